import { lazy, Suspense, useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'
import { Brand } from './brand'
import classes from './entrance.module.css'
import { Unlock } from './unlock'
import { Welcome } from './welcome'

const Later = lazy(() => import('./later').then((module) => ({ default: module.Later })))

/**
 * What stands before the practice: welcome and set-up, lock screen, a new passphrase after the recovery key, or what to do about a
 * damaged key file. No names, no counts.
 */
export function Entrance({ state, keepPassphrase }: { state: VaultState; keepPassphrase: () => void }) {
  // A practice that is being set up is first not there and then open: the way to it is one.
  const way = state.phase === 'open' ? 'first-run' : state.phase
  return (
    <div className={classes.page}>
      <Brand />
      <main className={classes.content}>
        <div className={classes.card}>
          <Way key={way} state={state} keepPassphrase={keepPassphrase} />
        </div>
      </main>
    </div>
  )
}

/** Welcome and lock screen are here at once; all that is behind them is loaded meanwhile. */
function Way({ state, keepPassphrase }: { state: VaultState; keepPassphrase: () => void }) {
  const [chosen, setChosen] = useState<'set-up' | 'restore' | null>(null)
  const restore = () => setChosen('restore')
  if (chosen === null && state.recoveryAsked === null) {
    if (state.phase === 'locked') return <Unlock state={state} restore={restore} />
    if (state.phase === 'first-run') return <Welcome demoExists={state.demoExists} setUp={() => setChosen('set-up')} restore={restore} />
  }
  return (
    <Suspense fallback={null}>
      <Later state={state} chosen={chosen} restore={restore} back={() => setChosen(null)} keepPassphrase={keepPassphrase} />
    </Suspense>
  )
}
