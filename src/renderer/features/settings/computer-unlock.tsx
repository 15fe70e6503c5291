import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { PassphraseDialog } from '../../ui/passphrase-dialog'
import { SettingsSection } from './settings-section'

/** The key store of the system may open the practice: convenient, and worth as much as the log-in to this computer. */
export function ComputerUnlock() {
  const { t } = useTranslation('settings')
  const computer = useOp('vault.computerUnlock', {})
  const forbid = useCommand('vault.forbidComputerUnlock')
  const [asking, setAsking] = useState(false)
  const error = computer.error ?? forbid.error
  const { on = false, refused = null } = computer.data ?? {}
  return (
    <SettingsSection title={t('computer.title')}>
      <Switch
        size="md"
        label={t('computer.allow')}
        description={refused ?? t('computer.hint')}
        disabled={computer.data === undefined || (refused !== null && !on)}
        checked={on}
        onChange={(event) => (event.currentTarget.checked ? setAsking(true) : forbid.mutate({}))}
      />
      {error === null ? null : <Failure error={error} />}
      {asking ? <AllowComputer onClose={() => setAsking(false)} /> : null}
    </SettingsSection>
  )
}

function AllowComputer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const allow = useCommand('vault.allowComputerUnlock')
  return (
    <PassphraseDialog
      title={t('computer.allow')}
      lead={t('computer.means')}
      action={t('computer.turnOn')}
      busy={allow.isPending}
      error={allow.error}
      onSubmit={(passphrase) => allow.mutate({ passphrase }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
