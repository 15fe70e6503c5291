import { useEffect, useRef } from 'react'
import { onClosing } from '../api/closing'

/** Runs the newest `save` when the component goes away or the vault is about to close: a blur does not come then. */
export function useBeforeGone(save: () => Promise<void> | void): void {
  const newest = useRef(save)
  useEffect(() => {
    newest.current = save
  })
  useEffect(() => {
    const run = async () => newest.current()
    const endClosing = onClosing(run)
    return () => {
      endClosing()
      void run()
    }
  }, [])
}
