import { type BackupReason, isBefore } from '../../shared/domain/backup-reasons'
import { dayIn, daysBetween, type Instant, msPerDay } from '../../shared/domain/days'

export interface KeptBackup {
  /** Counts up from 1 within a practice; the order in which they were made, whatever the clock said. */
  seq: number
  madeAt: Instant
  reason: BackupReason
  /** `unverified`: nobody has read it back yet. */
  state: 'verified' | 'unverified' | 'damaged'
}

/** How many of each are kept, the newest of each period. */
const periods: readonly { count: number; of: (day: string) => string | number }[] = [
  { count: 14, of: (day) => day },
  // Monday, 5 January 1970 begins the first whole week.
  { count: 10, of: (day) => Math.floor(daysBetween('1970-01-05', day) / 7) },
  { count: 12, of: (day) => day.slice(0, 7) },
  { count: 8, of: (day) => day.slice(0, 4) },
]

const allFor = 2 * msPerDay
const beforeStepsFor = 90 * msPerDay
const leastVerified = 3

/**
 * The backups that newer ones make unnecessary: of those older than 48 hours, the newest of 14 days, 10 weeks, 12 months and 8 years stay.
 *
 * Periods are counted by the backups there are, not back from today: a long holiday or a clock set ahead costs none. Only what is verified
 * counts, and only that goes: what was never read back, or proved damaged, stays until somebody looks at it. The three newest verified
 * ones stay under any clock. The order is that of `seq`.
 */
export function superseded(backups: readonly KeptBackup[], now: Instant, zone: string): number[] {
  const verified = backups.filter(({ state }) => state === 'verified').toSorted((a, b) => b.seq - a.seq)
  const stays = new Set(verified.slice(0, leastVerified).map(({ seq }) => seq))
  for (const { seq, madeAt, reason } of verified) {
    // Younger than the clock says is possible, too: it was set back since.
    const age = Date.parse(now) - Date.parse(madeAt)
    if (age < (isBefore(reason) ? beforeStepsFor : allFor)) stays.add(seq)
  }
  for (const { count, of } of periods) {
    const seen = new Set<string | number>()
    for (const { seq, madeAt } of verified) {
      const period = of(dayIn(zone, madeAt))
      if (seen.has(period) || seen.size === count) continue
      seen.add(period)
      stays.add(seq)
    }
  }
  return verified.map(({ seq }) => seq).filter((seq) => !stays.has(seq))
}
