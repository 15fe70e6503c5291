import { Alert, Button, Group, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase'
import { Step } from './step'

/** The passphrase, typed twice. The practice it makes then waits for its recovery key to be confirmed. */
export function PassphraseStep({ back }: { back: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const create = useCommand('vault.create')
  const chosen = useNewPassphrase()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.check()) create.mutate({ passphrase: chosen.passphrase })
  }

  return (
    <Step number={2} title={t('setUp.passphraseTitle')} lead={t('setUp.passphraseLead')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NewPassphraseFields chosen={chosen} label={t('setUp.passphrase')} />
          <Alert color="orange" variant="light">
            {t('setUp.noReset')}
          </Alert>
          {create.error === null ? null : <Failure error={create.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={back} disabled={create.isPending}>
              {t('common:back')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('setUp.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Step>
  )
}
