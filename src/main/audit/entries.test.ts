import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditFilters } from '../../shared/contract/audit'
import { auditKindOf, auditKinds } from '../../shared/domain/audit-kinds'
import { operations } from '../../shared/contract'
import { aClient, aComplaint, aDraft, aSession } from '../../../test/helpers/factories'
import { aFullClient } from '../../../test/helpers/full-client'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { recordEvent } from './events'
import { kindOfLine } from './kind-sql'

const all: AuditFilters = { clientId: null, kind: null, from: null, to: null }

let practice: TestPractice
let folder: string
let savedAs: string | null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-audit-'))
  savedAs = join(folder, 'log.csv')
  practice = openTestPractice({ dialogs: { saveFile: async () => (savedAs === null ? null : { path: savedAs, replace: false }) } })
})
afterEach(() => {
  practice.close()
  rmSync(folder, { recursive: true })
})

const entries = (filters: Partial<AuditFilters> = {}, before: number | null = null, limit = 500) =>
  practice.call('audit.entries', { filters: { ...all, ...filters }, before, limit })
const actions = async (filters: Partial<AuditFilters> = {}) => (await entries(filters)).entries.map(({ action }) => action)

describe('the log', () => {
  it('is read newest first, with the names of today and the days of sessions', async () => {
    const { id } = await aClient(practice.call, { givenName: 'Zoë', familyName: 'Obrien' })
    const session = await aSession(practice.call, id, { heldOn: '2026-02-20' })
    await practice.call('clients.update', { id, changes: { familyName: 'O’Brien' } })
    await practice.call('settings.update', { changes: { paper: 'Letter', bloodCeilingMl: 200 } })
    const { entries: found, total } = await entries()
    expect(total).toBe(found.length)
    expect(found[0]).toMatchObject({ action: 'settings.update', subject: null, detail: 'paper, bloodCeilingMl' })
    const client = { givenName: 'Zoë', familyName: 'O’Brien', preferredName: '' }
    expect(found.find(({ action }) => action === 'sessions.sign')).toEqual({
      seq: 4,
      at: practice.clock.now(),
      zone: 'Europe/London',
      action: 'sessions.sign',
      subject: { kind: 'session', id: session.id, clientId: id, client, heldOn: '2026-02-20' },
      detail: '',
    })
  })

  it('is narrowed to a client, a kind and days', async () => {
    const one = await aClient(practice.call)
    await aComplaint(practice.call, one.id)
    practice.clock.set('2026-03-28T23:30:00.000Z')
    const other = await aClient(practice.call)
    await aDraft(practice.call, one.id)
    // The clocks go forward in this night: the 29th begins at 00:00 and the 30th at 23:00 UTC.
    practice.clock.set('2026-03-29T22:59:00.000Z')
    await aSession(practice.call, other.id)
    practice.clock.set('2026-03-29T23:00:00.000Z')
    await practice.call('clients.archive', { id: one.id })
    await practice.call('retention.hold', { id: one.id, reason: 'A claim.' })
    expect(await actions({ clientId: one.id })).toEqual(['retention.hold', 'clients.archive', 'sessions.start', 'complaints.create', 'clients.create'])
    expect(await actions({ kind: 'signing' })).toEqual(['sessions.sign'])
    expect(await actions({ kind: 'erasing' })).toEqual(['retention.hold'])
    expect(await actions({ from: '2026-03-30' })).toEqual(['retention.hold', 'clients.archive'])
    expect(await actions({ from: '2026-03-28', to: '2026-03-28' })).toEqual(['sessions.start', 'clients.create'])
    expect(await actions({ from: '2026-03-29', to: '2026-03-29', clientId: other.id })).toEqual(['sessions.sign', 'consents.give', 'sessions.start'])
    expect((await entries({ clientId: one.id, kind: 'writing' })).total).toBe(4)
    // Counted once, not anew for each part.
    const first = await entries({ clientId: one.id }, null, 2)
    expect([first.total, (await entries({ clientId: one.id }, first.next, 2)).total]).toEqual([5, null])
  })

  it.each([
    ['from', '1899-12-31'],
    ['to', '9999-12-30'],
  ] as const)('refuses a day %s which nothing can be reckoned, and reads its neighbour', async (end, day) => {
    expect(await practice.refusal('audit.entries', { filters: { ...all, [end]: day }, before: null, limit: 5 })).toMatchObject({ code: 'invalid_input', fields: { [`filters.${end}`]: 'The log is read between the years 1900 and 9999.' } })
    await aClient(practice.call)
    expect(await actions({ from: '1900-01-01', to: '9999-12-29' })).toEqual(['clients.create'])
  })

  it('is read in parts that neither leave out nor repeat a line, although lines are added meanwhile', async () => {
    for (let at = 0; at < 25; at++) await aClient(practice.call)
    const seen: number[] = []
    for (let before: number | null = null; ; ) {
      const { entries: part, total } = await entries({}, before, 10)
      expect(total).toBe(before === null ? 25 : null)
      seen.push(...part.map(({ seq }) => seq))
      if (part.length < 10) break
      before = part.at(-1)?.seq ?? null
      await aClient(practice.call)
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
  })

  it('says that a record was destroyed where nobody knows the name any more', async () => {
    const { id } = await aClient(practice.call)
    const session = await aSession(practice.call, id)
    await practice.call('retention.askErasure', { id, ground: 'order' })
    practice.clock.forward(24 * 60)
    await practice.call('retention.erase', { id, passphrase: 'x', name: 'O’Brien' })
    const { entries: found } = await entries()
    expect(found[0]).toMatchObject({ action: 'retention.erase', subject: { kind: 'client', id, clientId: id, client: null } })
    expect(found.find(({ action }) => action === 'sessions.sign')?.subject).toEqual({ kind: 'session', id: session.id, clientId: id, client: null, heldOn: null })
  })

  it('answers within a frame or two with 100,000 lines', async () => {
    const { id } = await aClient(practice.call)
    practice.db.transaction(() => {
      for (let line = 0; line < 100_000; line++) recordEvent(practice.orm, practice.clock, line % 50 === 0 ? 'sessions.sign' : 'clients.view', id)
    })()
    const started = performance.now()
    for (const filters of [{}, { clientId: id }, { kind: 'signing' }, { from: '2026-03-01', to: '2026-03-02' }] as const) {
      const first = await entries(filters, null, 200)
      await entries(filters, first.entries.at(-1)?.seq ?? null, 200)
    }
    // Eight answers; the figure of one stands in the record of decisions.
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

it.each(['of the whole log', 'of one client'])('goes on where what is looked for lies far apart, and finds every line once: %s', async (of) => {
  const { id } = await aClient(practice.call)
  const rare = new Set([2, 20_003, 20_004, 47_000, 59_999, 60_002])
  practice.db.transaction(() => {
    for (let line = 2; line <= 60_002; line++) recordEvent(practice.orm, practice.clock, rare.has(line) ? 'retention.hold' : 'clients.view', id)
  })()
  const looked = { kind: 'erasing' as const, clientId: of === 'of one client' ? id : null }
  const parts: number[][] = []
  for (let before: number | null = null; ; ) {
    const { entries: part, next, total } = await entries(looked, before, 2)
    expect(total).toBe(null)
    parts.push(part.map(({ seq }) => seq))
    if (next === null) break
    before = next
  }
  expect(parts.flat()).toEqual([...rare].toReversed())
  expect(await practice.call('audit.exportCsv', { filters: { ...all, ...looked } })).toMatchObject({ lines: 6 })
})

describe('the kind of a line', () => {
  it('is the same where it is picked as where it is shown', () => {
    const all = [...operations.keys(), 'vault.unlockFailed', 'vault.lock', 'clock.jumped', 'clients.view', 'sessions.view', 'nothing', '', '.view', 'signing', 'sessions.signs', '__proto__.toString']
    const picked = practice.db.prepare<[string], { action: string; kind: string }>(`select action, ${kindOfLine} as kind from (select value as action from json_each(?))`).all(JSON.stringify(all))
    expect(picked.map(({ action, kind }) => [action, kind])).toEqual(all.map((action) => [action, auditKindOf(action)]))
  })


  it('is one of those offered, for every operation that leaves a line', () => {
    const audited = [...operations].filter(([, { kind, audited: isAudited }]) => kind === 'command' && isAudited).map(([path]) => path)
    for (const action of [...audited, 'vault.unlock', 'clock.jumped', 'clients.view', '__proto__.toString', 'constructor']) expect(auditKinds).toContain(auditKindOf(action))
    expect(['vault.unlockFailed', 'sessions.view', 'documents.print', 'sessions.sign', 'retention.erase', 'backups.make', 'history.broken'].map(auditKindOf)).toEqual([
      'opening', 'viewing', 'output', 'signing', 'erasing', 'backup', 'integrity',
    ])
  })
})

describe('exported as CSV', () => {
  it('holds every line that fits, numbers and names as shown, and leaves a line itself', async () => {
    const { id } = await aClient(practice.call, { givenName: '=1+1', familyName: '"Q"' })
    await aSession(practice.call, id, { heldOn: '2026-02-20' })
    expect(await practice.call('audit.exportCsv', { filters: { ...all, clientId: id } })).toEqual({ fileName: 'log.csv', lines: 4 })
    const [head, first, ...rest] = readFileSync(join(folder, 'log.csv'), 'utf8').split('\r\n')
    expect(head).toBe('\uFEFFline,moment (UTC),day,time,zone,kind,action,about,number,client number,client,session of,detail')
    expect(first).toBe(`4,${practice.clock.now()},2026-03-02,09:30,Europe/London,signing,sessions.sign,session,1,${id},"'=1+1 ""Q""",2026-02-20,`)
    expect(rest).toHaveLength(4)
    expect((await entries()).entries[0]).toMatchObject({ action: 'audit.exportCsv', detail: '4 lines', subject: null })
  })

  it('writes nothing and no line when it was cancelled or Levator was locked', async () => {
    await aClient(practice.call)
    const before = practice.digest()
    savedAs = null
    expect(await practice.call('audit.exportCsv', { filters: all })).toEqual({ fileName: null, lines: 0 })
    savedAs = join(folder, 'log.csv')
    const saving = practice.refusal('audit.exportCsv', { filters: all })
    practice.openAnother()
    expect(await saving).toMatchObject({ code: 'locked' })
    expect(practice.digest()).toBe(before)
  })
})

it('holds no word of what was typed, whatever it was typed into', async () => {
  const word = 'zorbliquen'
  const id = await aFullClient(practice, word)
  const { call } = practice
  await call('settings.update', { changes: { practiceName: word, therapistName: word, address: word } })
  await call('phrases.create', { title: word, text: word, notes: ['plan'], effects: {} } as never)
  await call('supplies.add', { kind: 'blade', brand: word, lot: word, expiresOn: null })
  await call('consents.withdraw', { id: 1, note: word })
  await call('retention.hold', { id, reason: word })
  await call('retention.release', { id })
  await call('clients.get', { id })
  await call('search.find', { text: word, places: [], limit: 50 })
  practice.views.write(practice.orm)
  const rows = practice.db.prepare('select * from event').all()
  expect(rows.length).toBeGreaterThan(15)
  expect(JSON.stringify(rows)).not.toContain(word)
  // In the file the name stands where the client is named, and nothing else does.
  await call('clients.update', { id, changes: { familyName: 'Quorbitane', givenName: 'Ada', preferredName: '' } })
  await call('audit.exportCsv', { filters: all })
  const file = readFileSync(join(folder, 'log.csv'), 'utf8')
  expect([file.includes(word), file.includes('Ada Quorbitane')]).toEqual([false, true])
})
