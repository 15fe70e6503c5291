import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'search.addenda'

/** Whether the sessions with words added after signing were once all handed to the index. */
export function addendaAreIndexed(db: ReadDb): boolean {
  return db.select().from(setting).where(eq(setting.key, key)).get() !== undefined
}

/** In the transaction that hands them over. */
export function rememberAddendaIndexed(db: WriteDb): void {
  db.insert(setting).values({ key, value: 'true' }).onConflictDoNothing().run()
}
