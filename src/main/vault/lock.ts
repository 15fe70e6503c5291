import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { asDatabaseError } from '../db/errors'
import { vaultFiles } from './layout'

export interface FolderLock {
  release: () => void
}

/**
 * Keeps every other process out of the data folder. The lock is the operating system's, on an empty file of its own, so it
 * is gone when this process is, however that ends.
 *
 * @throws AppError 'conflict' when another process holds it, 'storage' when the folder cannot be written
 */
export function lockFolder(folder: string): FolderLock {
  let held: Sqlite.Database | undefined
  try {
    held = new Sqlite(vaultFiles(folder).lock, { timeout: 0 })
    held.pragma('locking_mode = EXCLUSIVE')
    held.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    held?.close()
    const known = error instanceof TypeError ? new AppError('storage', 'The data folder cannot be reached. Check that the disk is connected, then try again.') : asDatabaseError(error)
    if (known instanceof AppError && known.code === 'conflict') {
      throw new AppError('conflict', 'This practice is open in another Levator window. Close it there, then try again.')
    }
    throw known
  }
  const lock = held
  return { release: () => void lock.close() }
}
