import type { VaultState } from '../../../shared/contract/vault'
import { Brand } from './brand'
import { DamagedScreen } from './damaged-screen'
import classes from './entrance.module.css'
import { FirstRun } from './first-run'
import { LockedScreen } from './locked-screen'
import { MissingScreen } from './missing-screen'

/** What stands before the practice: welcome and set-up, lock screen, or what to do about a damaged key file. No names, no counts. */
export function Entrance({ state }: { state: VaultState }) {
  return (
    <div className={classes.page}>
      <Brand />
      <main className={classes.content}>
        <div className={classes.card}>{screen(state)}</div>
      </main>
    </div>
  )
}

function screen(state: VaultState) {
  switch (state.phase) {
    case 'locked':
      return <LockedScreen demoExists={state.demoExists} />
    case 'damaged':
      return <DamagedScreen folder={state.folder} damage={state.damage ?? 'keys'} />
    case 'missing':
      return <MissingScreen folder={state.folder} demoExists={state.demoExists} />
    case 'first-run':
    case 'open':
      return <FirstRun state={state} />
  }
}
