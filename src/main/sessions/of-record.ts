import { AppError } from '../../shared/errors'
import type { Session } from '../../shared/contract/sessions'
import { prepared, type ReadDb } from '../db/orm'
import { readSession, requireHead } from './read'

interface Place {
  clientId: number
  heldOn: string
  startTime: string
  id: number
  limit: number
}

const following = prepared((db) =>
  db.$client
    .prepare<[Place], number>(
      `select id from session where client_id = @clientId and (held_on, start_time, id) > (@heldOn, @startTime, @id)
       order by held_on, start_time, id limit @limit`,
    )
    .pluck(),
)

/** Before every session that there can be. */
const beginning = { heldOn: '', startTime: '', id: 0 }

/** Sessions of a client in the order of their days, drafts and discarded ones too. @throws AppError 'not_found' for an unknown `after` */
export function sessionsOfRecord(db: ReadDb, { clientId, after, limit }: { clientId: number; after: number | null; limit: number }): Session[] {
  const last = after === null ? null : requireHead(db, after)
  if (last !== null && last.clientId !== clientId) throw new AppError('not_found', 'This session is not in the record of this client.')
  const { heldOn, startTime, id } = last ?? beginning
  return following(db)
    .all({ clientId, heldOn, startTime, id, limit })
    .map((sessionId) => readSession(db, sessionId))
}
