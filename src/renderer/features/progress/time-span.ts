import { addDays, type Day, daysBetween } from '../../../shared/domain/days'
import type { SeriesPoint } from '../../../shared/domain/progress'

/** Both days are shown. */
export interface TimeSpan {
  from: Day
  to: Day
}

export type Zoom = 'quarter' | 'year' | 'all'

const zoomDays: Record<Exclude<Zoom, 'all'>, number> = { quarter: 91, year: 365 }

/** What part of the time is looked at. */
export interface TimeView {
  zoom: Zoom
  /** Last day shown; null = that of the latest visit, so that the chart of a client not seen for long is not empty. */
  endsOn: Day | null
}

type Points = readonly Pick<SeriesPoint, 'on'>[]

export const isWithin = (span: TimeSpan, day: Day): boolean => day >= span.from && day <= span.to

/** From the first visit to the latest, with room on both sides where that is less than two weeks. */
function wholeSpan(points: Points): TimeSpan {
  const from = points[0]?.on ?? '2026-01-01'
  const to = points.at(-1)?.on ?? from
  return daysBetween(from, to) < 14 ? { from: addDays(from, -7), to: addDays(to, 7) } : { from, to }
}

/** The days shown. A window never leaves the time of the visits further than its own length needs. Points oldest first. */
export function timeSpan(points: Points, { zoom, endsOn }: TimeView): TimeSpan {
  if (zoom === 'all') return wholeSpan(points)
  const [first, latest] = [points[0]?.on ?? '2026-01-01', points.at(-1)?.on ?? '2026-01-01']
  const days = zoomDays[zoom]
  const earliest = addDays(first, days) < latest ? addDays(first, days) : latest
  const wanted = endsOn ?? latest
  const to = wanted > latest ? latest : wanted < earliest ? earliest : wanted
  return { from: addDays(to, -days), to }
}

/** Half a window earlier (−1) or later (1); null where nothing more lies that way. */
export function movedView(points: Points, view: TimeView, by: -1 | 1): TimeView | null {
  if (view.zoom === 'all') return null
  const now = timeSpan(points, view)
  const moved = { ...view, endsOn: addDays(now.to, by * Math.round(zoomDays[view.zoom] / 2)) }
  const { to } = timeSpan(points, moved)
  return to === now.to ? null : { ...view, endsOn: to }
}

/** The same view, moved as little as needed to show this day. */
export function viewWith(points: Points, view: TimeView, day: Day): TimeView {
  const span = timeSpan(points, view)
  if (isWithin(span, day)) return view
  return { ...view, endsOn: day < span.from ? addDays(day, daysBetween(span.from, span.to)) : day }
}

/** The visit marked: the chosen one while it is shown, else the latest up to the end of the time shown. */
export function markedPoint<P extends Pick<SeriesPoint, 'on' | 'sessionId'>>(points: readonly P[], span: TimeSpan, chosen: number | null): P | undefined {
  const kept = points.find(({ sessionId, on }) => sessionId === chosen && isWithin(span, on))
  return kept ?? points.findLast(({ on }) => on <= span.to)
}
