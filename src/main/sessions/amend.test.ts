import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../shared/contract/sessions'
import { aClient, aComplaint, aDraft, agreed, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { samples } from '../../../test/helpers/samples'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const notes = { told: '', found: '', done: '', plan: '' }
const reason = 'Left and right were mixed up.'
const get = (id: number) => practice.call('sessions.get', { id })
const amend = (id: number) => practice.call('sessions.amend', { id, reason })
const signAgain = async (id: number): Promise<Session> => practice.call('sessions.sign', { id, revision: (await get(id)).revision })
const kindsOf = ({ versions }: Session) => versions.map(({ kind }) => kind)

/** Signed, and its ten minutes are over. */
async function signed(content: Parameters<typeof aSession>[2] = {}): Promise<Session> {
  const session = await aSession(practice.call, clientId, content)
  practice.clock.forward(60)
  return session
}

describe('amend', () => {
  it('writes the next version with its reason; the original stays to be read in full, meanwhile and afterwards', async () => {
    const first = await signed({ notes: { ...notes, told: 'Left shoulder.', plan: 'Heat.' }, areas: [anArea('upper-trapezius-left', { tensionArrival: 3 })] })
    const begun = await amend(first.id)
    expect(begun).toEqual({ ...first, status: 'draft', signedAt: null, reopenableUntil: null, notices: null, updatedAt: practice.clock.now(), amending: { reason, since: practice.clock.now() } })

    await change(practice.call, first, { notes: { ...notes, told: 'Right shoulder.', plan: 'Heat.' } })
    const original = { ...first, revision: first.revision + 1, updatedAt: expect.any(String), reopenableUntil: null }
    expect(await practice.call('sessions.asSigned', { id: first.id, version: 1 })).toEqual(original)

    practice.clock.forward(3)
    const amended = await signAgain(first.id)
    expect(amended).toMatchObject({ status: 'signed', signedAt: practice.clock.now(), amending: null, content: { notes: { told: 'Right shoulder.' } } })
    expect(amended.versions).toMatchObject([{ version: 1, kind: 'signed', reason: '' }, { version: 2, kind: 'amendment', reason, signedAt: practice.clock.now() }])
    expect(await practice.call('sessions.asSigned', { id: first.id, version: 1 })).toMatchObject({ content: first.content, versions: first.versions, signedAt: first.signedAt })
    expect(await practice.call('sessions.earlierVersions', { sessionId: first.id })).toMatchObject([
      { version: 1, differs: ['notes'], notes: { told: 'Left shoulder.' }, next: { version: 2, kind: 'amendment', reason } },
    ])
  })

  it('is left as it was: everything written since is gone, and a window that still writes is refused', async () => {
    const complaint = await aComplaint(practice.call, clientId)
    const draft = await agreed(practice.call, await change(practice.call, await practice.call('sessions.start', { clientId, from: 'blank' }), { ...samples['sessions.save'].content, complaintId: complaint.id }))
    await practice.call('sessions.sign', { id: draft.id, revision: draft.revision })
    practice.clock.forward(60)
    const before = await get(draft.id)
    const figures = await practice.call('clients.list', { archived: false })

    await amend(draft.id)
    const blank = await practice.call('sessions.start', { clientId, from: 'blank' })
    const { revision } = await change(practice.call, before, { ...blank.content, heldOn: '2026-02-01', therapies: [{ therapyId: 'sports-massage', details: {} }], notes: { ...notes, told: 'Other.' } })
    const left = await practice.call('sessions.leaveAmendment', { id: draft.id })
    expect(left).toEqual({ ...before, revision: revision + 1, updatedAt: practice.clock.now(), reopenableUntil: null })
    expect(await practice.call('clients.list', { archived: false })).toEqual(figures)
    expect(await practice.refusal('sessions.save', { id: draft.id, revision, content: left.content })).toMatchObject({ code: 'signed' })
  })

  it('is refused at signing while nothing was changed', async () => {
    const { id, revision } = await signed()
    await amend(id)
    const before = practice.digest()
    expect(await practice.refusal('sessions.sign', { id, revision })).toMatchObject({ code: 'conflict', message: expect.stringMatching(/Nothing was changed.*leave/i) })
    expect(practice.digest()).toBe(before)
  })

  it('opened again within its own ten minutes is still that amendment, and can still be left', async () => {
    const { id } = await signed()
    await amend(id)
    await change(practice.call, { id }, { notes: { ...notes, told: 'Once.' } })
    const once = await signAgain(id)
    practice.clock.forward(5)
    expect(await practice.call('sessions.reopen', { id })).toMatchObject({ status: 'draft', amending: { reason } })
    await change(practice.call, { id }, { notes: { ...notes, told: 'Twice.' } })
    const twice = await signAgain(id)
    expect(kindsOf(twice)).toEqual(['signed', 'amendment', 'amendment'])
    expect(twice.versions.at(-1)).toMatchObject({ reason })
    await practice.call('sessions.reopen', { id })
    expect(await practice.call('sessions.leaveAmendment', { id })).toMatchObject({ status: 'signed', signedAt: twice.signedAt, content: { notes: { told: 'Twice.' } } })
    expect(once.signedAt).not.toBe(twice.signedAt)
  })

  it('does not stand in the way of the next session', async () => {
    const { id } = await signed()
    await amend(id)
    expect(await practice.call('sessions.unfinished', {})).toMatchObject([{ id, amending: true }])
    expect(await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })).toMatchObject([{ id, status: 'draft', amending: true }])
  })

  it('leaves a session alone whose signed words were erased', async () => {
    const { id } = await signed()
    practice.db.exec("insert into erasure values (1, 'uid', '2026-03-02T10:00:00.000Z', 'UTC', 'asked'); delete from note_text")
    expect((await get(id)).versions).toEqual([{ version: 1, kind: 'signed', signedAt: expect.any(String), zone: 'Europe/London', author: null, reason: '', text: '' }])
    expect(await practice.refusal('sessions.asSigned', { id, version: 1 })).toMatchObject({ code: 'not_found' })
    expect(await practice.refusal('sessions.amend', { id, reason })).toMatchObject({ code: 'not_found' })
    expect(await practice.call('sessions.earlierVersions', { clientId })).toEqual([])
    expect((await practice.call('documents.fingerprint', { clientId })).sessions).toBe(1)
  })
})

