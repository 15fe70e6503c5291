import { useEffect, useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault'

/** Seconds that the main process still lets pass before it takes another try; it counts by its own clock. */
export function useWait(failed: VaultState['failed']): number {
  const [left, setLeft] = useState(failed?.waitSeconds ?? 0)
  useEffect(() => {
    const over = performance.now() + (failed?.waitSeconds ?? 0) * 1000
    const count = () => setLeft(Math.max(0, Math.ceil((over - performance.now()) / 1000)))
    count()
    const timer = window.setInterval(count, 250)
    return () => window.clearInterval(timer)
  }, [failed])
  return left
}
