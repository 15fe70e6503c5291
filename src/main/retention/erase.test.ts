import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors'
import { aClient, anArea, aSession } from '../../../test/helpers/factories'
import { aFullClient } from '../../../test/helpers/full-client'
import { plainPages } from '../../../test/helpers/plain-pages'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { createClockWatch } from '../audit/clock-watch'
import { tablesAboutClient } from '../db/about-client'
import { verifyHistory } from '../history/verify'
import { destroyClient } from './erase'
import { openDatabase } from '../db/open'
import { scrubPending } from '../settings/scrub-pending'
import { scrub, scrubLater } from './scrub'

const passphrase = 'eleven quiet herons by the weir'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice({
    vault: {
      prove: async (typed) => {
        if (typed !== passphrase) throw new AppError('wrong_passphrase', 'This is not the passphrase of this practice.')
      },
    },
  })
})
afterEach(() => practice.close())

/** A word that no other text holds, so that any byte of it is a trace. */
const canary = 'zorbliquen'

const fullClient = (word: string) => aFullClient(practice, word)

/** The first step and the night after it. */
async function asked(id: number): Promise<void> {
  await practice.call('retention.askErasure', { id, ground: 'client-asked' })
  practice.clock.forward(24 * 60)
}

const erase = (id: number, name: string, typed = passphrase) => practice.call('retention.erase', { id, passphrase: typed, name })
const tables = () => tablesAboutClient(practice.db)
const rowsAbout = (id: number, { table, where }: { table: string; where: string }) => practice.db.prepare(`select count(*) from "${table}" where ${where}`).pluck().get(id)
const holding = (word: string): string[] => {
  practice.db.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = plainPages(practice.file, practice.key)
  return [word, word.slice(0, 8)].filter((part) => bytes.includes(part) || bytes.includes(Buffer.from(part, 'utf16le')))
}

