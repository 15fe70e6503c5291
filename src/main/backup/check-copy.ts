import { statSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { asDatabaseError } from '../db/errors'
import type { DatabaseKey } from '../db/key'
import { type Database, openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { verifyHistory } from '../history/verify'
import type { Manifest } from './container'
import { contentDigest } from './content-digest'

/** What a database says of itself, in the words of the manifest. */
export type Facts = Pick<Manifest, 'schema' | 'eventSeq' | 'versionSeq' | 'clients' | 'sessions' | 'newestOn' | 'digest' | 'history' | 'eventLink' | 'versionLink'>

/** Of all the time that checking takes: what pages and references take, and what is done when the rows are read too. The rest goes to the history. */
const shares = { pages: 0.1, rows: 0.9 }

/** A database of up to so many bytes is kept in memory while it is checked. Of a larger one, kept in part, nothing would still be there when it is read again. */
const mostInMemory = 384 * 2 ** 20

/** What SQLite needs for a page beside its bytes. */
const perPage = 1.1

/**
 * Opens a copy of the database as if for the first time, reads all of it, and closes it again: pages, indexes, references, history, contents.
 *
 * @param told how much of it is done, 0 to 1
 * @param passing it goes again: it need not be on the disk, and nobody waits for it
 * @throws AppError 'damaged' with what is wrong with it, 'storage'
 */
export function checkCopy(file: string, key: DatabaseKey, told: (share: number) => void = () => {}, { passing = false } = {}): Facts {
  const db = openDatabase(file, key, { create: false, passing })
  try {
    if (!passing) keepInMemory(db, statSync(file).size)
    const found: unknown = db.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new AppError('damaged', 'Pages of the database do not fit together.')
    if (db.prepare('pragma foreign_key_check').all().length > 0) throw new AppError('damaged', 'Rows of the database refer to rows that are not there.')
    told(shares.pages)
    return factsOf(db, (share) => told(shares.pages + (shares.rows - shares.pages) * share))
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    // Not closeDatabase: it may add statistics of its own, and this is to stay the copy that it is.
    db.close()
  }
}

/**
 * Each page is read for every check anew, and deciphered each time: for a large practice a third of the work. Only for what somebody waits
 * for: a backup in the background would hold as much as the whole practice, and systems are slow to take that back.
 */
function keepInMemory(db: Database, bytes: number): void {
  if (bytes <= mostInMemory) db.pragma(`cache_size = -${Math.ceil((bytes * perPage) / 1024)}`)
}

/** True for every database since the first migration. */
function factsOf(db: Database, told: (share: number) => void): Facts {
  const one = <T>(sql: string) => db.prepare<[], T>(sql).pluck().get() as T
  return {
    schema: one('pragma user_version'),
    eventSeq: eventSeqOf(db),
    versionSeq: one('select coalesce(max(seq), 0) from note_version'),
    clients: one('select count(*) from client'),
    sessions: one('select count(*) from session where discarded_at is null'),
    newestOn: one('select max(held_on) from session where discarded_at is null'),
    digest: contentDigest(db, (done, of) => told(done / of)),
    ...historyOf(db),
  }
}

export const eventSeqOf = (db: Database): number => db.prepare<[], number>('select coalesce(max(seq), 0) from event').pluck().get() ?? 0

/** A practice whose history is broken is still backed up, since it is all there is; but such a backup does not count as verified. */
function historyOf(db: Database): Pick<Facts, 'history' | 'eventLink' | 'versionLink'> {
  const isLinked = db.prepare("select 1 from pragma_table_info('event') where name = 'link'").get() !== undefined
  if (!isLinked) return { history: 'none', eventLink: null, versionLink: null }
  const { broken, events, versions } = verifyHistory(ormOf(db))
  return { history: broken === null ? 'intact' : 'broken', eventLink: events.link, versionLink: versions.link }
}
