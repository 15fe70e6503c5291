import { commitmentOf } from '../db/chain'
import type { ReadDb } from '../db/orm'
import { headInTable } from '../sessions/head-in-table'
import type { HeadRow } from '../sessions/queries'
import { requireHead } from '../sessions/read'
import type { SignedText } from '../sessions/signed-text'
import { contentKinds } from '../sessions/versions'

interface Key {
  clientId: number
  id: number
}

/** Table and indexes lie on pages of their own: what one cannot tell, another may. Each is read from both ends. */
const ways = [
  'select client_id as clientId, id from session order by client_id',
  'select client_id as clientId, id from session indexed by session_id where id > 0 order by id',
  'select client_id as clientId, id from session indexed by session_by_day where client_id > 0 order by client_id',
  'select client_id as clientId, id from session indexed by session_uid_unique order by uid',
  'select client_id as clientId, session_id as id from note_version order by seq',
].flatMap((sql) => [sql, `${sql} desc`])

/** A failed read is an answer here: this page is spoilt. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The sessions that damaged records still name, by number. `all`: one list at least could be read to its end. */
export function sessionsNamed({ $client: db }: ReadDb): { keys: Key[]; all: boolean } {
  const found = new Map<number, Key>()
  let all = false
  const follow = (way: string, ...values: number[]) =>
    attempt(() => {
      for (const key of db.prepare<number[], Key>(way).iterate(...values)) found.set(key.id, key)
      return true
    }) ?? false
  for (const way of ways) if (follow(way) && !way.includes('note_version')) all = true
  if (!all) {
    // Around the spoilt pages: each client and each number asked for by itself.
    for (const client of new Set([...found.values()].map(({ clientId }) => clientId))) {
      for (const order of ['asc', 'desc']) follow(`select client_id as clientId, id from session not indexed where client_id = ? order by id ${order}`, client)
    }
    const last = Math.max(0, ...found.keys())
    for (let id = 1; id <= last; id++) if (!found.has(id)) follow('select client_id as clientId, id from session indexed by session_id where id = ?', id)
  }
  const destroyed = new Set(attempt(() => db.prepare<[], number>('select client_id from erasure').pluck().all()))
  // What was signed is named for ever, also of a client whose record was destroyed on purpose.
  const keys = [...found.values()].filter(({ clientId }) => !destroyed.has(clientId))
  return { keys: keys.toSorted((a, b) => a.id - b.id), all }
}

/** By its number, or past a spoilt index by its place in the table. */
export const headOf = (db: ReadDb, key: Key): HeadRow | undefined =>
  attempt(() => requireHead(db, key.id)) ??
  attempt(() => headInTable(db, key))

/** The newest text that was signed of it and is the one that was signed. */
export function signedTextOf({ $client: db }: ReadDb, id: number): (SignedText & { sessionUid?: string; clientUid?: string; zone?: string; signedAt?: string }) | undefined {
  return attempt(() => {
    const row = db
      .prepare<[number], { commitment: string; salt: string; content: string }>(
        `select v.commitment, t.salt, t.content from note_version v join note_text t on t.seq = v.seq
         where v.session_id = ? and v.kind in (${contentKinds}) order by v.version desc limit 1`,
      )
      .get(id)
    return row === undefined || commitmentOf(row.salt, row.content) !== row.commitment ? undefined : (JSON.parse(row.content) as SignedText)
  })
}

/** The uid of a session whose row cannot be read, where its index can. */
export const uidOf = ({ $client: db }: ReadDb, { clientId, id }: Key): string | undefined =>
  attempt(() => db.prepare<[number, number], string>('select uid from session indexed by session_uid_unique where +id = ? and +client_id = ?').pluck().get(id, clientId))

/** The uid of a client, from its row or else from the index. */
export const clientUidOf = ({ $client: db }: ReadDb, id: number): string | undefined =>
  attempt(() => db.prepare<[number], string>('select uid from client not indexed where id = ?').pluck().get(id)) ??
  attempt(() => db.prepare<[number], string>('select uid from client where +id = ? order by uid').pluck().get(id))

/** Every client that can still be named. */
export function clientsNamed({ $client: db }: ReadDb): { id: number; uid: string }[] {
  const found = new Map<string, { id: number; uid: string }>()
  for (const way of ['select id, uid from client not indexed order by id', 'select id, uid from client order by uid'].flatMap((each) => [each, `${each} desc`])) {
    attempt(() => {
      for (const row of db.prepare<[], { id: number; uid: string }>(way).iterate()) found.set(row.uid, row)
    })
  }
  return [...found.values()].toSorted((a, b) => a.id - b.id)
}
