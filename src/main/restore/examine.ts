import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { lookSteps, Salvage } from '../../shared/contract/restore'
import { checkCopy } from '../backup/check-copy'
import { type Manifest, unpackContainer } from '../backup/container'
import { spoilt } from '../backup/format'
import type { DatabaseKey } from '../db/key'
import { bundledMigrations, migrate } from '../db/migrate'
import { closeDatabase, openDatabase } from '../db/open'
import { syncFolder } from '../files/durable-file'
import { freeIn } from '../files/free-space'
import type { Erasure } from '../retention/erase'
import { erasuresLeft } from './erasures-left'
import { noRoom, requireRoom, roomFor } from './room'
import { salvageFrom } from './salvage-from'
import { inWords, isFull, newerBackup } from './words'

export interface Examination {
  /** The backup. */
  path: string
  /** A folder that may be replaced; afterwards it holds `levator.db` and nothing else. */
  scratch: string
  key: DatabaseKey
  /** Records whose place the backup is to take, closed: what is newer in them is brought along, if they are damaged. */
  old: string | null
  /** All databases of a practice that is not open, any of which may say what was destroyed. */
  left: readonly string[]
  /** When, for what is brought along. */
  clock: { now: string; zone: string }
}

/** What the backup says of itself, and what was read out of damaged records. */
export interface Examined {
  manifest: Manifest
  salvage: Salvage | null
  /** What was destroyed in the records that are left; null where there are none, or they cannot be read. */
  erasures: Erasure[] | null
}

/** Part of it, and how much of that is done, 0 to 1. */
export type ReportExamination = (step: (typeof lookSteps)[number], share: number) => void

/**
 * Unpacks a backup, reads all of it and brings it to the newest form: what stands in the scratch folder afterwards opens. Whatever
 * fails, nothing is left there.
 *
 * @throws AppError 'damaged' (cut short, changed, newer, or not what it says it is), 'storage' (no room, file gone)
 */
export function examine({ path, scratch, key, old, left, clock }: Examination, report: ReportExamination): Examined {
  const database = join(scratch, 'levator.db')
  const removeAll = () => rmSync(scratch, { recursive: true, force: true })
  try {
    removeAll()
    requireRoom(path, { scratch, old, left })
    mkdirSync(scratch, { mode: 0o700 })
    const manifest = unpackContainer(path, key.key, database, (done, of) => report('unpack', done / of))
    if (manifest.schema > bundledMigrations.length) throw newerBackup()
    const facts = checkCopy(database, key, (share) => report('check', share))
    // Also where every bit is as it was written: a backup that does not hold what it says was not made from one moment.
    if ((Object.keys(facts) as (keyof typeof facts)[]).some((name) => facts[name] !== manifest[name])) throw spoilt()
    bringUpToDate(database, key)
    const salvaged = old === null ? null : salvageFrom(old, { scratch, key, clock: { now: () => clock.now, zone: () => clock.zone } }, (share) => report('salvage', share))
    const erasures = erasuresLeft(left, { scratch, key })
    syncFolder(scratch)
    return { manifest, salvage: salvaged, erasures }
  } catch (error) {
    removeAll()
    throw isFull(error) ? noRoom(roomFor(path, { old, left }), freeIn(dirname(scratch))) : inWords(error)
  }
}

function bringUpToDate(database: string, key: DatabaseKey): void {
  const db = openDatabase(database, key, { create: false })
  try {
    migrate(db)
  } finally {
    closeDatabase(db)
  }
}
