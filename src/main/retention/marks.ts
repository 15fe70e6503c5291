import { eq } from 'drizzle-orm'
import { type ErasureGround, erasureGrounds } from '../../shared/domain/retention'
import { AppError } from '../../shared/errors'
import { requireClient } from '../clients/read'
import type { ReadDb, WriteDb } from '../db/orm'
import { retentionMark } from '../db/schema/retention'

export interface Mark {
  /** Empty = not held. */
  hold: string
  askedAt: string | null
  ground: ErasureGround | null
}

const none: Mark = { hold: '', askedAt: null, ground: null }

/** @throws AppError 'not_found' */
export function markOf(db: ReadDb, id: number): Mark {
  requireClient(db, id)
  const row = db.select().from(retentionMark).where(eq(retentionMark.clientId, id)).get()
  return row === undefined ? none : { hold: row.hold, askedAt: row.askedAt, ground: erasureGrounds.find((id) => id === row.ground) ?? null }
}

/** @throws AppError 'not_found' */
export function setMark(db: WriteDb, id: number, changes: Partial<Mark>): { id: number; hold: string; askedAt: string | null } {
  const mark = { ...markOf(db, id), ...changes }
  db.delete(retentionMark).where(eq(retentionMark.clientId, id)).run()
  if (mark.hold !== '' || mark.askedAt !== null) db.insert(retentionMark).values({ clientId: id, ...mark }).run()
  return { id, hold: mark.hold, askedAt: mark.askedAt }
}

/** @throws AppError 'refused' */
export function requireNotHeld({ hold }: Mark): void {
  if (hold !== '') throw new AppError('refused', 'This record is held and cannot be destroyed. Nothing was changed. Release it first, if the reason for holding it is gone.')
}
