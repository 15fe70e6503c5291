import { eq, sql } from 'drizzle-orm'
import type { Client } from '../../shared/contract/clients'
import { AppError } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'
import { client, clientCondition, clientMedicine } from '../db/schema/clients'

const byId = prepared((db) => db.select().from(client).where(eq(client.id, sql.placeholder('id'))).prepare())

const conditionsOf = prepared((db) =>
  db.select().from(clientCondition).where(eq(clientCondition.clientId, sql.placeholder('id'))).orderBy(clientCondition.position).prepare(),
)

const medicinesOf = prepared((db) =>
  db.select().from(clientMedicine).where(eq(clientMedicine.clientId, sql.placeholder('id'))).orderBy(clientMedicine.position).prepare(),
)

export const findClient = (db: ReadDb, id: number): typeof client.$inferSelect | undefined => byId(db).get({ id })

/** @throws AppError 'not_found' */
export function requireClient(db: ReadDb, id: number): typeof client.$inferSelect {
  const row = findClient(db, id)
  if (row === undefined) throw new AppError('not_found', 'This client is not in the record.')
  return row
}

/** @throws AppError 'not_found' */
export function readClient(db: ReadDb, id: number): Client {
  const { searchKey: _key, searchWords: _words, lastSessionOn: _last, sessionCount: _count, trend: _trend, ...row } = requireClient(db, id)
  return {
    ...row,
    conditions: conditionsOf(db).all({ id }).map(({ clientId: _client, position: _position, ...condition }) => condition),
    medicines: medicinesOf(db).all({ id }).map(({ name, conditionId, note }) => ({ name, conditionId, note })),
  }
}
