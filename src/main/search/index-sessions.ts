import { performance } from 'node:perf_hooks'
import { indexWords, ownerWord, searchable } from '../../shared/domain/search-words'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import { entriesToSearch, notesToSearch, type SessionKey } from '../sessions/search-texts'

/** Milliseconds of reading and indexing in one piece of work; writing it to the disk takes about as long again. */
const sliceMs = 4

/** All words of a session, for `matches`. */
export const wordsOf = (db: ReadDb, key: SessionKey): string => searchable([...notesToSearch(db, key), ...entriesToSearch(db, [key]).flat()].map(({ text }) => text))

/** Those words as the index takes them, with the one that says whose they are. */
export const indexedWords = (words: string, clientId: number): string => `${ownerWord(clientId)} ${indexWords(words)}`

const statements = prepared((db: WriteDb) => ({
  newest: db.$client.prepare<[], SessionKey & { discardedAt: string | null }>(
    `select p.session_id as id, s.client_id as clientId, s.discarded_at as discardedAt
     from search_pending p cross join session s on s.id = p.session_id order by p.session_id desc limit 100`,
  ),
  remove: db.$client.prepare<[id: number]>('delete from session_search where rowid = ?'),
  insert: db.$client.prepare<[id: number, words: string]>('insert into session_search (rowid, words) values (?, ?)'),
  done: db.$client.prepare<[id: number]>('delete from search_pending where session_id = ?'),
}))

/**
 * Brings the index up to date with some of the sessions that changed, the newest first. Words and mark go in one transaction: after
 * a crash a session is either indexed or still waiting. @returns whether there may be more
 */
export function indexPending(db: WriteDb): boolean {
  const { newest, remove, insert, done } = statements(db)
  const waiting = newest.all()
  if (waiting.length === 0) return false
  const until = performance.now() + sliceMs
  db.$client
    .transaction(() => {
      for (const { id, clientId, discardedAt } of waiting) {
        remove.run(id)
        if (discardedAt === null) insert.run(id, indexedWords(wordsOf(db, { id, clientId }), clientId))
        done.run(id)
        if (performance.now() > until) return
      }
    })
    .immediate()
  return true
}
