import { recordEvent } from '../src/main/audit/events'
import type { Database } from '../src/main/db/open'
import type { WriteDb } from '../src/main/db/orm'
import { appendVersion, type NewVersion } from '../src/main/history/versions'
import { indexedWords, wordsOf } from '../src/main/search/index-sessions'

interface SignedBefore extends NewVersion {
  content: string
}

/** The versions that the demo practice signed, in their order. */
export const signedBefore = (db: Database): SignedBefore[] =>
  db
    .prepare<[], SignedBefore>(
      `select v.client_id as clientId, v.session_id as sessionId, v.kind, v.signed_at as signedAt, v.zone, t.content
       from note_version v join note_text t on t.seq = v.seq order by v.seq`,
    )
    .all()

/** Whose rows a column names. All of them count up from 1 in the demo practice, so a copy's are so many further on. */
const named: Readonly<Record<string, string>> = { client_id: 'client', session_id: 'session', carried_from_id: 'session', complaint_id: 'complaint' }

/** Parents first. */
const tables = [
  'client', 'client_condition', 'client_medicine', 'complaint', 'complaint_item', 'complaint_outcome', 'session', 'session_therapy', 'session_area',
  'session_movement', 'session_work', 'session_point', 'session_cup', 'session_stamp', 'session_stroke', 'session_score', 'session_activity', 'session_lot',
  'session_override', 'session_note', 'session_effect', 'consent',
]

const uidOfCopy = (uid: string, copy: number) => uid.slice(0, 24) + copy.toString(16).padStart(12, '0')

/** The demo practice that is there, with all of its clients so many times more, as the app would leave them: indexed, signed, linked and logged. */
export function multiplyDemo(orm: WriteDb, copies: number): void {
  const db = orm.$client
  const count = Object.fromEntries(['client', 'complaint', 'session', 'consent'].map((table) => [table, db.prepare<[], number>(`select max(id) from ${table}`).pluck().get() ?? 0]))
  const before = signedBefore(db)
  const copyRows = rowCopier(db, count)
  const words = db
    .prepare<[], { clientId: number; id: number }>('select client_id as clientId, id from session order by id')
    .all()
    .map((key) => ({ id: key.id, clientId: key.clientId, words: wordsOf(orm, key) }))
  const index = db.prepare('insert into session_search (rowid, words) values (?, ?)')
  const sessionsOn = count['session'] ?? 0
  const write = () => {
    for (let copy = 1; copy <= copies; copy++) {
      copyRows(copy)
      for (const each of words) index.run(each.id + copy * sessionsOn, indexedWords(each.words, each.clientId + copy * (count['client'] ?? 0)))
    }
    db.exec('delete from search_pending')
    // By their days, as they would have been signed.
    for (const version of before) signCopies(orm, version, copies, { client: count['client'] ?? 0, session: sessionsOn })
  }
  db.transaction(write).immediate()
}

function rowCopier(db: Database, count: Readonly<Record<string, number>>): (copy: number) => void {
  const inserts = tables.map((table) => {
    const columns = db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)
    const owner = (column: string) => (column === 'id' && table in count ? table : named[column])
    const value = (column: string) => {
      const of = owner(column)
      if (of !== undefined) return `${column} + @copy * ${count[of]}`
      if (column === 'uid') return `substr(uid, 1, 24) || printf('%012x', @copy)`
      // What is signed takes no more rows: signed last.
      if (table === 'session' && column === 'status') return `'draft'`
      if (table === 'session' && (column === 'signed_at' || column === 'reopenable_until')) return 'null'
      return column
    }
    const key = ['client_id', 'session_id', 'complaint_id', 'id'].find((column) => columns.includes(column) && owner(column) !== undefined) ?? ''
    return db.prepare(`insert into ${table} (${columns.join(', ')}) select ${columns.map(value).join(', ')} from ${table} where ${key} <= ${count[owner(key) ?? '']}`)
  })
  const sign = db.prepare(
    `update session set status = 'signed', signed_at = old.signed_at, reopenable_until = old.reopenable_until
     from session as old where session.id = old.id + @copy * ${count['session']} and old.id <= ${count['session']} and old.status = 'signed'`,
  )
  return (copy) => {
    for (const insert of inserts) insert.run({ copy })
    sign.run({ copy })
  }
}

function signCopies(orm: WriteDb, { content, ...version }: SignedBefore, copies: number, count: { client: number; session: number }): void {
  const text = JSON.parse(content) as { sessionUid: string; clientUid: string }
  const clock = { now: () => version.signedAt, zone: () => version.zone }
  for (let copy = 1; copy <= copies; copy++) {
    const clientId = version.clientId + copy * count.client
    const sessionId = version.sessionId + copy * count.session
    recordEvent(orm, clock, 'clients.view', clientId)
    recordEvent(orm, clock, 'sessions.start', sessionId)
    appendVersion(orm, { ...version, clientId, sessionId }, { ...text, clientUid: uidOfCopy(text.clientUid, copy), sessionUid: uidOfCopy(text.sessionUid, copy) })
    recordEvent(orm, clock, 'sessions.sign', sessionId)
  }
}
