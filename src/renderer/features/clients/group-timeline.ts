import type { SessionSummary } from '../../../shared/contract/sessions'
import { daysBetween } from '../../../shared/domain/days'

/** Weeks without a session from which the timeline says so. */
const longPauseWeeks = 8

export interface TimelineEntry {
  session: SessionSummary
  /** Whole weeks to the session before it, when the pause was long; else null. */
  pauseWeeks: number | null
}

export interface TimelineMonth {
  /** "2026-11" */
  month: string
  entries: TimelineEntry[]
}

/** Sessions, newest first, by calendar month. */
export function groupTimeline(newestFirst: readonly SessionSummary[]): TimelineMonth[] {
  const months: TimelineMonth[] = []
  newestFirst.forEach((session, index) => {
    const before = newestFirst[index + 1]
    const weeks = before === undefined ? 0 : Math.floor(daysBetween(before.heldOn, session.heldOn) / 7)
    const entry = { session, pauseWeeks: weeks >= longPauseWeeks ? weeks : null }
    const month = session.heldOn.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.entries.push(entry)
    else months.push({ month, entries: [entry] })
  })
  return months
}