describe('destroying a record', () => {
  it('leaves no row, no word of it in any byte of the file, and a history that proves itself', async () => {
    const id = await fullClient(canary)
    expect(holding(canary)).not.toEqual([])
    const versions = practice.db.prepare('select seq, commitment, link from note_version order by seq').all()
    await asked(id)
    // Where the therapist stands names the client too: the field for the name does.
    const focus = { at: '0/1', name: `Type ${canary} to confirm`, selection: null }
    await practice.call('place.keep', { address: `/clients/${id}/keeping`, scrolled: [], focus, unsent: { name: canary } })
    await erase(id, canary)
    expect(statSync(`${practice.file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
    expect(holding(canary)).toEqual([])
    for (const one of tables()) if (!['note_version', 'erasure'].includes(one.table)) expect(rowsAbout(id, one), one.table).toBe(0)
    expect(practice.db.prepare('select seq, commitment, link from note_version order by seq').all()).toEqual(versions)
    expect(verifyHistory(practice.orm)).toMatchObject({ broken: null, texts: 0, versions: { seq: 3 } })
    expect(practice.db.pragma('foreign_key_check')).toEqual([])
    expect(practice.db.prepare('select client_id, ground from erasure').all()).toEqual([{ client_id: id, ground: 'client-asked' }])
    expect(practice.db.prepare('select action, subject_id, detail from event order by seq desc limit 1').get()).toEqual({ action: 'retention.erase', subject_id: id, detail: 'client-asked' })
    expect(await practice.refusal('clients.get', { id })).toMatchObject({ code: 'not_found' })
  })

  it('touches nobody else: rows, words found, figures of the practice', async () => {
    const { call } = practice
    const other = await fullClient('quorbitane')
    const about = () => tables().map((one) => practice.db.prepare(`select * from "${one.table}" where ${one.where}`).all(other))
    const figures = async () => [await call('practice.weeks', { count: 4 }), await call('practice.helped', {}), await call('practice.outcomes', { by: 'area' })]
    const before = [about(), await figures()]
    const id = await fullClient(canary)
    await asked(id)
    await erase(id, canary)
    expect([about(), await figures()]).toEqual(before)
    expect((await call('search.find', { text: 'quorbitane', places: [], limit: 50 })).sessions).toHaveLength(4)
    expect((await call('search.find', { text: canary, places: [], limit: 50 })).sessions).toEqual([])
  })

  it('fills every table that can tell of a client, so that none is left out above', async () => {
    const id = await fullClient(canary)
    const empty = tables().filter((one) => rowsAbout(id, one) === 0).map(({ table }) => table)
    // Of work still to be done, of undo steps that another part writes, and of what is only there afterwards.
    expect(empty.toSorted()).toEqual(['effect_pending', 'erasure', 'retention_mark', 'search_pending', 'session_undo'])
  })

  it('reaches a table that nobody thought of', async () => {
    const { id: clientId } = await aClient(practice.call)
    const session = await aSession(practice.call, clientId, { areas: [anArea('levator-scapulae-left')] })
    practice.db.exec(`create table session_photo (id integer primary key, session_id integer not null, words text);
      create table photo_part (photo integer references session_photo(id), words text);
      create table note_page (version integer references note_text(seq), words text);
      insert into session_photo values (1, ${session.id}, 'x'), (2, 99, 'another');
      insert into photo_part values (1, 'x'), (2, 'another');
      insert into note_page values (1, 'x')`)
    await asked(clientId)
    await erase(clientId, 'O’Brien')
    const left = ['session_photo', 'photo_part', 'note_page'].map((table) => practice.db.prepare(`select words from ${table}`).pluck().all())
    expect(left).toEqual([['another'], ['another'], []])
  })

  it('writes the file anew after the next unlocking when it was interrupted', async () => {
    const id = await fullClient(canary)
    await asked(id)
    destroyClient(practice.orm, practice.clock, id, 'order')
    expect(practice.db.pragma('freelist_count', { simple: true })).toBeGreaterThan(0)
    scrub(practice.orm)
    expect([practice.db.pragma('freelist_count', { simple: true }), holding(canary)]).toEqual([0, []])
    const size = statSync(practice.file).mtimeMs
    scrub(practice.orm)
    expect(statSync(practice.file).mtimeMs).toBe(size)
  })

  it('never gives the number of anything destroyed to another, whose log would then tell of it', async () => {
    const { call } = practice
    const id = await fullClient(canary)
    const used = () => ['complaint', 'consent', 'session'].map((table) => practice.db.prepare(`select id from ${table}`).pluck().all())
    const before = used()
    await asked(id)
    await erase(id, canary)
    const next = await fullClient('quorbitane')
    expect(next).not.toBe(id)
    for (const [index, ids] of used().entries()) expect(ids.filter((one) => before[index]?.includes(one))).toEqual([])
    const log = await call('documents.events', { clientId: next, after: null, limit: 500 })
    expect(log[0]).toMatchObject({ action: 'clients.create', subjectId: next })
  })
})

describe('is refused, and nothing is written,', () => {
  const unchanged = async (act: () => Promise<{ code: string; message: string }>, expected: object) => {
    const before = practice.digest()
    expect(await act()).toMatchObject(expected)
    expect(practice.digest()).toBe(before)
  }

  it('when nobody asked, within the first day, with the wrong name or passphrase, while it is held', async () => {
    const { id } = await aClient(practice.call)
    const refused = (name = 'O’Brien', typed = passphrase) => () => practice.refusal('retention.erase', { id, passphrase: typed, name })
    await unchanged(refused(), { code: 'refused', message: expect.stringMatching(/Nobody asked/) })
    await practice.call('retention.askErasure', { id, ground: 'retention-over' })
    practice.clock.forward(24 * 60 - 1)
    await unchanged(refused(), { code: 'refused', message: expect.stringMatching(/Less than a day/) })
    practice.clock.forward(1)
    await unchanged(refused('Obrien'), { code: 'invalid_input', fields: { name: expect.any(String) } })
    await unchanged(refused('O’Brien', 'not it at all, is it'), { code: 'wrong_passphrase' })
    await practice.call('retention.hold', { id, reason: 'A claim is open.' })
    await unchanged(refused(), { code: 'refused', message: expect.stringMatching(/held/) })
    await unchanged(() => practice.refusal('retention.askErasure', { id, ground: 'order' }), { code: 'refused', message: expect.stringMatching(/held/) })
    await practice.call('retention.release', { id })
    // Holding took the first step back.
    await unchanged(refused(), { code: 'refused', message: expect.stringMatching(/Nobody asked/) })
    await unchanged(() => practice.refusal('retention.erase', { id: 404, passphrase, name: 'x' }), { code: 'not_found' })
  })

  it('when the clock was set forward instead of waiting', async () => {
    const { id } = await aClient(practice.call)
    await practice.call('retention.askErasure', { id, ground: 'order' })
    let steady = 0
    const watch = createClockWatch(practice.clock, () => steady)
    watch(practice.orm)
    practice.clock.forward(25 * 60)
    steady += 3600
    watch(practice.orm)
    await unchanged(() => practice.refusal('retention.erase', { id, passphrase, name: 'O’Brien' }), { code: 'refused', message: expect.stringMatching(/Less than a day/) })
    practice.clock.forward(23 * 60)
    expect(await erase(id, ' o’brien ')).toEqual({ traces: 'gone' })
  })

  it('when Levator was locked while the passphrase was proved', async () => {
    const { id } = await aClient(practice.call)
    await asked(id)
    const before = practice.digest()
    const erasing = practice.refusal('retention.erase', { id, passphrase, name: 'O’Brien' })
    practice.openAnother()
    expect(await erasing).toMatchObject({ code: 'locked' })
    expect(practice.digest()).toBe(before)
  })
})

describe('where the disk has no room to write the file anew', () => {
  it('nothing is begun, it stays to be done, and is done once there is room', async () => {
    const id = await fullClient(canary)
    await asked(id)
    destroyClient(practice.orm, practice.clock, id, 'order')
    const written = statSync(practice.file).mtimeMs
    const needed = statSync(practice.file).size * 1.01 + 1_000_000
    expect(scrub(practice.orm, () => needed - 1)).toBe('until-room')
    expect([scrubPending(practice.orm), statSync(practice.file).mtimeMs]).toEqual([true, written])
    expect(scrub(practice.orm, () => needed)).toBe('gone')
    expect([scrubPending(practice.orm), holding(canary)]).toEqual([false, []])
  })

  it('the answer is that the record is destroyed, not that nothing was done', async () => {
    const id = await fullClient(canary)
    await asked(id)
    // Somebody else's transaction: the file cannot be written anew in it.
    practice.db.exec('begin')
    expect(await erase(id, canary)).toEqual({ traces: 'until-read' })
    expect(() => scrubLater(practice.orm)).toThrow(/VACUUM/)
    practice.db.exec('commit')
    expect(await practice.refusal('clients.get', { id })).toMatchObject({ code: 'not_found' })
    // Not after every pause in typing: when the practice is opened the next time.
    expect([scrubLater(practice.orm), scrubPending(practice.orm)]).toEqual([false, true])
    expect([scrub(practice.orm), holding(canary)]).toEqual(['gone', []])
  })
})

it('while somebody still reads the old pages it stays to be done, and then leaves no byte', async () => {
  const id = await fullClient(canary)
  await asked(id)
  const reader = openDatabase(practice.file, practice.key, { create: false })
  reader.exec('begin')
  reader.prepare('select count(*) from event').get()
  expect(await erase(id, canary)).toEqual({ traces: 'until-read' })
  expect(scrubPending(practice.orm)).toBe(true)
  reader.exec('commit')
  reader.close()
  scrub(practice.orm)
  expect([scrubPending(practice.orm), statSync(`${practice.file}-wal`).size]).toEqual([false, 0])
  expect(plainPages(practice.file, practice.key).includes(canary)).toBe(false)
}, 30_000)
