import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FolderPath } from '../../ui/folder-path'
import { Step } from './step'

export function DamagedScreen({ folder }: { folder: string }) {
  const { t } = useTranslation('vault')
  return (
    <Step title={t('damaged.title')}>
      <Alert color="red">{t('damaged.text')}</Alert>
      <Text>{t('damaged.next')}</Text>
      <Stack gap="xs">
        <Text fw={600}>{t('damaged.folder')}</Text>
        <FolderPath folder={folder} />
      </Stack>
    </Step>
  )
}
