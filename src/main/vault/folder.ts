import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { syncFolder, writeDurably } from './durable-file'
import { readHeader } from './header-files'
import { vaultFiles } from './layout'

/** 'none': nothing was set up here, or setting up never finished. 'damaged': something is here that cannot be opened. */
export type VaultState = 'none' | 'practice' | 'demo' | 'damaged'

export function vaultState(folder: string): VaultState {
  const found = readHeader(folder)
  if (found.state === 'valid') return found.header.kind
  if (found.state !== 'none') return 'damaged'
  const { database, unfinished } = vaultFiles(folder)
  return existsSync(database) && !existsSync(unfinished) ? 'damaged' : 'none'
}

/** Signs of the system, not of the user. */
const ignored = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db'])

/**
 * Makes the folder ready for a new vault: private, and marked as unfinished until `finishFolder`.
 *
 * @throws AppError 'conflict' when the folder holds anything, 'storage' when it cannot be written
 */
export function beginFolder(folder: string): void {
  const files = vaultFiles(folder)
  if (vaultState(folder) !== 'none') throw new AppError('conflict', 'There is already a practice in this folder. Choose another folder.')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (existsSync(files.unfinished)) setAside(files.database)
    else {
      if (readdirSync(folder).some((name) => !ignored.has(name) && name !== basename(files.lock))) {
        throw new AppError('conflict', 'This folder is not empty. Choose an empty folder, or type the name of a new one.')
      }
      chmodSync(folder, 0o700)
    }
    syncFolder(dirname(folder))
  } catch (error) {
    throw asFileError(error, 'The practice folder')
  }
  writeDurably(files.unfinished, 'Levator was setting up a practice here. If this file stays, that did not finish.\n')
}

export function finishFolder(folder: string): void {
  rmSync(vaultFiles(folder).unfinished, { force: true })
  syncFolder(folder)
}

/** The database of a set-up that never finished: nobody has its key. Moved, because this program deletes no database unasked. */
function setAside(database: string): void {
  if (!existsSync(database)) return
  for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true })
  renameSync(database, `${database}.unfinished`)
}
