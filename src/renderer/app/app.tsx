import { lazy, Suspense, useState } from 'react'
import { useOp } from '../api/hooks'
import { Entrance } from '../features/vault/entrance'
import { Failure } from '../ui/failure'
import { ErrorBoundary } from './error-boundary'

// Loaded while the passphrase is being typed and derived, so that the first screen stays small.
const Shell = lazy(() => import('./shell').then((module) => ({ default: module.Shell })))

/** Closed vault: welcome or lock screen. Open vault: the practice. */
export function App() {
  const { data: state, error } = useOp('vault.state', {})
  const [keptPassphrase, setKept] = useState(false)
  // A data folder that may not be read: an empty window would leave the therapist alone with it.
  if (state === undefined) return error === null ? null : (
    <main>
      <Failure error={error} />
    </main>
  )
  return (
    <ErrorBoundary>
      {state.phase === 'open' && state.recoveryAsked === null && (keptPassphrase || !state.openedByRecoveryKey) ? (
        <Suspense fallback={null}>
          <Shell demo={state.kind === 'demo'} diskFull={state.diskFull} />
        </Suspense>
      ) : (
        <Entrance state={state} keepPassphrase={() => setKept(true)} />
      )}
    </ErrorBoundary>
  )
}
