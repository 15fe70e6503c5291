import type { Day } from '../../../shared/domain/days'
import { fold } from '../../../shared/domain/search-fold'

export interface DayBoxesText {
  day: string
  month: string
  year: string
}

/** Why the three boxes are not a day; the words stand in the catalogue under `day.<reason>`. */
export type DayProblem = 'incomplete' | 'letters' | 'shortYear' | 'unreal' | 'before' | 'after'

export type ParsedDay = { day: Day | null } | { problem: DayProblem }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  return text.length < 3 ? Number.NaN : months.indexOf(text.slice(0, 3)) + 1 || Number.NaN
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Three boxes as a day; all empty means "not recorded". Digits of any script and the month's name or first letters are taken.
 * @param limits first and last day allowed, both included
 */
export function parseDay(boxes: DayBoxesText, limits: { from: Day; to: Day }): ParsedDay {
  const [day, month, year] = [fold(boxes.day), fold(boxes.month), fold(boxes.year)]
  if (day === '' && month === '' && year === '') return { day: null }
  if (day === '' || month === '' || year === '') return { problem: 'incomplete' }
  const monthAt = monthNumber(month)
  if (!/^\d{1,2}$/.test(day) || !/^\d+$/.test(year) || Number.isNaN(monthAt)) return { problem: 'letters' }
  if (year.length !== 4) return { problem: 'shortYear' }
  if (!exists(Number(year), monthAt, Number(day))) return { problem: 'unreal' }
  const whole = `${year}-${String(monthAt).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (whole < limits.from) return { problem: 'before' }
  if (whole > limits.to) return { problem: 'after' }
  return { day: whole }
}

/** What the boxes show for a recorded day. */
export function dayBoxes(day: Day | null): DayBoxesText {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: date, month, year }
}
