import { createHash } from 'node:crypto'
import type { Database } from '../../src/main/db/open'

const at = "'2026-02-01T09:00:00.000Z'"
const sessions = 200

/** A practice as version 0.1 left it, in its own SQL: large enough that a migration takes longer than a moment. */
const rowsOfFirst = [
  `insert into client (id, uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone,
     emergency_relation, gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
   select value, 'c' || value, 'Zoë ' || value, '', '', '', '', '', '', '', '', '', '', '', '', '', 'zoe', ${at}, ${at} from each where value <= 20`,
  `insert into client_condition select value, 0, 'anaemia', 'iron', null, null from each where value <= 20`,
  `insert into session (client_id, id, uid, status, revision, held_on, start_time, zone, carried_from_id, carried_from_on, pain_arrival, pain_end,
     pain_carried, therapy_ids, area_count, excerpt, created_at, updated_at)
   select 1 + value % 20, value, 's' || value, 'draft', 1, '2026-02-0' || (1 + value % 9), '09:00', 'UTC', null, null, value % 11, value % 7,
     0, '["sports-massage"]', 2, 'Number ' || value, ${at}, ${at} from each`,
  `insert into session_area select 1 + value % 20, value, 0, 'upper-trapezius-left', value % 5, null, 6, null, 0 from each`,
  `insert into session_area select 1 + value % 20, value, 1, 'upper-trapezius-right', value % 5, 1, null, null, 0 from each`,
  `insert into session_movement select 1 + value % 20, value, 0, 'cervical-rotation', 'left', 60, null, 0 from each`,
  `insert into session_therapy select 1 + value % 20, value, 0, 'sports-massage', '{}' from each`,
  `insert into session_note select value, 'Told ' || value, '', 'Done ' || value, '' from each`,
  `insert into note_version (session_id, version, content, digest, signed_at, zone)
   select value, 1, '{"number":' || value || '}', 'digest ' || value, ${at}, 'UTC' from each where value % 2 = 0`,
  `update session set status = 'signed', signed_at = ${at} where id % 2 = 0`,
  `insert into event (at, zone, action, subject_id) select ${at}, 'UTC', 'sessions.save', value from each`,
]

/** Into a database of schema 1. */
export function fillOld(db: Database): void {
  const each = `with recursive each (value) as (select 1 union all select value + 1 from each where value < ${sessions}) `
  for (const sql of rowsOfFirst) db.exec(sql.startsWith('update') ? sql : `${each}${sql}`)
}

const lasting = [
  'select id, uid, given_name, created_at from client order by id',
  'select client_id, position, condition_id, note from client_condition order by client_id, position',
  `select client_id, id, uid, status, revision, held_on, pain_arrival, pain_end, excerpt, signed_at from session order by id`,
  'select session_id, position, region_id, tension_arrival, tension_end, pain_arrival from session_area order by session_id, position',
  'select session_id, position, movement_id, side, before from session_movement order by session_id, position',
  'select session_id, told, found, done, plan from session_note order by session_id',
  'select session_id, version, signed_at, zone from note_version order by seq',
  "select at, zone, action, subject_id from event where action = 'sessions.save' order by seq",
]

/** A digest of what stands in every schema alike, whatever tables it moved through. */
export function lastingRows(db: Database): string {
  const hash = createHash('sha256')
  for (const sql of lasting) hash.update(JSON.stringify(db.prepare(sql).raw().all()))
  const texts = db.prepare("select 1 from sqlite_master where name = 'note_text'").get() === undefined ? 'note_version' : 'note_text'
  hash.update(JSON.stringify(db.prepare(`select content, digest from ${texts} order by seq`).raw().all()))
  return hash.digest('hex')
}
