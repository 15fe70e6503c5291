import { z } from 'zod'
import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored, unstore } from './stored'

const key = 'access.unfinished'
const Folders = z.array(z.string()).default([])

/** Folders into which a package was being written when the process ended: what lies there holds a whole record, unprotected. */
export const unfinishedPackages = (db: ReadDb): string[] => Folders.parse(stored(db, key))

/** Before the first file is written. */
export function rememberUnfinished(db: WriteDb, folder: string): void {
  write(db, [...new Set([...unfinishedPackages(db), folder])])
}

export function forgetUnfinished(db: WriteDb, folder: string): void {
  write(db, unfinishedPackages(db).filter((each) => each !== folder))
}

function write(db: WriteDb, folders: readonly string[]): void {
  if (folders.length === 0) unstore(db, key)
  else store(db, key, folders)
}
