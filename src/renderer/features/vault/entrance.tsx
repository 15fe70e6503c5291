import type { VaultState } from '../../../shared/contract/vault'
import { Brand } from './brand'
import { DamagedScreen } from './damaged-screen'
import classes from './entrance.module.css'
import { FirstRun } from './first-run'
import { ForgottenStep } from './forgotten-step'
import { LockedScreen } from './locked-screen'
import { MissingScreen } from './missing-screen'

/**
 * What stands before the practice: welcome and set-up, lock screen, a new passphrase after the recovery key, or what to do about a
 * damaged key file. No names, no counts.
 */
export function Entrance({ state, keepPassphrase }: { state: VaultState; keepPassphrase: () => void }) {
  return (
    <div className={classes.page}>
      <Brand />
      <main className={classes.content}>
        <div className={classes.card}>{screen(state, keepPassphrase)}</div>
      </main>
    </div>
  )
}

function screen(state: VaultState, keep: () => void) {
  switch (state.phase) {
    case 'locked':
      return <LockedScreen state={state} />
    case 'damaged':
      return <DamagedScreen folder={state.folder} damage={state.damage ?? 'keys'} />
    case 'missing':
      return <MissingScreen folder={state.folder} demoExists={state.demoExists} />
    case 'open':
      return state.recoveryAsked === null ? <ForgottenStep keep={keep} /> : <FirstRun state={state} />
    case 'first-run':
      return <FirstRun state={state} />
  }
}
