import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { complaint, complaintItem } from '../db/schema/complaints'
import { unusedId } from '../db/used-ids'
import { requireComplaint } from './read'

/**
 * A complaint of a backup, as it stands in these records. One that is not here, made by the same client at the same moment, comes in
 * under a number of its own; one that is here stays as it is.
 *
 * @returns its number here
 */
export function putBackComplaint(db: WriteDb, backup: ReadDb, idInBackup: number, clientId: number): number {
  const row = requireComplaint(backup, idInBackup)
  const same = db.select().from(complaint).where(eq(complaint.clientId, clientId)).all().find(({ createdAt }) => createdAt === row.createdAt)
  if (same !== undefined) return same.id
  const { id } = db.insert(complaint).values({ ...row, id: unusedId('complaint'), clientId }).returning({ id: complaint.id }).get()
  const items = backup.select().from(complaintItem).where(eq(complaintItem.complaintId, idInBackup)).all()
  if (items.length > 0) db.insert(complaintItem).values(items.map((item) => ({ ...item, complaintId: id }))).run()
  return id
}
