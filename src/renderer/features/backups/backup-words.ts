import type { TFunction } from 'i18next'
import { addDays, dayIn, formatDay, type Instant, timeIn } from '../../../shared/domain/days'

/** "14:05", "yesterday 14:05", "22-Nov-2026 14:05": of this computer's clock. */
export function whenWords(t: TFunction<'backups'>, at: Instant, now: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [day, today, time] = [dayIn(zone, at), dayIn(zone, now), timeIn(zone, at)]
  if (day === today) return time
  return day === addDays(today, -1) ? t('yesterday', { time }) : `${formatDay(day)} ${time}`
}

const units = ['kB', 'MB', 'GB', 'TB'] as const

/** "12.4 MB": thousands, as file managers count. Below 1 kB, 1 kB: an empty backup is larger. */
export function sizeWords(bytes: number): string {
  let amount = Math.max(1, bytes / 1000)
  let unit = 0
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000
    unit += 1
  }
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[unit] ?? ''}`
}