describe('addendum', () => {
  it('stands beside the note, as many as are written, and the note stays as it is', async () => {
    const before = await signed()
    const one = await practice.call('sessions.addAddendum', { id: before.id, text: 'Called: the ache is gone.\nNo bruise.' })
    const { content, signedAt, revision, status, updatedAt } = before
    expect(one).toMatchObject({ content, signedAt, revision, status, updatedAt })
    practice.clock.forward(60)
    const two = await practice.call('sessions.addAddendum', { id: before.id, text: 'سؤال من الطبيب', reason: 'Asked by the doctor.' })
    expect(two.versions.slice(1)).toMatchObject([
      { version: 2, kind: 'addendum', text: 'Called: the ache is gone.\nNo bruise.', reason: '' },
      { version: 3, kind: 'addendum', text: 'سؤال من الطبيب', reason: 'Asked by the doctor.', signedAt: practice.clock.now() },
    ])
    expect(await practice.call('sessions.earlierVersions', { clientId })).toEqual([])
    expect(await practice.call('sessions.asSigned', { id: before.id, version: 1 })).toMatchObject({ versions: [{ version: 1 }, { version: 2 }, { version: 3 }] })
  })

  it.each(['', ' \n\t'])('needs words: %j', async (text) => {
    const { id } = await signed()
    expect(await practice.refusal('sessions.addAddendum', { id, text })).toMatchObject({ code: 'invalid_input', fields: { text: expect.stringContaining('to be added') } })
  })
})

describe('who signs', () => {
  it('is kept as the settings say at that moment', async () => {
    const nobody = { name: '', qualification: '', registration: '' }
    const { id } = await signed()
    await practice.call('settings.update', { changes: { therapistName: 'Ines Duarte', qualification: 'BSc', registration: 'R-1' } })
    await practice.call('sessions.addAddendum', { id, text: 'One.' })
    await practice.call('settings.update', { changes: { therapistName: 'Ines Duarte-Hall' } })
    const { versions } = await practice.call('sessions.addAddendum', { id, text: 'Two.' })
    expect(versions.map(({ author }) => author)).toEqual([
      nobody,
      { name: 'Ines Duarte', qualification: 'BSc', registration: 'R-1' },
      { name: 'Ines Duarte-Hall', qualification: 'BSc', registration: 'R-1' },
    ])
  })
})

describe('a late entry', () => {
  it.each([
    // The clock stands at 09:30 in London on 2 March.
    ['Europe/London', '2026-03-02', 'signed'],
    ['Europe/London', '2026-03-01', 'late-entry'],
    ['Europe/London', '2026-03-03', 'signed'],
    ['Pacific/Honolulu', '2026-03-01', 'signed'],
    ['Pacific/Auckland', '2026-03-01', 'late-entry'],
  ] as const)('in %s, held on %s: %s', async (zone, heldOn, kind) => {
    practice.clock.setZone(zone)
    const session = await aSession(practice.call, clientId, { heldOn })
    expect(kindsOf(session)).toEqual([kind])
    expect(session.writtenOn > heldOn).toBe(kind === 'late-entry')
  })

  it('is none when it was begun on its day and signed later', async () => {
    const draft = await agreed(practice.call, await aDraft(practice.call, clientId))
    practice.clock.forward(48 * 60)
    expect(kindsOf(await practice.call('sessions.sign', { id: draft.id, revision: draft.revision }))).toEqual(['signed'])
  })
})

