import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { samples } from '../../../test/helpers/samples'
import { start, verifyEvents, verifyHistory, verifyVersions } from './verify'

/** Whoever holds the key can take the triggers away: what the database no longer refuses, the chain still notices. */
let practice: TestPractice
beforeEach(async () => {
  practice = openTestPractice()
  const { id: clientId } = await aClient(practice.call)
  await aComplaint(practice.call, clientId)
  for (let visit = 0; visit < 3; visit++) {
    const { id, revision } = await change(practice.call, await practice.call('sessions.start', { clientId, from: 'blank' }), samples['sessions.save'].content)
    await practice.call('sessions.sign', { id, revision })
  }
  const triggers = practice.db.prepare<[], string>("select name from sqlite_master where type = 'trigger'").pluck().all()
  for (const name of triggers) practice.db.exec(`drop trigger "${name}"`)
  practice.db.pragma('foreign_keys = OFF')
})
afterEach(() => practice.close())

it('finds everything as it was written', () => {
  const { events, versions, texts, broken } = verifyHistory(practice.orm)
  expect(broken).toBeNull()
  expect(events.seq).toBe(practice.db.prepare('select max(seq) from event').pluck().get())
  expect([versions.seq, texts]).toEqual([3, 3])
})

describe('notices', () => {
  it.each<[what: string, sql: string, log: string, seq: number]>([
    ['an event changed', "update event set action = 'clients.get' where seq = 3", 'event', 3],
    ['an event given another time', "update event set at = '2020-01-01T00:00:00.000Z' where seq = 3", 'event', 3],
    ['an event given another subject', 'update event set subject_id = 99 where seq = 3', 'event', 3],
    ['an event given another detail', "update event set detail = '1' where seq = 3", 'event', 3],
    ['an event given another zone', "update event set zone = 'UTC' where seq = 3", 'event', 3],
    ['an event left out', 'delete from event where seq = 3', 'event', 3],
    ['the first event left out', 'delete from event where seq = 1', 'event', 1],
    ['two events that changed places', 'update event set seq = 100 where seq = 3; update event set seq = 3 where seq = 4; update event set seq = 4 where seq = 100', 'event', 3],
    ['an event put in', `insert into event (at, zone, action, link) values ('', '', 'x', '${'0'.repeat(64)}')`, 'event', 9],
    ['a version changed', "update note_version set kind = 'withdrawn' where seq = 2", 'note_version', 2],
    ['a version given to another session', 'update note_version set session_id = 77 where seq = 2', 'note_version', 2],
    ['a version given to another client', 'update note_version set client_id = 77 where seq = 2', 'note_version', 2],
    ['a version dated back', "update note_version set signed_at = '2020-01-01T00:00:00.000Z' where seq = 2", 'note_version', 2],
    ['a version left out', 'delete from note_version where seq = 2', 'note_version', 2],
    ['a commitment changed', "update note_version set commitment = '00' where seq = 2", 'note_version', 2],
    ['a text changed', "update note_text set content = replace(content, 'session/', 'session ') where seq = 2", 'note_text', 2],
    ['a text with another salt', `update note_text set salt = '${'ab'.repeat(32)}' where seq = 2`, 'note_text', 2],
    ['a text left out', 'delete from note_text where seq = 2', 'note_text', 2],
    ['the first text left out', 'delete from note_text where seq = 1', 'note_text', 1],
    ['the last text left out', 'delete from note_text where seq = 3', 'note_text', 3],
    ['the text of another version', 'update note_text set (salt, content) = (select salt, content from note_text where seq = 1) where seq = 2', 'note_text', 2],
    ['a text nobody signed', "insert into note_text values (50, '', '', '')", 'note_text', 50],
    ['a text nobody signed, before all others', "insert into note_text values (0, '', '', '')", 'note_text', 0],
  ])('%s', (_what, sql, log, seq) => {
    practice.db.exec(sql)
    expect(verifyHistory(practice.orm).broken).toEqual({ log, seq })
  })
})

it('holds when the texts of an erased client are gone', () => {
  practice.db.exec("insert into erasure values (1, 'uid', '2026-03-02T09:30:00.000Z', 'UTC', 'retention'); delete from note_text")
  expect(verifyHistory(practice.orm)).toMatchObject({ texts: 0, broken: null, versions: { seq: 3 } })
})

it('looks on behind a text that is gone because its client was erased', () => {
  practice.db.exec("insert into erasure values (1, 'uid', '2026-03-02T09:30:00.000Z', 'UTC', 'retention'); delete from note_text where seq = 2")
  expect(verifyHistory(practice.orm)).toMatchObject({ texts: 2, broken: null })
  practice.db.exec("update note_text set content = '{}' where seq = 3")
  expect(verifyHistory(practice.orm).broken).toEqual({ log: 'note_text', seq: 3 })
})

it('goes on where it stopped, and finds the same', () => {
  practice.db.exec("update event set action = 'x' where seq = 5")
  let head = start
  const steps = []
  for (let done = false; !done; ) {
    const stretch = verifyEvents(practice.orm, head, 2)
    steps.push(stretch.broken?.seq ?? stretch.head.seq)
    head = stretch.head
    ;({ done } = stretch)
  }
  expect(steps).toEqual([2, 4, 5])
  expect(verifyVersions(practice.orm, start, 2)).toMatchObject({ head: { seq: 2 }, done: false })
})
