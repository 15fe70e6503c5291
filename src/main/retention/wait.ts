import { erasureWaitMs } from '../../shared/domain/retention'
import { prepared, type ReadDb } from '../db/orm'

const ask = prepared((db) =>
  db.$client.prepare<[clientId: number], { seq: number; at: string }>("select seq, at from event where action = 'retention.askErasure' and subject_id = ? order by seq desc limit 1"),
)

/** Seconds by which the clock was set forward since; set back it only makes the wait longer. */
const setForward = prepared((db) =>
  db.$client
    .prepare<[seq: number], number>("select coalesce(sum(cast(detail as integer)), 0) from event where seq > ? and action = 'clock.jumped' and cast(detail as integer) > 0")
    .pluck(),
)

/**
 * The earliest moment of the second step: a day after the line of the log that tells of the first, and later by as much as the clock was
 * set forward meanwhile, so that setting it does not shorten the wait.
 */
export function erasableAt(db: ReadDb, clientId: number, askedAt: string): string {
  const asked = ask(db).get(clientId)
  const from = asked === undefined || asked.at < askedAt ? askedAt : asked.at
  const seconds = asked === undefined ? 0 : (setForward(db).get(asked.seq) ?? 0)
  return new Date(Date.parse(from) + erasureWaitMs + seconds * 1000).toISOString()
}
