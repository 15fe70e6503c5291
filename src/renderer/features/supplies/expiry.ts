import type { Day } from '../../../shared/domain/days'
import { type DayBoxesText, parseDay, type ParsedDay } from '../../ui/day/parse-day'

const limits: { from: Day; to: Day } = { from: '2000-01-01', to: '2100-12-31' }

/**
 * The day a label says. Most labels give month and year only: the last day of the month is meant then. Two figures of a year are
 * those of this century. All empty: no day on the label.
 */
export function parseExpiry({ day, month, year }: DayBoxesText): ParsedDay {
  const boxes = { day, month, year: /^\s*\p{Nd}{2}\s*$/u.test(year) ? `20${year.trim()}` : year }
  if (day.trim() !== '' || (month.trim() === '' && year.trim() === '')) return parseDay(boxes, limits)
  for (const last of ['31', '30', '29', '28']) {
    const parsed = parseDay({ ...boxes, day: last }, limits)
    if (!('problem' in parsed) || parsed.problem !== 'unreal') return parsed
  }
  return parseDay({ ...boxes, day: '28' }, limits)
}
