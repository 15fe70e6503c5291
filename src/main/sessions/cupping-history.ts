import type { CuppingHistory } from '../../shared/contract/sessions'
import { repeatedDetails } from '../../shared/domain/repeated-details'
import { prepared, type ReadDb } from '../db/orm'
import { readLists } from './lists'
import type { HeadRow } from './queries'
import { requireHead } from './read'

type Moment = [clientId: number, heldOn: string, startTime: string, id: number]

/** Sessions of the client before this one that were not discarded; drafts count: what was done was done. */
const before = 'client_id = ? and discarded_at is null and (held_on, start_time, id) < (?, ?, ?)'
const newest = 'order by held_on desc, start_time desc, id desc limit 1'

const lastWithCups = prepared((db) =>
  db.$client.prepare<Moment, { id: number; heldOn: string }>(
    `select id, held_on as heldOn from session s where ${before}
       and exists (select 1 from session_cup k where k.client_id = s.client_id and k.session_id = s.id) ${newest}`,
  ),
)

const momentOf = ({ clientId, heldOn, startTime, id }: Pick<HeadRow, 'clientId' | 'heldOn' | 'startTime' | 'id'>): Moment => [
  clientId,
  heldOn,
  startTime,
  id,
]

/**
 * Cups of the newest session that had any, with where they stood and how the therapist works (size, strength),
 * without what was counted or seen then: minutes, incisions, blood, skin marks.
 */
export function cuppingHistory(db: ReadDb, id: number): CuppingHistory {
  const head = requireHead(db, id)
  const last = lastWithCups(db).get(...momentOf(head))
  return {
    last: last === undefined ? null : { heldOn: last.heldOn, cups: readLists(db, { clientId: head.clientId, sessionId: last.id }).cups.map((cup) => ({ ...cup, details: repeatedDetails(cup) })) },
  }
}
