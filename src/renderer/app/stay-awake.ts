import { useEffect } from 'react'
import { call } from '../api/call'

const tellEveryMs = 10_000

/** Tells the main process, which owns the idle lock, that somebody is working. */
export function useStayAwake(): void {
  useEffect(() => {
    let toldAt = 0
    const tell = () => {
      const now = performance.now()
      if (now - toldAt < tellEveryMs) return
      toldAt = now
      // A failure here only means that the lock came first.
      call('vault.stayAwake', {}).catch(() => {})
    }
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell)
    }
  }, [])
}
