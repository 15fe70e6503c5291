import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SessionContent } from '../../../shared/contract/session-content'
import type { Draft, DraftStore } from './draft-store'

const DraftContext = createContext<DraftStore | null>(null)

export const DraftProvider = DraftContext.Provider

/** The session being written, for making changes. */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext)
  if (store === null) throw new Error('outside of a session editor')
  return store
}

/** One part of the draft; the component is drawn again only when that part is another object or value. */
export function useDraft<T>(select: (draft: Draft) => T): T {
  const store = useDraftStore()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

export function useContent<K extends keyof SessionContent>(key: K): SessionContent[K] {
  return useDraft((draft) => draft.content[key])
}
