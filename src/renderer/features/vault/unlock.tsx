import { IconDeviceLaptop } from '@tabler/icons-react'
import { type ChangeEvent, type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { useCall } from '../../api/use-call'
import { readVaultState } from '../../api/vault-state'
import { say } from '../../locales/first-words'
import classes from './entrance.module.css'
import { PlainButton, PlainFailure, PlainField, PlainNotice } from '../../ui/plain'
import { useWait } from './use-wait'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Nothing but the way in: no names, no counts of what is inside. */
export function Unlock({ state, restore }: { state: VaultState; restore: () => void }) {
  const unlock = useCall('vault.unlock')
  const openDemo = useCall('vault.openDemo')
  const wait = useWait(state.failed)
  const [by, setBy] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [text, setText] = useState('')
  /** Typed before the wait was over: it is tried as soon as it is. */
  const [queued, setQueued] = useState(false)

  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- typed into the screen as it was drawn before any script ran
    setText(input.current?.value ?? '')
  }, [])

  const timer = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  // A refused unlocking changes no record, so nobody is told of it: how often it was refused is asked for again.
  const take = (way: Parameters<typeof unlock.run>[0]) => {
    setQueued(false)
    void unlock.run(way).then(readVaultState)
  }
  const takeTyped = () => take(by === 'passphrase' ? { passphrase: text } : { recoveryKey: text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text === '' || unlock.pending || queued) return
    if (wait === 0) return takeTyped()
    setQueued(true)
    timer.current = window.setTimeout(takeTyped, wait * 1000)
  }
  const unqueue = () => {
    setQueued(false)
    window.clearTimeout(timer.current)
  }
  const changeWay = () => {
    setBy(by === 'passphrase' ? 'recoveryKey' : 'passphrase')
    setText('')
    unqueue()
    unlock.forget()
  }
  const mistyped = unlock.error?.code === 'wrong_passphrase' || unlock.error?.code === 'invalid_input' ? unlock.error.message : null
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value)
    unqueue()
  }
  const field = { ref: input, value: text, error: mistyped, autoFocus: true, onChange: type }
  const foundDamaged = state.damage === 'records' && unlock.error === null
  const isDamaged = foundDamaged || unlock.error?.code === 'damaged'

  return (
    <div className={classes.step}>
      <h1 className={classes.title}>{say('locked.title')}</h1>
      <form className={classes.form} onSubmit={submit}>
        {by === 'passphrase' ? (
          <PlainField key={by} label={say('locked.passphrase')} secret autoComplete="current-password" {...field} />
        ) : (
          <PlainField key={by} label={say('locked.recoveryKey')} hint={say('locked.recoveryHint')} autoComplete="off" {...field} />
        )}
        {unlock.error !== null && mistyped === null ? <PlainFailure error={unlock.error} /> : null}
        {foundDamaged ? <PlainNotice>{say('locked.damaged')}</PlainNotice> : null}
        {isDamaged ? (
          <PlainButton look="default" onClick={restore}>
            {say('locked.restore')}
          </PlainButton>
        ) : null}
        {openDemo.error === null ? null : <PlainFailure error={openDemo.error} />}
        {state.failed === null ? null : <WrongTries failed={state.failed} wait={wait} />}
        <PlainButton type="submit" large busy={unlock.pending || queued}>
          {say('locked.unlock')}
        </PlainButton>
        {state.unlocksWithComputer ? (
          <PlainButton look="default" large icon={<IconDeviceLaptop aria-hidden />} disabled={unlock.pending} onClick={() => take({ computer: true })}>
            {say('locked.computer')}
          </PlainButton>
        ) : null}
        <div className={classes.others}>
          <PlainButton look="subtle" onClick={changeWay}>
            {by === 'passphrase' ? say('locked.useRecovery') : say('locked.usePassphrase')}
          </PlainButton>
          {isDamaged ? null : (
            <PlainButton look="subtle" onClick={restore}>
              {say('locked.restore')}
            </PlainButton>
          )}
          {state.demoExists ? (
            <PlainButton look="subtle" busy={openDemo.pending} onClick={() => void openDemo.run({})}>
              {say('locked.demo')}
            </PlainButton>
          ) : null}
        </div>
      </form>
    </div>
  )
}

/** So that the therapist sees when somebody else has tried. */
function WrongTries({ failed, wait }: { failed: NonNullable<VaultState['failed']>; wait: number }) {
  const last = { day: formatDay(dayIn(here, failed.lastAt)), time: timeIn(here, failed.lastAt) }
  return (
    <p className={classes.dimmed} role="status">
      {say('locked.failed', { count: failed.count, ...last })} {wait === 0 ? '' : say('locked.wait', { count: wait })}
    </p>
  )
}
