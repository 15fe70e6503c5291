import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, unpackContainer } from '../backup/container'
import { spoilt } from '../backup/format'
import type { DatabaseKey } from '../db/key'
import { bundledMigrations, migrate } from '../db/migrate'
import { closeDatabase, type Database, openDatabase } from '../db/open'
import { syncFolder } from '../files/durable-file'
import { inWords, newerBackup } from './words'

export interface Examination {
  /** The backup. */
  path: string
  /** A folder that may be replaced; afterwards it holds `levator.db` and nothing else. */
  scratch: string
  key: DatabaseKey
}

/**
 * Unpacks a backup, reads all of it and brings it to the newest form: what stands in the scratch folder afterwards opens. Whatever
 * fails, nothing is left there.
 *
 * @throws AppError 'damaged' (cut short, changed, newer, or not what it says it is), 'storage' (no room, file gone)
 */
export function examine({ path, scratch, key }: Examination): Manifest {
  const database = join(scratch, 'levator.db')
  let bytes = 0
  try {
    bytes = statSync(path).size
    rmSync(scratch, { recursive: true, force: true })
    mkdirSync(scratch, { mode: 0o700 })
    const manifest = unpackContainer(path, key.key, database)
    if (manifest.schema > bundledMigrations.length) throw newerBackup()
    const db = openDatabase(database, key, { create: false })
    try {
      proveWhole(db, manifest)
      migrate(db)
    } finally {
      closeDatabase(db)
    }
    syncFolder(scratch)
    return manifest
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    throw inWords(error, bytes)
  }
}

function proveWhole(db: Database, manifest: Manifest): void {
  const whole = db.pragma('integrity_check(1)', { simple: true }) === 'ok' && db.prepare('pragma foreign_key_check').all().length === 0
  if (!whole || Number(db.pragma('user_version', { simple: true })) !== manifest.schema) throw spoilt()
}
