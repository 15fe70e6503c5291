import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundledMigrations, migrate } from '../../src/main/db/migrate'
import { closeDatabase, openDatabase } from '../../src/main/db/open'

/** A practice as version 0.1 left it, in its own SQL: one signed session that was copied from another, one draft. */
const rows = [
  `insert into client (id, uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone,
     emergency_relation, gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
   values (1, 'u1', 'Zoë', '', '', '', '', '', '', '', '', '', '', '', '', '', 'zoe', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  `insert into client_condition values (1, 0, 'anaemia', 'iron', null, null)`,
  `insert into client_medicine values (1, 0, 'Iron', 'daily')`,
  ...[1, 2].map(
    (id) => `insert into session (client_id, id, uid, status, revision, held_on, start_time, zone, carried_from_id, carried_from_on, pain_arrival, pain_end,
       pain_carried, therapy_ids, area_count, excerpt, created_at, updated_at)
     values (1, ${id}, 's${id}', 'draft', 1, '2026-02-0${id}', '09:00', 'UTC', 9, '2026-01-10', 5, 3, ${id === 1 ? 1 : 0}, '[]', 3, '', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')`,
  ),
  `insert into session_area values (1, 1, 0, 'upper-trapezius-left', 3, null, 6, null, 1)`,
  `insert into session_area values (1, 1, 1, 'upper-trapezius-right', 2, 1, null, null, 1)`,
  `insert into session_area values (1, 1, 2, 'levator-scapulae-left', 4, 1, 2, 1, 0)`,
  `insert into session_movement values (1, 1, 0, 'cervical-rotation', 'left', 60, null, 1)`,
  `insert into session_movement values (1, 1, 1, 'cervical-rotation', 'right', null, 70, 1)`,
  `update session set status = 'signed', signed_at = '2026-02-01T10:00:00.000Z' where id = 1`,
]

it('dates carried values by the session they were copied from, signed ones too, and loses nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-migrate-'))
  const db = openDatabase(join(folder, 'levator.db'), { key: randomBytes(32), salt: randomBytes(16) }, { create: true })
  migrate(db, bundledMigrations.slice(0, 1))
  for (const row of rows) db.exec(row)
  migrate(db, bundledMigrations.slice(0, 2))

  expect(db.prepare('select region_id, tension_arrival, tension_end, tension_carried_on, pain_arrival, pain_end, pain_carried_on, findings from session_area').raw().all()).toEqual([
    ['upper-trapezius-left', 3, null, '2026-01-10', 6, null, '2026-01-10', '{}'],
    // No pain was there to be carried.
    ['upper-trapezius-right', 2, 1, '2026-01-10', null, null, null, '{}'],
    ['levator-scapulae-left', 4, 1, null, 2, 1, null, '{}'],
  ])
  expect(db.prepare('select side, before, after, carried_on, coarse, limited_by from session_movement').raw().all()).toEqual([
    ['left', 60, null, '2026-01-10', null, null],
    ['right', null, 70, null, null, null],
  ])
  expect(db.prepare('select id, status, pain_arrival, pain_end, pain_carried_on, health_checked, alert_ids from session').raw().all()).toEqual([
    [1, 'signed', 5, 3, '2026-01-10', null, '[]'],
    [2, 'draft', 5, 3, null, null, '[]'],
  ])
  expect(db.prepare('select condition_id, facet_id, area_ids, due_on, note from client_condition').raw().all()).toEqual([['anaemia', null, '[]', null, 'iron']])
  expect(db.prepare('select name, condition_id, note from client_medicine').raw().all()).toEqual([['Iron', null, 'daily']])
  // The guards of signed rows stand again.
  expect(() => db.exec("update session_area set tension_arrival = 0 where session_id = 1")).toThrow(/^signed$/)
  expect(() => db.exec("update session_movement set before = 0 where session_id = 1")).toThrow(/^signed$/)
  expect(() => db.exec("update session set held_on = '2020-01-01' where id = 1")).toThrow(/^signed$/)
  closeDatabase(db)
  rmSync(folder, { recursive: true, force: true })
})
