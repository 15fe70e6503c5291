import { existsSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { asDatabaseError } from './errors'
import type { DatabaseKey } from './key'
import { type Database, openDatabase } from './open'

const damaged = 'The practice file is damaged. Nothing was changed. Restore the newest backup.'

/** SQLite keeps the page that holds the byte at 1 GiB free of anything: it stands in no table and in no list. */
const lockingPage = 2 ** 30 / 4096 + 1

/**
 * What costs the same at any size: the tables' own table, and the list of free pages. Were that list wrong, whatever is written next
 * could go over pages that can still be read.
 *
 * @throws AppError 'damaged', 'storage'
 */
export function checkStart(db: Database): void {
  reading(() => quickCheck(db, 'sqlite_schema'))
}

/**
 * Reads every page of the tables through, as `quick_check` of the whole file does, but a table at a time: between two of them others get
 * their checkpoint, and a thread can be ended. That each page stands in one place only, which a table alone cannot tell, is counted.
 * Left out is what a search index says of itself: its pages are read, and every backup checks it wholly.
 *
 * @throws AppError 'damaged', 'storage'
 */
export function checkPages(db: Database): void {
  reading(() => {
    quickCheck(db, 'sqlite_schema')
    countPages(db)
    // A virtual table has no page of its own; what lies behind it are tables as all others.
    const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table' and rootpage > 0").pluck().all()
    for (const table of tables) quickCheck(db, table)
  })
}

/**
 * `checkPages` by a connection of its own that cannot write. What reads as damage is read a second time: a disk that is pulled out says the
 * same for a moment. The key stays the caller's to wipe.
 *
 * @throws AppError also 'conflict' (nobody else may read it)
 */
export function checkFile(file: string, key: DatabaseKey): void {
  try {
    readThrough(file, key)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'damaged') throw error
    readThrough(file, key)
  }
}

function readThrough(file: string, key: DatabaseKey): void {
  // Not damage: whoever has it open knows that it was there a moment ago.
  if (!existsSync(file)) throw new AppError('storage', 'The data folder cannot be reached. Check that the disk is connected, then try again.')
  const db = openDatabase(file, key, { create: false, readOnly: true })
  try {
    checkPages(db)
  } finally {
    db.close()
  }
}

function reading(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw asDatabaseError(error)
  }
}

function quickCheck(db: Database, table: string): void {
  if (db.pragma(`quick_check('${table}')`, { simple: true }) !== 'ok') throw new AppError('damaged', damaged)
}

/** Each page once: in a table, in an index, or in the list of the free ones. One row for each, so that a thread can be ended in between. */
function countPages(db: Database): void {
  const one = (pragma: string) => Number(db.pragma(pragma, { simple: true }))
  db.prepare('begin').run()
  try {
    const pages = one('page_count')
    const seen = new Uint8Array(pages + 1)
    let used = 0
    for (const page of db.prepare<[], number>('select pageno from dbstat').pluck().iterate()) {
      if (page > pages || seen[page] === 1) throw new AppError('damaged', damaged)
      seen[page] = 1
      used += 1
    }
    const kept = pages >= lockingPage ? 1 : 0
    if (used + one('freelist_count') + kept !== pages) throw new AppError('damaged', damaged)
  } finally {
    if (db.inTransaction) db.prepare('rollback').run()
  }
}
