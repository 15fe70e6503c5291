import { sql } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { client, clientCondition, clientMedicine } from '../db/schema/clients'
import { requireClient } from './read'
import { unusedClientId } from './unused-id'

/**
 * A client of a backup comes into these records, with details and health as they were there, under a number of its own. What the list
 * shows of signed sessions begins anew: none of them is signed here.
 *
 * @returns its number here
 * @throws AppError 'not_found': the backup has no such client
 */
export function putBackClient(db: WriteDb, backup: ReadDb, idInBackup: number): number {
  const row = requireClient(backup, idInBackup)
  const { id } = db
    .insert(client)
    .values({ ...row, id: unusedClientId, lastSessionOn: null, sessionCount: 0, trend: '[]' })
    .returning({ id: client.id })
    .get()
  const conditions = backup.select().from(clientCondition).where(sql`client_id = ${idInBackup}`).all()
  const medicines = backup.select().from(clientMedicine).where(sql`client_id = ${idInBackup}`).all()
  if (conditions.length > 0) db.insert(clientCondition).values(conditions.map((each) => ({ ...each, clientId: id }))).run()
  if (medicines.length > 0) db.insert(clientMedicine).values(medicines.map((each) => ({ ...each, clientId: id }))).run()
  return id
}
