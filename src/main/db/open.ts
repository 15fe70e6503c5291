import { closeSync, existsSync, fsyncSync, openSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { asDatabaseError } from './errors'
import { type DatabaseKey, rawKeyLiteral } from './key'
import { applicationId, cipherPragmas, passingPragmas, quietPragmas, quietPragmasWithoutRoom, type RequiredPragma, workingPragmas } from './pragmas'

export type Database = Sqlite.Database

/**
 * The one place where the database is opened. Every pragma is set and read back on every open, and the key is proved before
 * anything is written. The key stays the caller's to wipe. `readOnly`: it can write nothing, for one that joins while another has it open.
 * `passing`: a copy that goes again when it has been read, so that nothing of it needs to be on the disk.
 *
 * @throws AppError 'damaged' (not our file, or not this key: the vault header has already proved the key), 'storage' (disk),
 * 'conflict' (exists already when creating, or locked by another program)
 */
export function openDatabase(file: string, key: DatabaseKey, { create, readOnly = false, passing = false }: { create: boolean; readOnly?: boolean; passing?: boolean }): Database {
  if (create) makeEmptyFile(file)
  else if (!existsSync(file)) {
    throw new AppError('damaged', 'The practice file levator.db is missing from the data folder. Put it back, or restore the newest backup.')
  }
  const open = (beforeReading: readonly RequiredPragma[]) => openWith(file, key, { create, readOnly }, [beforeReading, passing ? passingPragmas : workingPragmas])
  try {
    return open(quietPragmas)
  } catch (error) {
    if (create || readOnly || !hasNoRoomForIndex(error, file)) throw asDatabaseError(error)
  }
  try {
    return open(quietPragmasWithoutRoom)
  } catch (error) {
    throw asDatabaseError(error)
  }
}

/** The index of the log is a file of 32 KB, made at opening. On a full disk it is kept in memory instead, so that records can be read. */
function hasNoRoomForIndex(error: unknown, file: string): boolean {
  if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_IOERR_SHM')) return false
  // A disk that fails says the same, and must not be worked on.
  return !hasRoomForIndex(file)
}

/** Whether the index of the log would find room beside the database. Throws as the disk does. */
export function hasRoomForIndex(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize >= indexBytes
}

const indexBytes = 65_536

function openWith(
  file: string,
  key: DatabaseKey,
  { create, readOnly }: { create: boolean; readOnly: boolean },
  [beforeReading, working]: readonly [readonly RequiredPragma[], readonly RequiredPragma[]],
): Database {
  let db: Database | undefined
  try {
    db = new Sqlite(file, { fileMustExist: true, readonly: readOnly })
    requireAll(db, cipherPragmas)
    giveKey(db, key)
    requireAll(db, beforeReading)
    if (create) writeIdentity(db)
    else proveIdentity(db)
    requireAll(db, working)
    return db
  } catch (error) {
    db?.close()
    throw error
  }
}

/** On a full disk it may be open for one connection alone (`quietPragmasWithoutRoom`). */
export const takesAnother = (db: Database): boolean => db.pragma('locking_mode', { simple: true }) === 'normal'

/** Leaves nothing in the log (a flipped byte there would silently drop what was saved), then closes. Closing twice is harmless. */
export function closeDatabase(db: Database): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    db.close()
  }
}

/** Set, then read back: SQLite answers an unknown or refused pragma with silence. */
export function requirePragma(db: Database, { name, set, reads, platform }: RequiredPragma): void {
  if (platform !== undefined && platform !== process.platform) return
  db.pragma(`${name} = ${set}`)
  const found: unknown = db.pragma(name, { simple: true })
  if (found !== reads) {
    throw new AppError('storage', `The database refused a safety setting (${name} is ${String(found)}, not ${reads}), so it was not opened.`)
  }
}

function requireAll(db: Database, pragmas: readonly RequiredPragma[]): void {
  for (const pragma of pragmas) requirePragma(db, pragma)
}

/** The type package of the plain library does not know the method that its encrypted twin adds. */
interface Keyed {
  key(key: Buffer): number
}

function giveKey(db: Database, key: DatabaseKey): void {
  const literal = rawKeyLiteral(key)
  try {
    const result = (db as Database & Keyed).key(literal)
    if (result !== 0) throw new AppError('storage', 'The database did not take its key, so it was not opened.')
  } finally {
    literal.fill(0)
  }
}

function writeIdentity(db: Database): void {
  db.pragma('page_size = 4096')
  db.pragma(`application_id = ${applicationId}`)
  proveIdentity(db)
}

function proveIdentity(db: Database): void {
  db.prepare('SELECT count(*) FROM sqlite_master').get()
  const application: unknown = db.pragma('application_id', { simple: true })
  const pageSize: unknown = db.pragma('page_size', { simple: true })
  if (application !== applicationId || pageSize !== 4096) {
    throw new AppError('damaged', 'The practice file was not made by Levator. Nothing was changed. Restore the newest backup.')
  }
}

/** Readable by its owner only; the log files beside it take over the same mode. */
function makeEmptyFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
    if (process.platform !== 'win32') {
      const folder = openSync(dirname(file), 'r')
      fsyncSync(folder)
      closeSync(folder)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new AppError('conflict', 'There is already a practice file in this folder. Choose another folder.')
    }
    throw new AppError('storage', 'The practice file cannot be created in this folder. Check that it exists and allows writing.')
  }
}
