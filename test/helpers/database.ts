import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseKey } from '../../src/main/db/key'
import { migrate } from '../../src/main/db/migrate'
import { closeDatabase, type Database, openDatabase } from '../../src/main/db/open'

export interface TestDb {
  db: Database
  folder: string
  file: string
  key: DatabaseKey
  /** Closes the database and removes its folder. */
  close: () => void
}

/** A real, encrypted, migrated database in a folder of its own. No key derivation, so it is quick. */
export function openTestDb(): TestDb {
  const folder = mkdtempSync(join(tmpdir(), 'levator-db-'))
  const file = join(folder, 'levator.db')
  const key = { key: randomBytes(32), salt: randomBytes(16) }
  const db = openDatabase(file, key, { create: true })
  migrate(db)
  const close = () => {
    closeDatabase(db)
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, folder, file, key, close }
}
