import { useState } from 'react'
import { noFilter, type TimelineFilter } from './filter-timeline'

export interface TimelineState {
  filter: TimelineFilter
  /** The session shown in its place; one at a time. */
  openId: number | null
  /** Pixels. */
  scrolledTo: number
}

/** By client. Only in memory: locking destroys the page and this with it. */
const kept = new Map<number, TimelineState>()

const unused: TimelineState = { filter: noFilter, openId: null, scrolledTo: 0 }

/** What was looked for in a client's timeline is still there after reading a session. */
export function useTimelineState(clientId: number) {
  const [state, setState] = useState(kept.get(clientId) ?? unused)
  const change = (changes: Partial<TimelineState>) => {
    const next = { ...(kept.get(clientId) ?? unused), ...changes }
    kept.set(clientId, next)
    setState(next)
  }
  return [state, change] as const
}
