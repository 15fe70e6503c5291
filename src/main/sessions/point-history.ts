import type { SessionPoint } from '../../shared/contract/session-content'
import type { PointHistory } from '../../shared/contract/sessions'
import { AppError } from '../../shared/errors'
import { requireClient } from '../clients/read'
import { prepared, type ReadDb } from '../db/orm'
import { requireHead } from './read'

/** Both go by an index of the client's own rows (`point-history.test.ts` looks at the plans). */
export const visitsOfPoints = `
  select p.code, count(distinct p.session_id) as visits, max(s.held_on) as lastOn
  from session_point p join session s on s.client_id = p.client_id and s.id = p.session_id
  where p.client_id = ? and s.status = 'signed' and s.discarded_at is null
  group by p.code
  order by visits desc, lastOn desc, p.code`

export const lastWithPoints = `
  select s.id, s.held_on as heldOn
  from session s
  where s.client_id = ? and s.discarded_at is null and s.status <> 'withdrawn' and (s.held_on, s.start_time, s.id) < (?, ?, ?)
    and exists (select 1 from session_point p where p.client_id = s.client_id and p.session_id = s.id)
  order by s.held_on desc, s.start_time desc, s.id desc
  limit 1`

const visits = prepared((db) => db.$client.prepare<[clientId: number], PointHistory['points'][number]>(visitsOfPoints))

const last = prepared((db) =>
  db.$client.prepare<[clientId: number, heldOn: string, startTime: string, id: number], { id: number; heldOn: string }>(lastWithPoints),
)

const pointsOf = prepared((db) =>
  db.$client.prepare<[clientId: number, sessionId: number], Omit<SessionPoint, 'details'> & { details: string }>(
    'select code, side, needles, details from session_point where client_id = ? and session_id = ? order by position',
  ),
)

/** @throws AppError 'not_found' for an unknown client, or a session that is not this client's */
export function pointHistory({ clientId, before }: { clientId: number; before: number }, db: ReadDb): PointHistory {
  requireClient(db, clientId)
  const head = requireHead(db, before)
  if (head.clientId !== clientId) throw new AppError('not_found', 'This session is not one of this client’s.')
  const newest = last(db).get(clientId, head.heldOn, head.startTime, head.id)
  return {
    points: visits(db).all(clientId),
    last: newest === undefined ? null : { sessionId: newest.id, heldOn: newest.heldOn, points: readPoints(db, clientId, newest.id) },
  }
}

const readPoints = (db: ReadDb, clientId: number, sessionId: number): SessionPoint[] =>
  pointsOf(db)
    .all(clientId, sessionId)
    .map(({ details, ...point }) => ({ ...point, details: JSON.parse(details) as SessionPoint['details'] }))
