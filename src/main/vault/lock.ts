import { closeSync, lstatSync, openSync, truncateSync, unlinkSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { asDatabaseError, asFileError } from '../db/errors'
import { vaultFiles } from './layout'

export interface FolderLock {
  release: () => void
}

/**
 * Keeps every other process out of the data folder. The lock is the operating system's, on an empty file of its own, so it
 * is gone when this process is, however that ends.
 *
 * Hazard: POSIX drops a process's locks on a file as soon as that process closes any handle to it. While the practice is
 * open nothing else in this process may open `lock` or the database file (to copy or hash it, say).
 *
 * @throws AppError 'conflict' when another process holds it, 'storage' when the folder cannot be written
 */
export function lockFolder(folder: string): FolderLock {
  const file = vaultFiles(folder).lock
  try {
    makeLockFile(file)
    const held = hold(file) ?? holdEmptied(file)
    return { release: () => void held.close() }
  } catch (error) {
    throw asFileError(asDatabaseError(error), 'The practice folder')
  }
}

/** A link in its place goes, not what it points to: the lock file is emptied when it holds anything. */
function makeLockFile(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found?.isFile()) return
  if (found !== undefined) unlinkSync(file)
  closeSync(openSync(file, 'a', 0o600))
}

/** `undefined`: nobody holds it, but something has written into it. */
function hold(file: string): Sqlite.Database | undefined {
  const lock = new Sqlite(file, { timeout: 0, fileMustExist: true })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    // A disk without a single free byte can still be read: nothing of the lock may have to be written.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    const code = error instanceof Sqlite.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return undefined
    if (code.startsWith('SQLITE_BUSY')) {
      throw new AppError('conflict', 'This practice is open in another Levator window. Close it there, then try again.')
    }
    throw error
  }
}

/** The file holds nothing by design, so what stands in it (a sync program's merge, bit rot) can go. */
function holdEmptied(file: string): Sqlite.Database {
  truncateSync(file, 0)
  const lock = hold(file)
  if (!lock) throw new AppError('storage', 'The lock file of the practice cannot be used. Delete the file named “lock” in the data folder, then try again.')
  return lock
}
