import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { readVaultState } from '../../api/vault-state'
import { Failure } from '../../ui/failure'
import { FolderPath } from '../../ui/folder-path'
import { Step } from './step'

/** The practice was here and is not: never an invitation to set up a new one in its place. */
export function MissingScreen({ folder, demoExists }: { folder: string; demoExists: boolean }) {
  const { t } = useTranslation('vault')
  const choose = useCommand('vault.chooseFolder')
  const demo = useCommand('vault.openDemo')
  const error = choose.error ?? demo.error
  return (
    <Step title={t('missing.title')}>
      <Alert color="yellow">{t('missing.text')}</Alert>
      <Stack gap="xs">
        <Text fw={600}>{t('missing.folder')}</Text>
        <FolderPath folder={folder} />
      </Stack>
      <Text>{t('missing.backup')}</Text>
      {error === null ? null : <Failure error={error} />}
      <Group justify="space-between">
        <Group>
          <Button onClick={() => void readVaultState()}>{t('missing.again')}</Button>
          <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({})}>
            {t('missing.choose')}
          </Button>
        </Group>
        {demoExists ? (
          <Button variant="subtle" loading={demo.isPending} onClick={() => demo.mutate({})}>
            {t('locked.demo')}
          </Button>
        ) : null}
      </Group>
    </Step>
  )
}
