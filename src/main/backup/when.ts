import type { Instant } from '../../shared/domain/days'

const minute = 60_000
const hour = 60 * minute

export const backupTimes = {
  /** Typing saves several times a second: changes are gathered for so long. */
  betweenChanges: 15 * minute,
  /** Several sessions are often signed one after the other. */
  afterSigning: minute,
  /** A full disk is not tried every half minute. */
  afterFailure: 5 * minute,
  /** A stick that is not plugged in is looked for again. */
  betweenCopies: 5 * minute,
  betweenDrills: 7 * 24 * hour,
  /** Nobody waits for a drill: it begins when the practice has been open for a while. */
  beforeDrill: 10 * minute,
  /** How often the recovery key should be tried by hand. */
  betweenRecoveryTrials: 30 * 24 * hour,
} as const

/**
 * Milliseconds from one moment to another. A moment that lies ahead was written before the clock was set back, so nobody knows how long
 * ago it was: for ever, which makes whatever waits for it due at once.
 */
export function since(at: Instant | null, now: Instant): number {
  const elapsed = at === null ? Infinity : Date.parse(now) - Date.parse(at)
  return elapsed < 0 ? Infinity : elapsed
}

export interface Signs {
  now: Instant
  /** The first change that no backup holds; null while all are held. */
  changedAt: Instant | null
  /** The first signing that no backup holds. */
  signedAt: Instant | null
  lastMadeAt: Instant | null
  /** The last attempt, when it failed. */
  failedAt: Instant | null
}

/** Whether a backup is to be made now, and why. */
export function backupDue({ now, changedAt, signedAt, lastMadeAt, failedAt }: Signs): 'signed' | 'changed' | null {
  if (failedAt !== null && since(failedAt, now) < backupTimes.afterFailure) return null
  if (signedAt !== null && since(signedAt, now) >= backupTimes.afterSigning) return 'signed'
  return changedAt !== null && since(lastMadeAt, now) >= backupTimes.betweenChanges ? 'changed' : null
}

interface DrillSigns {
  now: Instant
  /** When the practice was opened. */
  openedAt: Instant
  /** The last drill of any backup. */
  drilledAt: Instant | null
  /** The last attempt, whatever came of it. */
  triedAt: Instant | null
}

export function drillDue({ now, openedAt, drilledAt, triedAt }: DrillSigns): boolean {
  const isQuiet = since(openedAt, now) >= backupTimes.beforeDrill && since(triedAt, now) >= backupTimes.beforeDrill
  return isQuiet && since(drilledAt, now) >= backupTimes.betweenDrills
}
