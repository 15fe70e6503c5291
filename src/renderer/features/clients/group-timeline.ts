import type { SessionSummary } from '../../../shared/contract/sessions'
import { daysBetween } from '../../../shared/domain/days'

/** Weeks without a session from which the timeline says so. */
const longPauseWeeks = 8

export interface TimelineEntry {
  session: SessionSummary
  /** The newest session of a year stands under its heading: the year and how many there are. Withdrawn ones are not counted. */
  opensYear: { year: string; count: number } | null
  closesYear: boolean
  /** Whole weeks to the session before it that was not withdrawn, when the pause was long; else null. */
  pauseWeeks: number | null
}

/**
 * Sessions, newest first, as one flat list with the years marked in it, so that it can be drawn in part. `isPart`: sessions are left out
 * between those given, so what lies between two of them is no pause.
 */
export function timelineEntries(newestFirst: readonly SessionSummary[], isPart: boolean): TimelineEntry[] {
  const yearOf = (session: SessionSummary | undefined) => session?.heldOn.slice(0, 4)
  const counts = new Map<string | undefined, number>()
  const before = visitsBefore(newestFirst)
  for (const session of newestFirst.filter(holds)) counts.set(yearOf(session), (counts.get(yearOf(session)) ?? 0) + 1)
  return newestFirst.map((session, index) => {
    const year = session.heldOn.slice(0, 4)
    const visit = isPart || !holds(session) ? undefined : before[index]
    const weeks = visit === undefined ? 0 : Math.floor(daysBetween(visit.heldOn, session.heldOn) / 7)
    return {
      session,
      opensYear: yearOf(newestFirst[index - 1]) === year ? null : { year, count: counts.get(year) ?? 0 },
      closesYear: yearOf(newestFirst[index + 1]) !== year,
      pauseWeeks: weeks >= longPauseWeeks ? weeks : null,
    }
  })
}

const holds = ({ status }: SessionSummary) => status !== 'withdrawn'

/** The next older session at each place that was not withdrawn. */
function visitsBefore(newestFirst: readonly SessionSummary[]): (SessionSummary | undefined)[] {
  let older: SessionSummary | undefined
  const oldestFirst = newestFirst.toReversed().map((session) => {
    const before = older
    if (holds(session)) older = session
    return before
  })
  return oldestFirst.toReversed()
}
