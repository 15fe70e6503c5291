import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

/** What stands under this key in the practice, as it was put there; undefined: nothing. */
export function stored(db: ReadDb, key: string): unknown {
  const row = db.select().from(setting).where(eq(setting.key, key)).get()
  return row === undefined ? undefined : JSON.parse(row.value)
}

/** @param value anything that JSON can say; replaces what stood there */
export function store(db: WriteDb, key: string, value: unknown): void {
  const text = JSON.stringify(value)
  db.insert(setting).values({ key, value: text }).onConflictDoUpdate({ target: setting.key, set: { value: text } }).run()
}

export function unstore(db: WriteDb, key: string): void {
  db.delete(setting).where(eq(setting.key, key)).run()
}
