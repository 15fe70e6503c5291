import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passphraseProblem } from '../../../shared/domain/passphrase'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { PassphraseMeter } from './passphrase-meter'
import { Step } from './step'

/** The passphrase, typed twice. The practice it makes then waits for its recovery key to be confirmed. */
export function PassphraseStep({ back }: { back: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const create = useCommand('vault.create')
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const problem = passphraseProblem(passphrase)
  const differs = passphrase !== repeated

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem !== null || differs) return
    create.mutate({ passphrase })
  }

  return (
    <Step number={2} title={t('setUp.passphraseTitle')} lead={t('setUp.passphraseLead')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <PasswordInput
            label={t('setUp.passphrase')}
            autoComplete="new-password"
            value={passphrase}
            error={tried ? problem : null}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PassphraseMeter passphrase={passphrase} />
          <PasswordInput
            label={t('setUp.repeat')}
            autoComplete="new-password"
            value={repeated}
            error={tried && problem === null && differs ? t('setUp.repeatWrong') : null}
            onChange={(event) => setRepeated(event.currentTarget.value)}
          />
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
