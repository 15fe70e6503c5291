import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'retention.scrub'

/** Whether something was destroyed and the file has not been written anew since. */
export function scrubPending(db: ReadDb): boolean {
  return db.select().from(setting).where(eq(setting.key, key)).get() !== undefined
}

/** In the transaction that destroys. */
export function rememberScrub(db: WriteDb): void {
  db.insert(setting).values({ key, value: 'true' }).onConflictDoNothing().run()
}

export function forgetScrub(db: WriteDb): void {
  db.delete(setting).where(eq(setting.key, key)).run()
}
