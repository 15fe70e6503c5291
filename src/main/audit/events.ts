import { secondsBehind, secondsOf } from './clock-difference'
import { eventLink, genesis } from '../db/chain'
import { prepared, type WriteDb } from '../db/orm'
import type { Clock } from '../clock'

const last = prepared((db) => db.$client.prepare<[], { seq: number; link: string; at: string }>('select seq, link, at from event order by seq desc limit 1'))

const insert = prepared((db) =>
  db.$client.prepare('insert into event (seq, at, zone, action, subject_id, detail, link) values (@seq, @at, @zone, @action, @subjectId, @detail, @link)'),
)

/**
 * Adds a line to the audit log, in the caller's transaction, linked to the line before. `action` is an operation's path or a vault event;
 * ids only. `detail`: a count, a kind, seconds; never a name, never what a therapist typed.
 */
export function recordEvent(db: WriteDb, clock: Clock, action: string, subjectId: number | null, detail = ''): void {
  const newest = last(db).get()
  const behind = newest === undefined ? 0 : secondsBehind(newest.at, clock.now())
  // The order of the lines is that of the numbers: where times go back, the log says itself that the clock did.
  if (behind > 0 && action !== 'clock.jumped') recordEvent(db, clock, 'clock.jumped', null, secondsOf(-behind))
  const before = last(db).get() ?? { seq: 0, link: genesis }
  const event = { seq: before.seq + 1, at: clock.now(), zone: clock.zone(), action, subjectId, detail }
  insert(db).run({ ...event, link: eventLink(before.link, event) })
}
