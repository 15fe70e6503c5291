import { Button, Group, Modal, PasswordInput, Stack, Switch, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
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
  const { t: common } = useTranslation()
  const allow = useCommand('vault.allowComputerUnlock')
  const [passphrase, setPassphrase] = useState('')
  const wrong = allow.error?.code === 'wrong_passphrase' ? allow.error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && !allow.isPending) allow.mutate({ passphrase }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('computer.allow')} size={520}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('computer.means')}</Text>
          <PasswordInput
            label={t('computer.passphrase')}
            autoComplete="current-password"
            data-autofocus
            value={passphrase}
            error={wrong}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {allow.error === null || wrong !== null ? null : <Failure error={allow.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={allow.isPending}>
              {t('computer.turnOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
