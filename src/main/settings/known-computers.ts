import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'history.computers'
const Ids = z.array(z.string())

/** Whether this practice was open on that computer before. Kept inside the practice, where nobody without its key can take it out. */
export const openedOn = (db: ReadDb, id: string): boolean => idsIn(db).includes(id)

export function rememberOpenedOn(db: WriteDb, id: string): void {
  const value = JSON.stringify([...idsIn(db), id])
  db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
}

function idsIn(db: ReadDb): string[] {
  const row = db.select().from(setting).where(eq(setting.key, key)).get()
  return row === undefined ? [] : Ids.parse(JSON.parse(row.value))
}
