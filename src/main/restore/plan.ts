import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { RestorePreview } from '../../shared/contract/restore'
import { AppError } from '../../shared/errors'
import { checkPages } from '../db/check-pages'
import type { DatabaseKey } from '../db/key'
import { openDatabase } from '../db/open'
import { vaultState } from '../vault/folder'
import { type Current, generationFolder, generationsInUse, readCurrent } from '../vault/generation'
import type { Header } from '../vault/header'
import { requireHeader } from '../vault/header-files'
import { vaultFiles } from '../vault/layout'
import { otherPractice } from './words'

/** What stands in the data folder that a backup is to be restored into, and so what restoring it means there. */
export interface Plan {
  folder: string
  way: RestorePreview['way']
  /** The key files in use here; null where they are lost, or there never were any: then those of the backup come along. */
  header: Header | null
  /** Null where the pointer to the generation in use is lost. */
  current: Current | null
}

/** @throws AppError 'refused' (of another practice, or a demo is here), 'damaged' (here is a newer Levator's practice) */
export function planFor(folder: string, ofBackup: Header): Plan {
  if (ofBackup.kind === 'demo') throw new AppError('refused', 'This is a backup of the demo practice. Nothing was changed.')
  const state = vaultState(folder)
  if (state === 'none') return { folder, way: 'new', header: null, current: readCurrent(folder) }
  if (state === 'demo') throw new AppError('refused', 'The demo practice is in this folder. Choose another folder.')
  const current = currentIn(folder)
  const header = state === 'practice' ? requireHeader(folder).header : null
  if (header !== null && header.dbId !== ofBackup.dbId) throw otherPractice()
  return { folder, way: 'replace', header, current }
}

function currentIn(folder: string): Current | null {
  try {
    return readCurrent(folder)
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') return null
    throw error
  }
}

/** The databases of the records that are left by it, in use or maybe in use; those that are missing too. */
export const databasesLeft = ({ folder, current }: Plan): string[] => generationsInUse(folder, current).map((each) => join(generationFolder(folder, each), 'levator.db'))

/** Whether the records here are whole and open by this key, so that nothing is missing but the key files. Nobody may have them open. */
export function onlyKeysLost({ folder, header, current }: Plan, key: DatabaseKey): boolean {
  if (header !== null || current === null) return false
  const { database } = vaultFiles(folder)
  if (!existsSync(database) || !startsWith(database, key.salt)) return false
  try {
    const db = openDatabase(database, key, { create: false })
    try {
      // Here and at once: what is put in its place, or not, follows from it, and the practice is not open.
      checkPages(db)
      return true
    } finally {
      db.close()
    }
  } catch {
    // Not this key, or damaged as well: then the records are taken from the backup, and these are kept.
    return false
  }
}

function startsWith(file: string, salt: Buffer): boolean {
  const start = Buffer.alloc(salt.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, start.length, 0)
    return start.equals(salt)
  } finally {
    closeSync(handle)
  }
}
