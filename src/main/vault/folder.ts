import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { syncFolder, writeDurably } from '../files/durable-file'
import { readCurrent, wasSwitched } from './generation'
import { readHeader } from './header-files'
import { vaultFiles } from './layout'

/** 'none': nothing was set up here, or setting up never finished. 'damaged': something is here that cannot be opened. */
export type VaultState = 'none' | 'practice' | 'demo' | 'damaged'

export function vaultState(folder: string): VaultState {
  try {
    const found = readHeader(folder)
    if (found.state === 'valid') return found.header.kind
    if (found.state !== 'none' || wasSwitched(folder)) return 'damaged'
    const { database, unfinished } = vaultFiles(folder)
    return existsSync(database) && !existsSync(unfinished) ? 'damaged' : 'none'
  } catch (error) {
    // The pointer to the generation in use cannot be read: something is here.
    if (error instanceof AppError && error.code === 'damaged') return 'damaged'
    throw error
  }
}

/** What is damaged where `vaultState` says so. */
export function damageIn(folder: string): 'keys' | 'pointer' {
  try {
    readCurrent(folder)
    return 'keys'
  } catch {
    return 'pointer'
  }
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

/** Nothing came of what `beginFolder` made ready: its mark goes again. The folder stays: somebody may have chosen it. */
export function leaveFolder(folder: string): void {
  const { database, unfinished } = vaultFiles(folder)
  if (!existsSync(database)) rmSync(unfinished, { force: true })
}

/** A mark left behind would one day let a practice that lost its header be taken for one that was never set up. */
export function finishFolder(folder: string): void {
  const { unfinished } = vaultFiles(folder)
  if (!existsSync(unfinished)) return
  rmSync(unfinished)
  syncFolder(folder)
}

/**
 * The database of a set-up that never finished: nobody should have its key. Moved with its log, and over nothing, because this
 * program deletes no database unasked.
 */
function setAside(database: string): void {
  if (!existsSync(database)) return
  let aside = `${database}.unfinished`
  for (let count = 2; existsSync(aside); count++) aside = `${database}.unfinished-${count}`
  if (existsSync(`${database}-wal`)) renameSync(`${database}-wal`, `${aside}-wal`)
  rmSync(`${database}-shm`, { force: true })
  renameSync(database, aside)
}

/**
 * Deletes what Levator makes in a data folder, and the folder if nothing else lies in it. Marked as unfinished first, so that a
 * removal cut short leaves what `beginFolder` takes.
 */
export function clearFolder(folder: string): void {
  const { header, headerCopy, database, lock, throwawayKey, unfinished } = vaultFiles(folder)
  writeDurably(unfinished, 'Levator was removing the demo here. If this file stays, that did not finish.\n')
  for (const file of [header, headerCopy]) rmSync(file, { force: true })
  for (const file of [throwawayKey, database, `${database}-wal`, `${database}-shm`, lock]) rmSync(file, { force: true })
  const leftovers = readdirSync(folder).filter((name) => name.startsWith(`${basename(database)}.unfinished`) || /^vault\.(copy\.)?json\.tmp$/.test(name))
  for (const name of leftovers) rmSync(join(folder, name))
  rmSync(unfinished, { force: true })
  if (readdirSync(folder).every((name) => ignored.has(name))) rmSync(folder, { recursive: true })
  else keepElsewhere(folder)
}

/** What somebody put beside the demo is theirs. Out of the way, since a new demo needs an empty folder. */
function keepElsewhere(folder: string): void {
  let kept = `${folder} - kept`
  for (let count = 2; existsSync(kept); count++) kept = `${folder} - kept ${count}`
  renameSync(folder, kept)
}
