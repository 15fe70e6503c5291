import { eq, sql } from 'drizzle-orm'
import type { Consent } from '../../shared/contract/consents'
import { AppError } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'
import { consent } from '../db/schema/consents'

const byId = prepared((db) => db.select().from(consent).where(eq(consent.id, sql.placeholder('id'))).prepare())

const ofClient = prepared((db) =>
  db
    .select()
    .from(consent)
    .where(eq(consent.clientId, sql.placeholder('clientId')))
    .orderBy(sql`given_at desc, id desc`)
    .prepare(),
)

/** @throws AppError 'not_found' */
export function readConsent(db: ReadDb, id: number): Consent {
  const row = byId(db).get({ id })
  if (row === undefined) throw new AppError('not_found', 'This consent is not in the record.')
  return row
}

/** Newest first. Signing a session asks for them as well. */
export const consentsOfClient = (db: ReadDb, clientId: number): Consent[] => ofClient(db).all({ clientId })
