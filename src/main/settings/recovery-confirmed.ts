import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'vault.recoveryConfirmed'

/** Whether part of a recovery key of this practice was ever typed back. Kept inside the practice: a copied folder takes it along. */
export function recoveryConfirmed(db: ReadDb): boolean {
  return db.select().from(setting).where(eq(setting.key, key)).get() !== undefined
}

export function rememberRecoveryConfirmed(db: WriteDb): void {
  db.insert(setting).values({ key, value: 'true' }).onConflictDoNothing().run()
}
