import type { SessionSummary } from '../../../shared/contract/sessions'
import { daysBetween } from '../../../shared/domain/days'

/** Weeks without a session from which the timeline says so. */
const longPauseWeeks = 8

export interface TimelineEntry {
  session: SessionSummary
  /** Whole weeks to the session before it, when the pause was long; else null. */
  pauseWeeks: number | null
}

export interface TimelineYear {
  year: string
  entries: TimelineEntry[]
}

/** Sessions, newest first, by calendar year. */
export function groupTimeline(newestFirst: readonly SessionSummary[]): TimelineYear[] {
  const years: TimelineYear[] = []
  newestFirst.forEach((session, index) => {
    const before = newestFirst[index + 1]
    const weeks = before === undefined ? 0 : Math.floor(daysBetween(before.heldOn, session.heldOn) / 7)
    const entry = { session, pauseWeeks: weeks >= longPauseWeeks ? weeks : null }
    const year = session.heldOn.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.entries.push(entry)
    else years.push({ year, entries: [entry] })
  })
  return years
}
