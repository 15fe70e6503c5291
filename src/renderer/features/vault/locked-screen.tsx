import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { RestoreStep } from './restore-step'
import { Step } from './step'

/** Nothing but the way in: no names, no counts. */
export function LockedScreen({ demoExists }: { demoExists: boolean }) {
  const [restoring, setRestoring] = useState(false)
  return restoring ? <RestoreStep back={() => setRestoring(false)} /> : <UnlockStep demoExists={demoExists} restore={() => setRestoring(true)} />
}

function UnlockStep({ demoExists, restore }: { demoExists: boolean; restore: () => void }) {
  const { t } = useTranslation('vault')
  const unlock = useCommand('vault.unlock')
  const openDemo = useCommand('vault.openDemo')
  const [by, setBy] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [text, setText] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text === '') return
    unlock.mutate(by === 'passphrase' ? { passphrase: text } : { recoveryKey: text })
  }
  const change = (way: 'passphrase' | 'recoveryKey') => {
    setBy(way)
    setText('')
    unlock.reset()
  }
  const mistyped = unlock.error?.code === 'wrong_passphrase' || unlock.error?.code === 'invalid_input' ? unlock.error.message : null
  const field = { value: text, error: mistyped, autoFocus: true, onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value) }

  return (
    <Step title={t('locked.title')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {by === 'passphrase' ? (
            <PasswordInput key={by} label={t('locked.passphrase')} autoComplete="current-password" {...field} />
          ) : (
            <TextInput key={by} label={t('locked.recoveryKey')} description={t('locked.recoveryHint')} autoComplete="off" spellCheck={false} {...field} />
          )}
          {unlock.error !== null && mistyped === null ? <Failure error={unlock.error} /> : null}
          {unlock.error?.code === 'damaged' ? (
            <Button variant="default" onClick={restore}>
              {t('locked.restore')}
            </Button>
          ) : null}
          {openDemo.error === null ? null : <Failure error={openDemo.error} />}
          <Button type="submit" size="lg" loading={unlock.isPending}>
            {t('locked.unlock')}
          </Button>
          <Group gap="xs" ms={-18}>
            <Button variant="subtle" onClick={() => change(by === 'passphrase' ? 'recoveryKey' : 'passphrase')}>
              {by === 'passphrase' ? t('locked.useRecovery') : t('locked.usePassphrase')}
            </Button>
            {demoExists ? (
              <Button variant="subtle" loading={openDemo.isPending} onClick={() => openDemo.mutate({})}>
                {t('locked.demo')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Step>
  )
}
