import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/errors'
import { Failure } from '../../ui/failure'
import { keepKeys } from '../../ui/keep-keys'
import type { Finish } from './use-finish'

/** Asked before a session is signed, where the practice wants it. A wrong one costs nothing: the session stays a draft. */
export function PassphraseModal({ finish }: { finish: Finish }) {
  const { t } = useTranslation('sessions')
  const { t: common } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [signing, setSigning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const wrong = error?.code === 'wrong_passphrase' ? error.message : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '' || signing) return
    setSigning(true)
    void finish.signWith(passphrase).then((refusal) => {
      setSigning(false)
      setError(refusal)
    })
  }

  return (
    <Modal opened onClose={finish.cancel} title={t('finish.passphraseTitle')} onKeyDown={keepKeys}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('finish.passphraseLead')}</Text>
          <PasswordInput
            label={t('finish.passphrase')}
            autoComplete="current-password"
            data-autofocus
            value={passphrase}
            error={wrong}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {error === null || wrong !== null ? null : <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={finish.cancel}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={signing}>
              {t('finish.sign')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
