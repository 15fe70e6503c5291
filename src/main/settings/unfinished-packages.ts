import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/orm'
import { setting } from '../db/schema/settings'

const key = 'access.unfinished'
const Folders = z.array(z.string())

/** Folders into which a package was being written when the process ended: what lies there holds a whole record, unprotected. */
export function unfinishedPackages(db: ReadDb): string[] {
  const row = db.select().from(setting).where(eq(setting.key, key)).get()
  return row === undefined ? [] : Folders.parse(JSON.parse(row.value))
}

/** Before the first file is written. */
export function rememberUnfinished(db: WriteDb, folder: string): void {
  write(db, [...new Set([...unfinishedPackages(db), folder])])
}

export function forgetUnfinished(db: WriteDb, folder: string): void {
  write(db, unfinishedPackages(db).filter((each) => each !== folder))
}

function write(db: WriteDb, folders: readonly string[]): void {
  const value = JSON.stringify(folders)
  if (folders.length === 0) db.delete(setting).where(eq(setting.key, key)).run()
  else db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
}
