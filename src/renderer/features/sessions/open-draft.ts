import { useEffect, useState } from 'react'
import type { Session } from '../../../shared/contract/sessions'
import { onClosing } from '../../api/closing'
import { call } from '../../api/call'
import { createDraftStore, type DraftStore } from './draft-store'

/** A draft store wired to the main process. What is still typed is saved before the screen, the page or the vault goes. */
export function useDraftOf(session: Session, undo: string | null): DraftStore {
  const [store] = useState(() =>
    createDraftStore(
      session,
      {
        save: (input) => call('sessions.save', input),
        load: () => call('sessions.get', { id: session.id }),
        now: () => performance.now(),
      },
      undo,
    ),
  )
  useEffect(() => {
    const flush = () => void store.flush()
    const stopListening = onClosing(() => store.flush())
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      stopListening()
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [store])
  return store
}
