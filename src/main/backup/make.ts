import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../shared/errors'
import { type Database, openDatabase, requirePragma } from '../db/open'
import { syncing, withoutSyncing } from '../db/pragmas'
import { renameDurably } from '../files/durable-file'
import type { Header } from '../vault/header'
import { removeDatabase, unfinished } from './backup-files'
import { checkCopy, eventSeqOf } from './check-copy'
import { type Manifest, packContainer, unpackContainer } from './container'
import type { Report } from './jobs'
import { keyIn } from '../db/shared-key'

export interface MakeJob {
  kind: 'make'
  /** The practice, which stays open elsewhere. */
  database: string
  /** Where backups lie, and the name of this one. */
  folder: string
  file: string
  header: Header
  key: SharedArrayBuffer
  known: Pick<Manifest, 'appVersion' | 'seq' | 'reason' | 'madeAt'>
}

export interface Made {
  manifest: Manifest
  /** Size of the file. */
  bytes: number
}

const notKept = (why: string) => new AppError('damaged', `The new backup did not pass its check, so it was not kept. ${why} Your practice was not changed. Try again; if it fails again, check the disk.`)

/**
 * Copies the practice, reads the copy through, packs it, and reads back what was packed. Only what has passed all of it has the name of a
 * backup when this returns; whatever fails on the way, or kills the process, leaves none. The copy is encrypted like the practice: nothing
 * in plain text touches the disk.
 *
 * @throws AppError 'damaged' (the practice or what was made of it), 'storage'
 */
export function makeBackup({ database, folder, file, header, key, known }: MakeJob, report: Report): Made {
  const target = join(folder, file)
  if (existsSync(target)) throw new AppError('conflict', 'There is already a backup of this name. It was left as it is.')
  const { part, database: copy } = unfinished(target)
  const { key: dataKey, salt } = keyIn(key)
  try {
    report('copy', 0)
    const least = copyDatabase(database, { key: dataKey, salt }, copy)
    report('check', 0)
    const facts = factsOfCopy(copy, { key: dataKey, salt }, (share) => report('check', share))
    if (facts.eventSeq < least) throw notKept('It does not hold the newest changes.')
    const manifest = packContainer(part, { database: copy, manifest: { ...known, ...facts, dbId: header.dbId }, header, dataKey }, (done, of) => report('pack', done / of))
    removeDatabase(copy)
    renameDurably(part, target)
    proveSame(target, dataKey, manifest, report)
    return { manifest, bytes: statSync(target).size }
  } finally {
    removeDatabase(copy)
    rmSync(part, { force: true })
  }
}

/** @returns the number of the last event before the copy was begun: no good copy has fewer */
function copyDatabase(database: string, key: { key: Buffer; salt: Buffer }, copy: string): number {
  const live = openDatabase(database, key, { create: false })
  try {
    const least = eventSeqOf(live)
    // SQLite takes an empty file as its target; made here, it is its owner's alone.
    writeFileSync(copy, '', { flag: 'wx', mode: 0o600 })
    withoutSync(live, () => live.prepare('vacuum into ?').run(copy))
    return least
  } finally {
    // Not closeDatabase: emptying the log is for the connection that the practice is open by.
    live.close()
  }
}

/**
 * The copy goes again as soon as it is packed, and what is packed is synced; to sync the copy too would let every save of the practice wait for
 * all of it. Only while it is written: where the practice is closed meanwhile, this connection is the last and empties the log.
 */
function withoutSync(live: Database, copy: () => void): void {
  requirePragma(live, withoutSyncing)
  try {
    copy()
  } finally {
    requirePragma(live, syncing)
  }
}

function factsOfCopy(copy: string, key: { key: Buffer; salt: Buffer }, told: (share: number) => void) {
  try {
    return checkCopy(copy, key, told, { passing: true })
  } catch (error) {
    throw error instanceof AppError && error.code === 'damaged' ? notKept('') : error
  }
}

/** Read from the disk by its name, as one day a restore will. */
function proveSame(target: string, dataKey: Buffer, manifest: Manifest, report: Report): void {
  try {
    if (isDeepStrictEqual(unpackContainer(target, dataKey, null, (done, of) => report('verify', done / of)), manifest)) return
    throw notKept('')
  } catch (error) {
    rmSync(target, { force: true })
    throw error instanceof AppError && error.code === 'damaged' ? notKept('') : error
  }
}
