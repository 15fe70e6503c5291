import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FolderPath } from '../../ui/folder-path'
import { Step } from './step'

/** The key files cannot be read, or nobody knows which records are the newest: in both cases a backup is the way in. */
export function DamagedScreen({ folder, damage, restore }: { folder: string; damage: 'keys' | 'pointer'; restore: () => void }) {
  const { t } = useTranslation('vault')
  const keys = damage === 'keys'
  return (
    <Step title={keys ? t('damaged.title') : t('damaged.pointerTitle')}>
      <Alert color="red">{keys ? t('damaged.text') : t('damaged.pointerText')}</Alert>
      <Text>{keys ? t('damaged.next') : t('damaged.pointerNext')}</Text>
      <Stack gap="xs">
        <Text fw={600}>{t('damaged.folder')}</Text>
        <FolderPath folder={folder} />
      </Stack>
      <Button onClick={restore}>{t('damaged.restore')}</Button>
    </Step>
  )
}
