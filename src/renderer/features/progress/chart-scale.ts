import { scaleLinear, scaleUtc } from '@visx/scale'
import { addDays, type Day, daysBetween } from '../../../shared/domain/days'
import type { MeasureKey, Series } from '../../../shared/domain/progress'
import { movementById } from '../../../shared/reference/mobility'

export interface ValueAxis {
  min: number
  max: number
  ticks: number[]
  /** Range in healthy adults, drawn as a quiet band. */
  band: { min: number; max: number } | null
}

/** Fixed scales keep their whole range, so that charts of one client compare; movement fits its values and normal range. */
export function valueAxis(series: Series): ValueAxis {
  const { key } = series
  switch (key.kind) {
    case 'tension':
    case 'tension-mean':
      return { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], band: null }
    case 'pain':
      return { min: 0, max: 10, ticks: [0, 2, 4, 6, 8, 10], band: null }
    case 'movement':
      return movementAxis(key, series)
  }
}

function movementAxis(key: MeasureKey & { kind: 'movement' }, series: Series): ValueAxis {
  const normal = movementById(key.movementId)?.normal
  const band = normal?.min != null && normal.max != null && normal.min < normal.max ? { min: normal.min, max: normal.max } : null
  const values = series.points.flatMap((point) => [point.arrival ?? [], point.end ?? []].flat())
  const all = [...values, ...(band ? [band.min, band.max] : [])]
  const scale = scaleLinear<number>({ domain: [Math.min(...all) - 1, Math.max(...all) + 1], nice: 5 })
  const [min = 0, max = 1] = scale.domain()
  return { min, max, ticks: scale.ticks(5), band }
}

export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

export interface TimeSpan {
  from: Day
  to: Day
}

export type Zoom = 'quarter' | 'year' | 'all'

const zoomDays: Record<Exclude<Zoom, 'all'>, number> = { quarter: 91, year: 365 }

/** The time shown: back from the latest visit, so that the chart of a client not seen for long is not empty. */
export function timeSpan(series: Series, zoom: Zoom): TimeSpan {
  const first = series.points[0]?.on ?? '2026-01-01'
  const to = series.points.at(-1)?.on ?? first
  if (zoom === 'all') return daysBetween(first, to) < 14 ? { from: addDays(first, -7), to: addDays(to, 7) } : { from: first, to }
  return { from: addDays(to, -zoomDays[zoom]), to }
}

export const isWithin = (span: TimeSpan, day: Day): boolean => day >= span.from && day <= span.to

const monthDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const monthYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' })

export interface TimeTick {
  at: Date
  label: string
}

/** Ticks at true dates, as many as have room: days within a quarter, else months with their year. */
export function timeTicks(span: TimeSpan, width: number): TimeTick[] {
  const scale = scaleUtc<number>({ domain: [dateOf(span.from), dateOf(span.to)], range: [0, width] })
  const days = daysBetween(span.from, span.to)
  const [label, room] = days <= 100 ? [monthDay, 64] : [monthYear, 84]
  for (let wanted = Math.floor(width / room); wanted > 1; wanted--) {
    const ticks = scale.ticks(wanted)
    // The scale takes the number as a hint only; and months differ in length.
    const gaps = ticks.slice(1).map((tick, index) => scale(tick) - scale(ticks[index] ?? tick))
    if (gaps.every((gap) => gap >= room)) return ticks.map((at) => ({ at, label: label.format(at) }))
  }
  return [dateOf(span.from), dateOf(span.to)].map((at) => ({ at, label: label.format(at) }))
}
