import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/errors'
import { Failure } from '../../ui/failure'

export type Secret = { passphrase: string } | { recoveryKey: string }

interface Props {
  of: 'present' | 'of-backup'
  error: AppError | null
  onLook: (secret: Secret) => void
}

/** Which passphrase it is that opens this backup, and the recovery key instead of it. */
export function SecretForm({ of, error, onLook }: Props) {
  const { t } = useTranslation('restore')
  const [by, setBy] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== '') onLook(by === 'passphrase' ? { passphrase: text } : { recoveryKey: text })
  }
  const change = () => {
    setBy(by === 'passphrase' ? 'recoveryKey' : 'passphrase')
    setText('')
  }
  const mistyped = error?.code === 'wrong_passphrase' || error?.code === 'invalid_input' ? error.message : null
  const field = { value: text, error: mistyped, autoFocus: true, onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value) }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>{t(`secret.${of}`)}</Text>
        {by === 'passphrase' ? (
          <PasswordInput key={by} label={t('secret.passphrase')} autoComplete="current-password" {...field} />
        ) : (
          <TextInput key={by} label={t('secret.recoveryKey')} description={t('secret.recoveryHint')} autoComplete="off" spellCheck={false} {...field} />
        )}
        {error === null || mistyped !== null ? null : <Failure error={error} />}
        <Group>
          <Button type="submit">{t('secret.look')}</Button>
          <Button variant="subtle" onClick={change}>
            {by === 'passphrase' ? t('secret.useRecovery') : t('secret.usePassphrase')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
