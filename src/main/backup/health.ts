import type { BackupLevel } from '../../shared/contract/backups'
import { type Instant, msPerDay } from '../../shared/domain/days'
import type { BackupRecord } from './record'

export interface Health {
  here: BackupLevel
  away: BackupLevel
  drill: BackupLevel
  worst: BackupLevel
}

const order: readonly BackupLevel[] = ['ok', 'amber', 'red']

const worse = (a: BackupLevel, b: BackupLevel): BackupLevel => (order.indexOf(a) > order.indexOf(b) ? a : b)

/**
 * What the therapist risks to lose. Counted from the first change that has no backup, not from the last backup: after a holiday nothing is
 * at risk although the last backup is weeks old. A moment that lies ahead (the clock was set back) says nothing.
 */
export function healthOf(record: BackupRecord, changedAt: Instant | null, now: Instant): Health {
  const newest = record.kept.at(-1)
  const here = newest?.state === 'unverified' ? worse('amber', levelSince(changedAt, now)) : levelSince(changedAt, now)
  const away = levelSince(firstNotAway(record, changedAt), now)
  const drill: BackupLevel = record.drill?.sound === false || newest?.state === 'damaged' ? 'red' : 'ok'
  return { here, away, drill, worst: [here, away, drill].reduce(worse) }
}

/** The oldest backup that is newer than all in the second folder; with all of them there, the first change that is in none. */
function firstNotAway({ kept, second }: BackupRecord, changedAt: Instant | null): Instant | null {
  const last = Math.max(0, ...(second?.copied ?? []).map(({ seq }) => seq))
  return kept.find(({ seq }) => seq > last)?.madeAt ?? changedAt
}

function levelSince(at: Instant | null, now: Instant): BackupLevel {
  if (at === null) return 'ok'
  const age = Date.parse(now) - Date.parse(at)
  return age > 7 * msPerDay ? 'red' : age > msPerDay ? 'amber' : 'ok'
}
