import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/errors'
import { Failure } from './failure'

interface Props {
  title: string
  /** What is about to happen. */
  lead: string
  /** The button that does it. */
  action: string
  busy: boolean
  error: AppError | null
  onSubmit: (passphrase: string) => void
  onClose: () => void
}

/** Asks the open practice for its passphrase before something is done. A wrong one costs nothing. */
export function PassphraseDialog({ title, lead, action, busy, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const wrong = error?.code === 'wrong_passphrase' ? error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && !busy) onSubmit(passphrase)
  }
  // Begun, it is carried out: going away would look as if it were not.
  const close = () => {
    if (!busy) onClose()
  }
  return (
    <Modal opened onClose={close} title={title} size={520}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{lead}</Text>
          <PasswordInput
            label={t('yourPassphrase')}
            autoComplete="current-password"
            data-autofocus
            value={passphrase}
            error={wrong}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {error === null || wrong !== null ? null : <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={busy} onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
