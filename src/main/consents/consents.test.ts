import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConsentGiven } from '../../shared/contract/consents'
import { aClient, aConsent, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const signature = { width: 600, height: 200, strokes: ['100,900,50 400,300,70', '500,900,50'] }
const spoken = (given: Partial<ConsentGiven> = {}): ConsentGiven => ({
  clientId, sessionId: null, kind: 'therapy', subjectId: 'acupuncture', manner: 'spoken', wording: 'I agree to acupuncture.', signature: null, givenBy: '', ...given,
})

it('gives back what was agreed to, word for word and stroke for stroke', async () => {
  const given = spoken({ manner: 'signed', signature, givenBy: 'ليلى الحداد', wording: 'أوافق. 我同意。' })
  const made = await practice.call('consents.give', given)
  expect(made).toEqual({ id: made.id, ...given, givenAt: practice.clock.now(), zone: 'Europe/London', withdrawnAt: null, withdrawnNote: '' })
  expect(await practice.call('consents.ofClient', { clientId })).toEqual([made])
})

it('lists the newest first, withdrawn ones too, and nobody else’s', async () => {
  const first = await aConsent(practice.call, clientId)
  practice.clock.forward(1)
  const second = await aConsent(practice.call, clientId, { kind: 'area', subjectId: 'groin' })
  await aConsent(practice.call, (await aClient(practice.call)).id)
  await practice.call('consents.withdraw', { id: first.id, note: '' })
  expect((await practice.call('consents.ofClient', { clientId })).map(({ id }) => id)).toEqual([second.id, first.id])
})

describe('checks', () => {
  it.each<[string, (ids: { other: number; discarded: number }) => Partial<ConsentGiven>, string]>([
    ['a therapy that does not exist', () => ({ subjectId: 'magic' }), 'subjectId'],
    ['an area that is not asked about', () => ({ kind: 'area', subjectId: 'upper-trapezius' }), 'subjectId'],
    ['wet cupping for good', () => ({ subjectId: 'wet-cupping' }), 'sessionId'],
    ['a session of another client', ({ other }) => ({ sessionId: other }), 'sessionId'],
    ['a discarded session', ({ discarded }) => ({ sessionId: discarded }), 'sessionId'],
    ['a session that does not exist', () => ({ sessionId: 404 }), 'sessionId'],
    ['signed without a signature', () => ({ manner: 'signed' }), 'signature'],
    ['a signature without a stroke', () => ({ manner: 'signed', signature: { ...signature, strokes: [] } }), 'signature.strokes'],
    ['a stroke that is markup', () => ({ manner: 'signed', signature: { ...signature, strokes: ['<script>'] } }), 'signature.strokes.0'],
    ['spoken with a signature', () => ({ signature }), 'signature'],
    ['no words', () => ({ wording: ' ' }), 'wording'],
  ])('refuses %s, and writes nothing', async (_what, changes, field) => {
    const stranger = await aClient(practice.call)
    const other = (await aDraft(practice.call, stranger.id)).id
    const discarded = (await aDraft(practice.call, clientId)).id
    await practice.call('sessions.discard', { id: discarded })
    const before = practice.digest()
    const refusal = await practice.refusal('consents.give', spoken(changes({ other, discarded })))
    expect(refusal).toMatchObject({ code: 'invalid_input', fields: { [field]: expect.any(String) } })
    expect(practice.digest()).toBe(before)
  })

  it('says not_found of a client or consent that is not there', async () => {
    expect((await practice.refusal('consents.ofClient', { clientId: 404 })).code).toBe('not_found')
    expect((await practice.refusal('consents.give', spoken({ clientId: 404 }))).code).toBe('not_found')
    expect((await practice.refusal('consents.withdraw', { id: 404, note: '' })).code).toBe('not_found')
  })
})

it('takes consent to wet cupping for one session', async () => {
  const { id } = await aDraft(practice.call, clientId)
  expect(await practice.call('consents.give', spoken({ subjectId: 'wet-cupping', sessionId: id }))).toMatchObject({ sessionId: id })
})

describe('for good', () => {
  it('is withdrawn once, with the moment and the reason, and not a second time', async () => {
    const { id } = await aConsent(practice.call, clientId)
    practice.clock.forward(60)
    expect(await practice.call('consents.withdraw', { id, note: 'Prefers not to.' })).toMatchObject({ withdrawnAt: practice.clock.now(), withdrawnNote: 'Prefers not to.' })
    const before = practice.digest()
    practice.clock.forward(60)
    expect((await practice.refusal('consents.withdraw', { id, note: 'Again.' })).code).toBe('conflict')
    expect(practice.digest()).toBe(before)
  })

  it.each([
    ['deleted', 'delete from consent'],
    ['given other words', "update consent set wording = 'I agree to everything.', withdrawn_at = '2026-03-02T10:00:00.000Z'"],
    ['moved to another client', 'update consent set client_id = 2'],
    ['given another signature', "update consent set signature = 'x', withdrawn_at = '2026-03-02T10:00:00.000Z'"],
    ['dated back', "update consent set given_at = '2020-01-01T00:00:00.000Z', withdrawn_at = '2026-03-02T10:00:00.000Z'"],
    ['given a note without being withdrawn', "update consent set withdrawn_note = 'x'"],
  ])('a row cannot be %s', async (_what, sql) => {
    await aConsent(practice.call, clientId)
    await aClient(practice.call)
    const before = practice.digest()
    expect(() => practice.db.exec(sql)).toThrow('append-only')
    expect(practice.digest()).toBe(before)
  })

  it('a withdrawal cannot be taken back', async () => {
    const { id } = await aConsent(practice.call, clientId)
    await practice.call('consents.withdraw', { id, note: '' })
    expect(() => practice.db.exec('update consent set withdrawn_at = null')).toThrow('append-only')
    expect(() => practice.db.exec("update consent set withdrawn_at = '2030-01-01T00:00:00.000Z'")).toThrow('append-only')
  })

  it('a signed session stays as it is when consent is withdrawn', async () => {
    const { id } = await aConsent(practice.call, clientId)
    const session = await aSession(practice.call, clientId)
    await practice.call('consents.withdraw', { id, note: '' })
    expect(await practice.call('sessions.get', { id: session.id })).toEqual(session)
  })
})
