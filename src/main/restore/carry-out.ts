import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import type { DatabaseKey } from '../db/key'
import { migrate } from '../db/migrate'
import { closeDatabase, openDatabase } from '../db/open'
import { ormOf, type WriteDb } from '../db/orm'
import { syncFolder } from '../files/durable-file'
import { destroyAgain } from '../retention/destroy-again'
import type { Erasure } from '../retention/erase'
import { finishFolder } from '../vault/folder'
import { generationFolder, readCurrent } from '../vault/generation'
import type { Header } from '../vault/header'
import { writeHeader } from '../vault/header-files'
import { vaultFiles } from '../vault/layout'
import { lockFolder } from '../vault/lock'
import type { Plan } from './plan'
import { takeIn } from './switch'

interface Restored {
  plan: Plan
  /** Of the backup. */
  header: Header
  madeAt: string
  clock: Clock
}

interface Prepared extends Omit<Restored, 'header'> {
  key: DatabaseKey
  /** What was destroyed in the records that are left. */
  erasures: readonly Erasure[]
  ready: (db: WriteDb) => void
}

/**
 * Says in the restored practice that it is one, and destroys in it whoever was destroyed since, while it still lies in the scratch folder:
 * nothing ever points to records in which they are.
 */
export function prepareRestored({ plan: { folder }, madeAt, clock, key, erasures, ready }: Prepared): void {
  const db = openDatabase(join(vaultFiles(folder).scratch, 'levator.db'), key, { create: false })
  try {
    const orm = ormOf(db)
    const prepare = () => {
      recordEvent(orm, clock, 'restore.confirm', null, `backup of ${madeAt}`)
      destroyAgain(orm, clock, erasures)
    }
    db.transaction(prepare).immediate()
    ready(orm)
  } finally {
    closeDatabase(db)
  }
}

/**
 * What the last switch left, before it is gone back to: whoever was destroyed since then is destroyed there too. Nobody has it open. A crash
 * before the switch leaves it lying aside as it was, but for them.
 */
export function prepareSwitched({ folder, key, clock, erasures, ready }: Pick<Prepared, 'key' | 'clock' | 'erasures' | 'ready'> & { folder: string }): void {
  const { switched } = readCurrent(folder)
  if (switched === null) return
  const db = openDatabase(join(generationFolder(folder, switched.from.database), 'levator.db'), key, { create: false })
  try {
    const orm = ormOf(db)
    if (erasures.length > 0) {
      // As it would be opened in a moment: Levator may have been updated since it was left.
      migrate(db)
      db.transaction(() => destroyAgain(orm, clock, erasures)).immediate()
    }
    ready(orm)
  } finally {
    closeDatabase(db)
  }
}

/**
 * The records of an open practice, which keeps its keys, change places with those in the scratch folder. Nobody may have it open at that moment.
 * What was found damaged is never deleted, as where no practice is open.
 */
export function replaceOpen({ plan, madeAt, clock, damaged }: Omit<Restored, 'header'> & { damaged: boolean }): void {
  alone(plan.folder, () => takeIn(plan.folder, { current: plan.current, at: clock.now(), madeAt, header: null, damaged }))
}

/** Where no practice is open: nothing here yet, key files lost, or records that are replaced. What is damaged is never deleted. */
export function replaceClosed({ plan: { folder, way, header: here, current }, header, madeAt, clock, damaged }: Restored & { damaged: boolean }): void {
  alone(folder, () => {
    if (way === 'new') return beginWith(folder, header)
    if (way === 'keys') return bringKeysBack(folder, header)
    takeIn(folder, { current, at: clock.now(), madeAt, header: here === null ? header : null, damaged })
  })
}

/** The header last, as when a practice is set up: where there is one, the practice is whole. */
function beginWith(folder: string, header: Header): void {
  const { database, scratch } = vaultFiles(folder)
  renameSync(join(scratch, 'levator.db'), database)
  syncFolder(folder)
  writeHeader(folder, header)
  finishFolder(folder)
  rmSync(scratch, { recursive: true })
}

function bringKeysBack(folder: string, header: Header): void {
  const files = vaultFiles(folder)
  for (const file of [files.header, files.headerCopy]) if (existsSync(file)) renameSync(file, file.replace(/\.json$/, '.damaged.json'))
  writeHeader(folder, header)
  rmSync(files.scratch, { recursive: true, force: true })
}

function alone(folder: string, act: () => void): void {
  const lock = lockFolder(folder)
  try {
    act()
  } finally {
    lock.release()
  }
}
