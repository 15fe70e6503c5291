import { Button, Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase'
import { Step } from './step'

/** The recovery key opened the practice: whoever needed it has probably forgotten the passphrase. */
export function ForgottenStep({ keep }: { keep: () => void }) {
  const { t } = useTranslation('vault')
  const change = useCommand('vault.changePassphrase')
  const chosen = useNewPassphrase()
  const refused = change.error?.fields?.['next']

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.check()) change.mutate({ current: null, next: chosen.passphrase })
  }

  return (
    <Step startHere title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NewPassphraseFields chosen={chosen} label={t('forgotten.passphrase')} refused={refused} />
          <Text>{t('forgotten.backups')}</Text>
          {change.error === null || refused !== undefined ? null : <Failure error={change.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={keep} disabled={change.isPending}>
              {t('forgotten.keep')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('forgotten.set')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Step>
  )
}
