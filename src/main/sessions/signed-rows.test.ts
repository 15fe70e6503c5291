import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { samples } from '../../../test/helpers/samples'

/** What no handler does: SQL straight at the tables. The database itself must stand in the way. */

/** Every list of a session: a column and another value for it. */
const lists: Record<string, [column: string, other: string]> = {
  session_therapy: ['details', "'[]'"],
  session_area: ['tension_arrival', '0'],
  session_movement: ['before', '0'],
  session_work: ['details', "'[]'"],
  session_point: ['needles', '9'],
  session_cup: ['details', "'[]'"],
  session_stamp: ['note', "'other'"],
  session_stroke: ['path', "'0,0,0'"],
  session_score: ['value', '9'],
  session_activity: ['score', '9'],
  session_lot: ['lot', "'other'"],
  session_override: ['reason', "'other'"],
}

let practice: TestPractice
let signed: number
let draft: number
beforeEach(async () => {
  practice = openTestPractice()
  const { id: clientId } = await aClient(practice.call)
  await aComplaint(practice.call, clientId)
  const made = async () => change(practice.call, await practice.call('sessions.start', { clientId, from: 'blank' }), samples['sessions.save'].content)
  const { id, revision } = await made()
  signed = (await practice.call('sessions.sign', { id, revision })).id
  draft = (await made()).id
})
afterEach(() => practice.close())

const columnsOf = (table: string) => practice.db.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[]

/** Copies of a session's rows of a table with some columns replaced. */
const copies = (table: string, id: number, other: Record<string, string>) =>
  `select ${columnsOf(table).map((name) => other[name] ?? name).join(', ')} from ${table} where session_id = ${id}`

const kinds = ['update', 'replace', 'insert', 'delete'] as const

function attempt(table: string, kind: (typeof kinds)[number], id: number): string {
  const [column, other] = lists[table] ?? ['', '']
  switch (kind) {
    case 'update':
      return `update ${table} set ${column} = ${other} where session_id = ${id}`
    case 'replace':
      return `insert or replace into ${table} ${copies(table, id, { [column]: other })}`
    case 'insert':
      // One area is marked once.
      return `insert into ${table} ${copies(table, id, { position: '99', ...(table === 'session_area' ? { region_id: "'upper-trapezius-left'" } : {}) })}`
    case 'delete':
      return `delete from ${table} where session_id = ${id}`
  }
}

const attempts: ((id: number) => string)[] = [
  ...Object.keys(lists).flatMap((table) => kinds.map((kind) => (id: number) => attempt(table, kind, id))),
  (id) => `update session_note set told = 'other' where session_id = ${id}`,
  (id) => `insert or replace into session_note select session_id, 'other', found, done, plan from session_note where session_id = ${id}`,
  (id) => `delete from session_note where session_id = ${id}`,
  (id) => `update session set held_on = '2020-01-01' where id = ${id}`,
]

/** Worked out from the record or beside it: marks of the timeline, words to search in, effects, steps to undo. */
const beside = /^session_(flag|effect|search|undo)/

it('knows every table that belongs to a session', () => {
  const tables = practice.db.prepare<[], string>("select name from sqlite_master where type = 'table' and name like 'session!_%' escape '!'").pluck().all()
  const found = tables.filter((name) => !beside.test(name))
  expect(new Set(found)).toEqual(new Set([...Object.keys(lists), 'session_note']))
})

describe.each(attempts.map((_sql, index) => index))('attempt %i', (index) => {
  it('is refused for a signed session and changes nothing', () => {
    const sql = attempts[index]?.(signed) ?? ''
    const before = practice.digest()
    expect(() => practice.db.exec(sql), sql).toThrow(/^signed$/)
    expect(practice.digest()).toBe(before)
  })

  it('is refused for a withdrawn session just the same', () => {
    practice.db.exec(`update session set status = 'withdrawn', signed_at = null, reopenable_until = null where id = ${signed}`)
    const sql = attempts[index]?.(signed) ?? ''
    const before = practice.digest()
    expect(() => practice.db.exec(sql), sql).toThrow(/^signed$/)
    expect(practice.digest()).toBe(before)
  })

  it('is possible for a draft, so the refusal is not for another reason', () => {
    const sql = attempts[index]?.(draft) ?? ''
    const before = practice.digest()
    practice.db.exec(sql)
    expect(practice.digest(), sql).not.toBe(before)
  })
})

it.each<[string, RegExp]>([
  ...Object.keys(lists).map((table): [string, RegExp] => [`update ${table} set session_id = 1, position = 50 where session_id = 2`, /^signed$/]),
  ['update or replace session_note set session_id = 1 where session_id = 2', /^signed$/],
  ['delete from session where id = 1', /^signed$/],
  ["insert or replace into session select * from session where id = 1", /^signed$/],
  ["update note_version set signed_at = '2020-01-01T00:00:00.000Z'", /^append-only$/],
  ['delete from note_version', /^append-only$/],
  ["insert or replace into note_version select seq, client_id, session_id, version, kind, '', zone, commitment, link from note_version", /^append-only$/],
  ["insert or replace into note_version select seq + 100, client_id, session_id, version, kind, '', zone, commitment, link from note_version", /^append-only$/],
  ["update note_text set content = '{}'", /^append-only$/],
  ['delete from note_text', /^append-only$/],
  ["insert or replace into note_text select seq, salt, '{}', digest from note_text", /^append-only$/],
  ["update event set action = 'other'", /^append-only$/],
  ['delete from event', /^append-only$/],
  ["insert or replace into event select seq, at, zone, 'other', subject_id, detail, link from event", /^append-only$/],
  ["insert into event (at, zone, action) values ('2026-03-02T09:30:00.000Z', 'UTC', 'vault.unlock')", /^append-only$/],
  ["update session set status = 'withdrawn', signed_at = null, held_on = '2020-01-01' where id = 1", /^signed$/],
  ["update session set status = 'withdrawn', signed_at = null, excerpt = 'other' where id = 1", /^signed$/],
])('the database refuses: %s', (sql, message) => {
  const before = practice.digest()
  expect([signed, draft]).toEqual([1, 2])
  expect(() => practice.db.exec(sql)).toThrow(message)
  expect(practice.digest()).toBe(before)
})

const erase = "insert into erasure values (1, 'uid', '2026-03-02T09:30:00.000Z', 'UTC', 'retention')"

it('once the erasure of the client is on record its texts and signed rows may go, and what was signed when stays', () => {
  practice.db.exec(erase)
  practice.db.exec('delete from note_text; delete from session_area; delete from consent')
  expect(practice.db.prepare('select count(*) from note_text').pluck().get()).toBe(0)
  expect(() => practice.db.exec('delete from note_version')).toThrow(/^append-only$/)
  expect(() => practice.db.exec('delete from erasure')).toThrow(/^append-only$/)
  expect(() => practice.db.exec("update erasure set ground = 'other'")).toThrow(/^append-only$/)
})

it('the erasure of another client opens nothing', () => {
  practice.db.exec(erase.replace('(1,', '(2,'))
  expect(() => practice.db.exec('delete from note_text')).toThrow(/^append-only$/)
  expect(() => practice.db.exec('delete from session_area where session_id = 1')).toThrow(/^signed$/)
})
