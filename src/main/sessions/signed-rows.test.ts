import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aDraft, aMovement, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

/** What no handler does: SQL straight at the tables. The database itself must stand in the way. */

let practice: TestPractice
let signed: number
let draft: number
beforeEach(async () => {
  practice = openTestPractice()
  const { id: clientId } = await aClient(practice.call)
  const content = {
    areas: [anArea('levator-scapulae-left', { tensionArrival: 3 })],
    movements: [aMovement('cervical-rotation', { side: 'left', before: 45 })],
    notes: { told: 'as it was', found: '', done: '', plan: '' },
  }
  signed = (await aSession(practice.call, clientId, content)).id
  draft = (await aDraft(practice.call, clientId, content)).id
})
afterEach(() => practice.close())

const attempts = (id: number) => [
  `update session_note set told = 'other' where session_id = ${id}`,
  `insert or replace into session_note select session_id, 'other', found, done, plan from session_note where session_id = ${id}`,
  `delete from session_note where session_id = ${id}`,
  `update session_area set tension_arrival = 0 where session_id = ${id}`,
  `insert or replace into session_area select client_id, session_id, position, region_id, 0, 0, 0, 0, 1 from session_area where session_id = ${id}`,
  `insert into session_area select client_id, session_id, 99, 'upper-trapezius-left', 0, 0, 0, 0, 1 from session_area where session_id = ${id}`,
  `delete from session_area where session_id = ${id}`,
  `update session_movement set before = 0 where session_id = ${id}`,
  `insert or replace into session_movement select client_id, session_id, position, movement_id, side, 0, 0, 0 from session_movement where session_id = ${id}`,
  `delete from session_movement where session_id = ${id}`,
  `update session_therapy set details = '[]' where session_id = ${id}`,
  `insert or replace into session_therapy select client_id, session_id, position, 'shiatsu', '{}' from session_therapy where session_id = ${id}`,
  `delete from session_therapy where session_id = ${id}`,
  `update session set held_on = '2020-01-01' where id = ${id}`,
]

describe.each(attempts(1).map((_sql, index) => index))('attempt %i', (index) => {
  it('is refused for a signed session and changes nothing', () => {
    const sql = attempts(signed)[index] ?? ''
    const before = practice.digest()
    expect(() => practice.db.exec(sql), sql).toThrow(/^signed$/)
    expect(practice.digest()).toBe(before)
  })

  it('is possible for a draft, so the refusal is not for another reason', () => {
    const sql = attempts(draft)[index] ?? ''
    const before = practice.digest()
    practice.db.exec(sql)
    expect(practice.digest(), sql).not.toBe(before)
  })
})

it.each([
  ['update session_area set session_id = 1, position = 50 where session_id = 2', /^signed$/],
  ['update session_movement set session_id = 1, position = 50 where session_id = 2', /^signed$/],
  ['update session_therapy set session_id = 1, position = 50 where session_id = 2', /^signed$/],
  ['update or replace session_note set session_id = 1 where session_id = 2', /^signed$/],
  ['delete from session where id = 1', /^signed$/],
  ["insert or replace into session select * from session where id = 1", /^signed$/],
  ["update note_version set content = '{}'", /^append-only$/],
  ['delete from note_version', /^append-only$/],
  ["insert or replace into note_version select seq, session_id, version, '{}', digest, signed_at, zone from note_version", /^append-only$/],
  ["insert or replace into note_version select seq + 100, session_id, version, '{}', digest, signed_at, zone from note_version", /^append-only$/],
  ["update event set action = 'other'", /^append-only$/],
  ['delete from event', /^append-only$/],
  ["insert or replace into event select seq, at, zone, 'other', subject_id from event", /^append-only$/],
])('the database refuses: %s', (sql, message) => {
  const before = practice.digest()
  expect([signed, draft]).toEqual([1, 2])
  expect(() => practice.db.exec(sql)).toThrow(message)
  expect(practice.digest()).toBe(before)
})
