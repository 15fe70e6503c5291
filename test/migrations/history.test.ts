import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundledMigrations, migrate } from '../../src/main/db/migrate'
import { closeDatabase, openDatabase } from '../../src/main/db/open'
import { ormOf } from '../../src/main/db/orm'
import { verifyHistory } from '../../src/main/history/verify'

/** What version 0.1 signed: two sessions, one of them twice. */
const texts = ['{"format":"session/1","n":1}', '{"format":"session/2","n":2}', '{"format":"session/2","n":3}']
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const rows = [
  `insert into client (id, uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone,
     emergency_relation, gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
   values (7, 'u7', 'Zoë', '', '', '', '', '', '', '', '', '', '', '', '', '', 'zoe', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  ...[1, 2].map(
    (id) => `insert into session (client_id, id, uid, status, revision, held_on, start_time, zone, therapy_ids, area_count, excerpt, created_at, updated_at)
     values (7, ${id}, 's${id}', 'draft', 1, '2026-02-0${id}', '09:00', 'UTC', '[]', 3, '', '2026-02-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')`,
  ),
  "insert into session_area (client_id, session_id, position, region_id, tension_arrival) values (7, 1, 0, 'upper-trapezius-left', 3)",
  "insert into session_note values (1, 'told', '', '', '')",
  ...texts.map(
    (text, index) => `insert into note_version (session_id, version, content, digest, signed_at, zone)
     values (${index === 1 ? 2 : 1}, ${index === 2 ? 2 : 1}, '${text}', '${digest(text)}', '2026-02-0${index + 1}T10:00:00.000Z', 'Europe/London')`,
  ),
  "update session set status = 'signed', signed_at = '2026-02-01T10:00:00.000Z' where id = 1",
  ...['vault.create', 'clients.create', 'sessions.sign'].map(
    (action, index) => `insert into event (at, zone, action, subject_id) values ('2026-02-0${index + 1}T10:00:00.000Z', 'Europe/London', '${action}', ${index === 0 ? 'null' : index})`,
  ),
]

it('links what both logs hold and keeps every row and text of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-migrate-'))
  const db = openDatabase(join(folder, 'levator.db'), { key: randomBytes(32), salt: randomBytes(16) }, { create: true })
  onTestFinished(() => {
    closeDatabase(db)
    rmSync(folder, { recursive: true, force: true })
  })
  migrate(db, bundledMigrations.slice(0, 3))
  for (const row of rows) db.exec(row)
  const all = (sql: string) => db.prepare(sql).raw().all()
  const eventsBefore = all('select seq, at, zone, action, subject_id from event')
  const versionsBefore = all('select seq, session_id, version, content, digest, signed_at, zone from note_version')
  expect([eventsBefore.length, versionsBefore.length]).toEqual([3, 3])

  migrate(db)

  expect(all('select seq, at, zone, action, subject_id from event')).toEqual(eventsBefore)
  expect(all('select seq, session_id, version, content, digest, signed_at, zone from note_version join note_text using (seq)')).toEqual(versionsBefore)
  expect(all('select distinct client_id, kind from note_version')).toEqual([[7, 'signed']])
  expect(verifyHistory(ormOf(db))).toMatchObject({ broken: null, texts: 3, events: { seq: 3 }, versions: { seq: 3 } })
  expect(all("select name from sqlite_master where name like '%unlinked%'")).toEqual([])
  // The guards stand again.
  for (const sql of ['delete from event', "update event set action = ''", 'delete from note_version', "update note_text set content = ''", 'delete from note_text']) {
    expect(() => db.exec(sql), sql).toThrow(/^append-only$/)
  }
  expect(() => db.exec('update session_area set tension_arrival = 0')).toThrow(/^signed$/)
  expect(() => db.exec("update session_note set told = 'other'")).toThrow(/^signed$/)
  expect(() => db.exec("update session set held_on = '2020-01-01' where id = 1")).toThrow(/^signed$/)
})
