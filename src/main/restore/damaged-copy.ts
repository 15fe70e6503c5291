import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { asDatabaseError, asFileError } from '../db/errors'
import type { DatabaseKey } from '../db/key'
import { migrate } from '../db/migrate'
import { type Database, openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { verifyHistory } from '../history/verify'
import { copyWhatCanBeRead } from './copy-what-can-be-read'

/** The disk that is written to is full or fails. Any other error means: this cannot be read. */
export function isOfDisk(error: unknown): boolean {
  const known = asFileError(asDatabaseError(error), 'The data folder')
  return known instanceof AppError && known.code === 'storage'
}

interface Copying {
  /** A folder that is made for the copy, and goes again. */
  place: string
  key: DatabaseKey
  /** The copy is there. */
  copied: () => void
}

/**
 * Opens a copy of damaged records for as long as `look` takes, with what their log holds. The files themselves are only read: SQLite
 * would write beside them, and to them.
 *
 * @returns what `look` found; 'whole' where nothing is wrong with them, 'unreadable' where they do not open
 * @throws what the disk says of the copy
 */
export function withDamagedCopy<T>(file: string, { place, key, copied }: Copying, look: (damaged: Database) => T): T | 'whole' | 'unreadable' {
  if (!existsSync(file)) return 'unreadable'
  try {
    const copy = copyRecords(file, place)
    copied()
    const db = openCopy(copy, key)
    if (db === null) return 'unreadable'
    try {
      return isWhole(db) ? 'whole' : look(db)
    } finally {
      db.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Copies a database with its log into a folder of their own, what can be read of them. @returns the copy */
export function copyRecords(file: string, place: string): string {
  mkdirSync(place, { mode: 0o700 })
  const copy = join(place, 'levator.db')
  for (const suffix of ['', '-wal']) {
    if (existsSync(file + suffix)) copyWhatCanBeRead(file + suffix, copy + suffix)
  }
  return copy
}

function openCopy(copy: string, key: DatabaseKey): Database | null {
  let db: Database | undefined
  try {
    db = openDatabase(copy, key, { create: false })
    // Damaged before it was ever opened by this version.
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    if (isOfDisk(error)) throw error
    return null
  }
}

function isWhole(db: Database): boolean {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok' && verifyHistory(ormOf(db)).broken === null
  } catch {
    // A page does not fit its seal.
    return false
  }
}
