import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { IconDeviceLaptop } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultState } from '../../../shared/contract/vault'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { RestoreStep } from './restore-step'
import { Step } from './step'
import { useAskAgain, useWait } from './use-wait'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Nothing but the way in: no names, no counts of what is inside. */
export function LockedScreen({ state }: { state: VaultState }) {
  const [restoring, setRestoring] = useState(false)
  return restoring ? <RestoreStep back={() => setRestoring(false)} /> : <UnlockStep state={state} restore={() => setRestoring(true)} />
}

function UnlockStep({ state, restore }: { state: VaultState; restore: () => void }) {
  const { t } = useTranslation('vault')
  const unlock = useCommand('vault.unlock')
  const openDemo = useCommand('vault.openDemo')
  const askAgain = useAskAgain()
  const wait = useWait(state.failed)
  const [by, setBy] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [text, setText] = useState('')
  /** Typed before the wait was over: it is tried as soon as it is. */
  const [queued, setQueued] = useState(false)
  const { mutate } = unlock

  const timer = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const take = () => {
    setQueued(false)
    mutate(by === 'passphrase' ? { passphrase: text } : { recoveryKey: text }, { onError: askAgain })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text === '' || unlock.isPending || queued) return
    if (wait === 0) return take()
    setQueued(true)
    timer.current = window.setTimeout(take, wait * 1000)
  }
  const unqueue = () => {
    setQueued(false)
    window.clearTimeout(timer.current)
  }
  const change = (way: 'passphrase' | 'recoveryKey') => {
    setBy(way)
    setText('')
    unqueue()
    unlock.reset()
  }
  const mistyped = unlock.error?.code === 'wrong_passphrase' || unlock.error?.code === 'invalid_input' ? unlock.error.message : null
  const type = (event: { currentTarget: { value: string } }) => {
    setText(event.currentTarget.value)
    unqueue()
  }
  const field = { value: text, error: mistyped, autoFocus: true, onChange: type }

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
          {state.failed === null ? null : <WrongTries failed={state.failed} wait={wait} />}
          <Button type="submit" size="lg" loading={unlock.isPending || queued}>
            {t('locked.unlock')}
          </Button>
          {state.unlocksWithComputer ? (
            <Button
              variant="default"
              size="lg"
              leftSection={<IconDeviceLaptop aria-hidden />}
              disabled={unlock.isPending}
              onClick={() => mutate({ computer: true }, { onError: askAgain })}
            >
              {t('locked.computer')}
            </Button>
          ) : null}
          <Group gap="xs" ms={-18}>
            <Button variant="subtle" onClick={() => change(by === 'passphrase' ? 'recoveryKey' : 'passphrase')}>
              {by === 'passphrase' ? t('locked.useRecovery') : t('locked.usePassphrase')}
            </Button>
            {unlock.error?.code === 'damaged' ? null : (
              <Button variant="subtle" onClick={restore}>
                {t('locked.restore')}
              </Button>
            )}
            {state.demoExists ? (
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

/** So that the therapist sees when somebody else has tried. */
function WrongTries({ failed, wait }: { failed: NonNullable<VaultState['failed']>; wait: number }) {
  const { t } = useTranslation('vault')
  const last = { day: formatDay(dayIn(here, failed.lastAt)), time: timeIn(here, failed.lastAt) }
  return (
    <Text c="dimmed" role="status">
      {t('locked.failed', { count: failed.count, ...last })} {wait === 0 ? '' : t('locked.wait', { count: wait })}
    </Text>
  )
}
