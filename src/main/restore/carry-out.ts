import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import type { DatabaseKey } from '../db/key'
import { closeDatabase, openDatabase } from '../db/open'
import { ormOf, type ReadDb } from '../db/orm'
import { syncFolder } from '../files/durable-file'
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

/** Says in the restored practice that it is one, while it still lies in the scratch folder. */
export function recordRestore({ plan: { folder }, madeAt, clock, key, ready }: Omit<Restored, 'header'> & { key: DatabaseKey; ready: (db: ReadDb) => void }): void {
  const db = openDatabase(join(vaultFiles(folder).scratch, 'levator.db'), key, { create: false })
  try {
    const orm = ormOf(db)
    db.transaction(() => recordEvent(orm, clock, 'restore.confirm', null, `backup of ${madeAt}`)).immediate()
    ready(orm)
  } finally {
    closeDatabase(db)
  }
}

/** What the last switch left, for whoever is about to go back there. Nobody has it open. */
export function readSwitched({ folder, key }: { folder: string; key: DatabaseKey }, read: (db: ReadDb) => void): void {
  const { switched } = readCurrent(folder)
  if (switched === null) return
  const db = openDatabase(join(generationFolder(folder, switched.from.database), 'levator.db'), key, { create: false })
  try {
    read(ormOf(db))
  } finally {
    closeDatabase(db)
  }
}

/** The records of an open practice, which keeps its keys, change places with those in the scratch folder. Nobody may have it open at that moment. */
export function replaceOpen({ plan, madeAt, clock }: Omit<Restored, 'header'>): void {
  alone(plan.folder, () => takeIn(plan.folder, { current: plan.current, at: clock.now(), madeAt, header: null, damaged: false }))
}

/** Where no practice is open: nothing here yet, key files lost, or records that cannot be read. What is here is never deleted. */
export function replaceClosed({ plan: { folder, way, header: here, current }, header, madeAt, clock }: Restored): void {
  alone(folder, () => {
    if (way === 'new') return beginWith(folder, header)
    if (way === 'keys') return bringKeysBack(folder, header)
    takeIn(folder, { current, at: clock.now(), madeAt, header: here === null ? header : null, damaged: true })
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
