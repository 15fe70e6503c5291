import { lazy, Suspense, useState, useTransition } from 'react'
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
        <Way key={way} state={state} keepPassphrase={keepPassphrase} />
      </main>
    </div>
  )
}

/** Welcome and lock screen are here at once; until what is behind them is loaded, they stand. */
function Way({ state, keepPassphrase }: { state: VaultState; keepPassphrase: () => void }) {
  const [chosen, setChosen] = useState<'set-up' | 'restore' | null>(null)
  const [loading, begin] = useTransition()
  const choose = (way: typeof chosen) => begin(() => setChosen(way))
  const restore = () => choose('restore')
  const isFirst = chosen === null && state.recoveryAsked === null
  return (
    <div className={classes.card} aria-busy={loading || undefined}>
      <Suspense fallback={null}>
        {isFirst && state.phase === 'locked' ? (
          <Unlock state={state} restore={restore} />
        ) : isFirst && state.phase === 'first-run' ? (
          <Welcome demoExists={state.demoExists} setUp={() => choose('set-up')} restore={restore} />
        ) : (
          <Later state={state} chosen={chosen} restore={restore} back={() => choose(null)} keepPassphrase={keepPassphrase} />
        )}
      </Suspense>
    </div>
  )
}
