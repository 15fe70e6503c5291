import { Alert, Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { NewPassphraseFields, useNewPassphrase } from '../vault/new-passphrase'
import { SettingsSection } from './settings-section'

/** Only the key file changes, so what was copied before keeps the old passphrase: that is said before and after. */
export function Passphrase({ forgotten }: { forgotten: boolean }) {
  const { t } = useTranslation('settings')
  const [changing, setChanging] = useState(false)
  return (
    <SettingsSection title={t('passphrase.title')} hint={t('passphrase.hint')}>
      <div>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('passphrase.change')}
        </Button>
      </div>
      {changing ? <ChangePassphrase forgotten={forgotten} onClose={() => setChanging(false)} /> : null}
    </SettingsSection>
  )
}

/** `forgotten`: the recovery key opened the practice, so the old one is not asked for. */
function ChangePassphrase({ forgotten, onClose }: { forgotten: boolean; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const change = useCommand('vault.changePassphrase')
  const chosen = useNewPassphrase()
  const [current, setCurrent] = useState('')
  const refused = change.error?.fields?.['next']
  const wrong = change.error?.code === 'wrong_passphrase' ? change.error.message : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen.check() || (current === '' && !forgotten) || change.isPending) return
    const done = () => {
      notifications.show({ message: t('passphrase.done'), autoClose: 12_000 })
      onClose()
    }
    change.mutate({ current: forgotten ? null : current, next: chosen.passphrase }, { onSuccess: done })
  }

  // Begun, it is carried out: going away would look as if it were not.
  const close = () => {
    if (!change.isPending) onClose()
  }
  return (
    <Modal opened onClose={close} title={t('passphrase.change')} size={560}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {forgotten ? null : (
            <PasswordInput
              label={t('passphrase.current')}
              autoComplete="current-password"
              data-autofocus
              value={current}
              error={wrong}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
          )}
          <NewPassphraseFields chosen={chosen} label={t('passphrase.next')} refused={refused} />
          <Alert color="orange" variant="light">
            {t('passphrase.backups')}
          </Alert>
          {change.error === null || wrong !== null || refused !== undefined ? null : <Failure error={change.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={change.isPending} onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('passphrase.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
