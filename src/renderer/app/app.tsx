import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { type Known, useVaultState } from '../api/vault-state'
import { Entrance } from '../features/vault/entrance'
import { PlainFailure } from '../ui/plain'
import { ErrorBoundary } from './error-boundary'

const Practice = lazy(() => import('./practice').then((module) => ({ default: module.Practice })))

export function App() {
  // What stands stays until what follows is loaded, never an empty window.
  return <Shown known={useDeferredValue(useVaultState())} />
}

/** Closed vault: welcome or lock screen. Open vault: the practice. */
export function Shown({ known: { state, error } }: { known: Known }) {
  const [keptPassphrase, setKept] = useState(false)
  // A data folder that may not be read: an empty window would leave the therapist alone with it.
  if (state === undefined) return error === null ? null : (
    <main>
      <PlainFailure error={error} />
    </main>
  )
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        {state.phase === 'open' && state.recoveryAsked === null && (keptPassphrase || !state.openedByRecoveryKey) ? (
          <Practice demo={state.kind === 'demo'} diskFull={state.diskFull} />
        ) : (
          <Entrance state={state} keepPassphrase={() => setKept(true)} />
        )}
      </Suspense>
    </ErrorBoundary>
  )
}
