import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section'

/** A new recovery key for a lost one. What follows (shown, saved, typed back) is the same as at set-up. */
export function RecoveryKey() {
  const { t } = useTranslation('settings')
  const renew = useCommand('vault.renewRecoveryKey')
  const [passphrase, setPassphrase] = useState('')
  const wrong = renew.error?.code === 'wrong_passphrase' ? renew.error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') renew.mutate({ passphrase })
  }
  return (
    <SettingsSection title={t('recovery')} hint={t('recoveryHint')}>
      <form className={classes.renew} onSubmit={submit}>
        <PasswordInput
          label={t('recoveryPassphrase')}
          autoComplete="current-password"
          value={passphrase}
          error={wrong}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={renew.isPending}>
          {t('recoveryRenew')}
        </Button>
      </form>
      {renew.error === null || wrong !== null ? null : <Failure error={renew.error} />}
    </SettingsSection>
  )
}
