import { prepared, type ReadDb } from '../db/orm'

interface Asked {
  action: string
  subjectId: number
  /** UTC instant. */
  latest: string
}

const later = prepared((db) =>
  db.$client
    .prepare<[Asked], 0 | 1>(
      `select exists (select 1 from event
         where seq >= coalesce((select seq from event where action = @action and subject_id = @subjectId order by seq desc limit 1), 0) and at > @latest)`,
    )
    .pluck(),
)

/** What a time server may take back, in milliseconds. */
const toleratedMs = 2 * 60_000

/**
 * Whether anything that was logged since this was done last is dated later than now: then the clock was set back, and time passed cannot
 * be told by it. A clock that was wrong before is no matter.
 */
export const wasClockSetBack = (db: ReadDb, now: string, since: Pick<Asked, 'action' | 'subjectId'>): boolean =>
  later(db).get({ ...since, latest: new Date(Date.parse(now) + toleratedMs).toISOString() }) === 1
