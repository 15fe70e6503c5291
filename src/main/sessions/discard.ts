import type { DiscardedSession } from '../../shared/contract/sessions'
import { msPerDay } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'
import type { Clock } from '../clock'
import type { Handlers } from '../handler-types'
import { forgetUndo } from '../place/undo'
import { readSession, requireDraft, requireHead } from './read'
import { wasSigned } from './versions'
import { updateHead } from './write'

const keptDays = 30

export const discard: Handlers['sessions']['discard'] = ({ id }, db, clock) => {
  const { discardedAt } = requireHead(db, id)
  if (discardedAt === null) {
    requireDraft(db, id)
    if (wasSigned(db, id)) {
      throw new AppError('signed', 'This note was signed once, so it stays in the record and cannot be discarded. Finish it, then say that it was entered in error.')
    }
    updateHead(db, id, { discardedAt: clock.now() })
    forgetUndo(db, id)
  }
  return readSession(db, id)
}

export const restore: Handlers['sessions']['restore'] = ({ id }, db, clock) => {
  const { discardedAt } = requireHead(db, id)
  if (discardedAt !== null) {
    if (Date.parse(clock.now()) - Date.parse(discardedAt) > keptDays * msPerDay) {
      throw new AppError('not_found', 'This draft was discarded more than 30 days ago and cannot be brought back.')
    }
    updateHead(db, id, { discardedAt: null })
  }
  return readSession(db, id)
}

const putAway = prepared((db) =>
  db.$client.prepare<[clientId: number, since: string], Omit<DiscardedSession, 'therapyIds'> & { therapyIds: string }>(
    `select id, held_on as heldOn, therapy_ids as therapyIds, excerpt, discarded_at as discardedAt
     from session
     where client_id = ? and discarded_at >= ?
     order by discarded_at desc, id desc`,
  ),
)

/** What `restore` would still bring back, last discarded first. */
export function discardedOf(db: ReadDb, clientId: number, clock: Clock): DiscardedSession[] {
  const since = new Date(Date.parse(clock.now()) - keptDays * msPerDay).toISOString()
  return putAway(db)
    .all(clientId, since)
    .map((row) => ({ ...row, therapyIds: JSON.parse(row.therapyIds) as string[] }))
}
