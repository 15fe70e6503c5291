import { scaleLinear, scaleUtc } from '@visx/scale'
import { addDays, type Day, daysBetween } from '../../../shared/domain/days'
import type { MeasureKey, Series } from '../../../shared/domain/progress'
import { movementById } from '../../../shared/reference/mobility'
import { measureById } from '../../../shared/reference/outcomes'

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
    case 'activity':
    case 'activity-mean':
      return { min: 0, max: 10, ticks: [0, 2, 4, 6, 8, 10], band: null }
    case 'score':
      return scoreAxis(key.measureId, series)
    case 'movement':
      return movementAxis(key, series)
  }
}

/** The whole range of a score; where none was verified, that of its values. */
function scoreAxis(measureId: string, series: Series): ValueAxis {
  const { min = null, max = null } = measureById(measureId)?.score ?? {}
  if (min === null || max === null) return fitted(valuesOf(series))
  return { min, max, ticks: scaleLinear<number>({ domain: [min, max] }).ticks(6).filter(Number.isInteger), band: null }
}

const valuesOf = (series: Series): number[] => series.points.flatMap((point) => [point.arrival ?? [], point.end ?? []].flat())

function fitted(values: readonly number[], band: ValueAxis['band'] = null): ValueAxis {
  const scale = scaleLinear<number>({ domain: [Math.min(...values) - 1, Math.max(...values) + 1], nice: 5 })
  const [min = 0, max = 1] = scale.domain()
  return { min, max, ticks: scale.ticks(5), band }
}

function movementAxis(key: MeasureKey & { kind: 'movement' }, series: Series): ValueAxis {
  const { min: least = null, max: most = null } = movementById(key.movementId)?.normal ?? {}
  const band = least !== null && most !== null && least < most ? { min: least, max: most } : null
  return fitted([...valuesOf(series), ...(band ? [band.min, band.max] : [])], band)
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

const year = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric' })

export interface TimeTick {
  at: Date
  label: string
}

/** Room of a label in CSS pixels. */
const room = { day: 64, month: 84, year: 56 }
const monthSteps = [1, 2, 3, 6] as const

/** Ticks at true dates, as many as have room: days within a quarter, else months that divide the year, else years. */
export function timeTicks(span: TimeSpan, width: number): TimeTick[] {
  const from = dateOf(span.from)
  const to = dateOf(span.to)
  const days = daysBetween(span.from, span.to)
  if (days <= 100) {
    const scale = scaleUtc<number>({ domain: [from, to] })
    return scale.ticks(Math.max(2, Math.floor(width / room.day / 1.5))).map((at) => ({ at, label: monthDay.format(at) }))
  }
  const step = monthSteps.find((months) => (width / days) * 30.4 * months >= room.month)
  return step === undefined ? everyMonths(from, to, 12 * Math.ceil(days / 365 / (width / room.year)), year) : everyMonths(from, to, step, monthYear)
}

function everyMonths(from: Date, to: Date, step: number, label: Intl.DateTimeFormat): TimeTick[] {
  const ticks: TimeTick[] = []
  for (let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step; ; month += step) {
    const at = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1))
    if (at > to) return ticks
    if (at >= from) ticks.push({ at, label: label.format(at) })
  }
}
