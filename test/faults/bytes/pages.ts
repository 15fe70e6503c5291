import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDigest } from '../../../src/main/backup/content-digest'
import { ormOf } from '../../../src/main/db/orm'
import type { Database } from '../../../src/main/db/open'
import { behindMark, headsOf, type Mark } from '../../../src/main/history/high-water'
import { verifyHistory } from '../../../src/main/history/verify'
import { AppError } from '../../../src/shared/errors'
import { look, outcomeOf } from './database'
import type { Notes } from './notes'
import type { RestingPractice } from './practice'

const pageBytes = 4096

/** What looks at an opened database beside its pages: the chain of both logs, and how far this computer saw them. */
export type LookAtHistory = (db: Database, mark: Mark) => void

export const chainAndMark: LookAtHistory = (db, mark) => {
  const behind = behindMark(ormOf(db), mark)
  if (verifyHistory(ormOf(db)).broken !== null || behind !== null) throw new AppError('damaged', 'The record is not as it was written.')
}

/**
 * Whole pages: zeroed, in each other's place, and replaced by what they were some time ago. The last is sealed by the right key,
 * so that only what stands in the pages can tell. What is no part of a log has no chain: it is counted apart.
 */
export function spoilPages(practice: RestingPractice, notes: Notes, lookAtHistory = chainAndMark): void {
  const { database, older } = practice
  const file = join(practice.scratch, 'levator.db')
  const count = database.length / pageBytes
  const pageOf = (from: Buffer, page: number) => from.subarray(page * pageBytes, (page + 1) * pageBytes)
  writeFileSync(file, database)
  const { mark, digest, logs } = look(file, practice, (db) => ({ mark: markOf(db, practice), digest: contentDigest(db), logs: logsOf(db) }))
  let logsNow = ''
  const outcome = (bytes: Buffer) => {
    logsNow = 'unread'
    writeFileSync(file, bytes)
    return outcomeOf(file, practice, digest, (db) => {
      // Wholly, not quickly: an index that disagrees with its table is a page from another time.
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('damaged', 'Pages do not fit together.')
      logsNow = logsOf(db)
      lookAtHistory(db, mark)
    })
  }
  for (let page = 0; page < count; page++) {
    notes.expect(`page ${page} zeroed`, outcome(withPage(database, page, Buffer.alloc(pageBytes))), 'damaged', 'fine')
    const other = Math.floor(notes.random() * count)
    const swapped = withPage(withPage(database, page, pageOf(database, other)), other, pageOf(database, page))
    if (!swapped.equals(database)) notes.expect(`pages ${page} and ${other} swapped`, outcome(swapped), 'damaged', 'fine')
    for (let tried = 0; tried < 2; tried++) notes.count('pages zeroed or swapped')
    for (const [steps, was] of older.map((one) => pageOf(one, page)).entries()) {
      if (was.length === pageBytes && !was.equals(pageOf(database, page))) replay(page, steps, was)
    }
  }
  for (const [steps, was] of older.entries()) {
    notes.expect(`the whole database of before (${steps})`, outcome(was), 'damaged')
    notes.count('databases replaced by an older copy')
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })

  function replay(page: number, steps: number, was: Buffer): void {
    const replayed = outcome(withPage(database, page, was))
    notes.count('pages replaced by an older copy')
    // No log touched: a draft, a client's address.
    if (replayed === 'opened, with other contents' && logsNow === logs) notes.remark('of them outside of the logs, and not noticed')
    else notes.expect(`page ${page} replaced by an older copy (${steps})`, replayed, 'damaged', 'fine')
    if (replayed === 'damaged' && logsNow !== 'unread') notes.remark('of them noticed by the chain or the high-water mark alone')
  }
}

function withPage(database: Buffer, page: number, bytes: Buffer): Buffer {
  const changed = Buffer.from(database)
  bytes.copy(changed, page * pageBytes)
  return changed
}

const markOf = (db: Database, { header }: RestingPractice): Mark => ({ dbId: header.dbId, at: '2026-03-02T09:30:00.000Z', ...headsOf(ormOf(db)) })

/** Every row of the logs and of the signed texts. */
const logsOf = (db: Database): string =>
  JSON.stringify(['event', 'note_version', 'note_text'].map((table) => db.prepare(`select * from ${table} order by seq`).raw().all()))