type State = 'draft' | 'reopened' | 'signed' | 'amending' | 'withdrawn' | 'discarded'

async function inState(state: State): Promise<Session> {
  if (state === 'draft' || state === 'discarded') {
    const draft = await aDraft(practice.call, clientId)
    return state === 'draft' ? draft : practice.call('sessions.discard', { id: draft.id })
  }
  const session = await aSession(practice.call, clientId)
  if (state === 'reopened') return practice.call('sessions.reopen', { id: session.id })
  practice.clock.forward(60)
  if (state === 'amending') return amend(session.id)
  return state === 'withdrawn' ? practice.call('sessions.withdraw', { id: session.id, reason }) : get(session.id)
}

const orders = {
  'sessions.amend': { reason },
  'sessions.leaveAmendment': {},
  'sessions.addAddendum': { text: 'More.' },
  'sessions.withdraw': { reason },
  'sessions.reinstate': { reason },
  'sessions.reopen': {},
  'sessions.discard': {},
} as const

type Order = keyof typeof orders

/** What is carried out in which state; everything else has to be refused. */
const allowed: Record<State, readonly Order[]> = {
  draft: ['sessions.discard'],
  reopened: [],
  signed: ['sessions.amend', 'sessions.addAddendum', 'sessions.withdraw'],
  amending: ['sessions.leaveAmendment'],
  withdrawn: ['sessions.reinstate'],
  discarded: ['sessions.discard'],
}

describe.each(Object.keys(allowed) as State[])('of a session that is %s', (state) => {
  it.each(Object.keys(orders) as Order[])('%s', async (order) => {
    const { id } = await inState(state)
    const before = practice.digest()
    const reply = await practice.dispatch(order, { id, ...orders[order] })
    if (allowed[state].includes(order)) return expect(reply).toMatchObject({ ok: true })
    expect(reply).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(conflict|signed|not_found)$/), message: expect.stringMatching(/^This (session|note|draft) .*\.$|^Ten minutes/) } })
    expect(practice.digest()).toBe(before)
  })

  it('its text cannot be saved or signed but as a draft', async () => {
    const { id, revision, content } = await inState(state)
    const before = practice.digest()
    const reply = await practice.dispatch('sessions.save', { id, revision, content: { ...content, notes: { ...notes, told: 'Changed.' } } })
    expect(reply.ok).toBe(['draft', 'reopened', 'amending'].includes(state))
    if (!reply.ok) expect(practice.digest()).toBe(before)
  })
})

it.each(['', '  ', '\n'])('no reason, nothing done: %j', async (empty) => {
  const { id } = await signed()
  const before = practice.digest()
  for (const order of ['sessions.amend', 'sessions.withdraw', 'sessions.reinstate'] as const) {
    expect(await practice.refusal(order, { id, reason: empty })).toMatchObject({ code: 'invalid_input', fields: { reason: expect.stringMatching(/^Say why/) } })
  }
  expect(practice.digest()).toBe(before)
})

describe('the ten minutes', () => {
  it('are not counted by a clock that was set back', async () => {
    const { id, signedAt } = await aSession(practice.call, clientId)
    practice.clock.forward(24 * 60)
    await practice.call('clients.update', { id: clientId, changes: { notes: 'A day later.' } })
    practice.clock.set(signedAt ?? '')
    practice.clock.forward(3)
    const before = practice.digest()
    expect(await practice.refusal('sessions.reopen', { id })).toMatchObject({ code: 'signed', message: expect.stringMatching(/clock.*set back.*[Aa]mend/) })
    expect(practice.digest()).toBe(before)
    // Neither by what is done after the clock was set back.
    await practice.call('clients.update', { id: clientId, changes: { notes: 'And again.' } })
    expect(await practice.refusal('sessions.reopen', { id })).toMatchObject({ code: 'signed' })
    expect(await amend(id)).toMatchObject({ status: 'draft' })
  })

  it.each([[1.9, true], [2.1, false]])('may lose %f minutes to the time server: %s', async (minutes, opens) => {
    const { id } = await aSession(practice.call, clientId)
    practice.clock.forward(5)
    await practice.call('clients.update', { id: clientId, changes: { notes: 'Meanwhile.' } })
    practice.clock.forward(-minutes)
    expect((await practice.dispatch('sessions.reopen', { id })).ok).toBe(opens)
  })

  it('are not spoilt by a clock that was wrong before', async () => {
    practice.clock.set('2031-01-01T09:00:00.000Z')
    await practice.call('clients.update', { id: clientId, changes: { notes: 'In another time.' } })
    practice.clock.set('2026-03-02T09:30:00.000Z')
    const { id } = await aSession(practice.call, clientId)
    practice.clock.forward(5)
    expect(await practice.call('sessions.reopen', { id })).toMatchObject({ status: 'draft', amending: null })
  })
})
