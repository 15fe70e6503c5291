import { scaleUtc } from '@visx/scale'
import { type Day, daysBetween } from '../../../shared/domain/days'
import type { TimeSpan } from './time-span'

export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

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
