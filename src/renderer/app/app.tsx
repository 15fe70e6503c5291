import { lazy, Suspense } from 'react'
import { useOp } from '../api/hooks'
import { Entrance } from '../features/vault/entrance'
import { ErrorBoundary } from './error-boundary'

// Loaded while the passphrase is being typed and derived, so that the first screen stays small.
const Shell = lazy(() => import('./shell').then((module) => ({ default: module.Shell })))

/** Closed vault: welcome or lock screen. Open vault: the practice. */
export function App() {
  const { data: state } = useOp('vault.state', {})
  if (state === undefined) return null
  return (
    <ErrorBoundary>
      {state.phase === 'open' && state.recoveryAsked === null ? (
        <Suspense fallback={null}>
          <Shell demo={state.kind === 'demo'} />
        </Suspense>
      ) : (
        <Entrance state={state} />
      )}
    </ErrorBoundary>
  )
}
