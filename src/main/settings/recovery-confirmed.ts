import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'vault.recoveryConfirmed'

/** Whether part of this practice's recovery key was typed back. Kept inside the practice: a copied folder takes it along. */
export function recoveryConfirmed(db: ReadDb): boolean {
  return db.select().from(setting).where(eq(setting.key, key)).get() !== undefined
}

export function rememberRecoveryConfirmed(db: WriteDb): void {
  db.insert(setting).values({ key, value: 'true' }).onConflictDoNothing().run()
}

/** Before a new key takes the old one's place: until it is typed back itself, it counts as standing nowhere. */
export function forgetRecoveryConfirmed(db: WriteDb): void {
  db.delete(setting).where(eq(setting.key, key)).run()
}
