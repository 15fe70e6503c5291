import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aDraft, agreed, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import type { Session } from '../../shared/contract/sessions'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const notes = { told: '', found: '', done: '', plan: '' }
const signAgain = async (id: number): Promise<Session> => practice.call('sessions.sign', { id, revision: (await practice.call('sessions.get', { id })).revision })

describe('the sessions of a record', () => {
  it('are all of them in the order of their days, in parts', async () => {
    const late = await aSession(practice.call, clientId, { heldOn: '2026-02-20' })
    const draft = await aDraft(practice.call, clientId, { heldOn: '2026-02-10' })
    const early = await aSession(practice.call, clientId, { heldOn: '2026-02-01' })
    const putAway = await aDraft(practice.call, clientId, { heldOn: '2026-02-15' })
    await practice.call('sessions.discard', { id: putAway.id })
    await aSession(practice.call, (await aClient(practice.call)).id)
    const first = await practice.call('sessions.ofRecord', { clientId, after: null, limit: 3 })
    const rest = await practice.call('sessions.ofRecord', { clientId, after: first.at(-1)?.id ?? null, limit: 3 })
    expect(first.map(({ id }) => id)).toEqual([early.id, draft.id, putAway.id])
    expect(rest.map(({ id }) => id)).toEqual([late.id])
    expect(first[0]).toEqual(await practice.call('sessions.get', { id: early.id }))
    expect(first[2]?.discardedAt).not.toBe(null)
  })

  it('are asked for by a client and a session that are in the record', async () => {
    expect(await practice.refusal('sessions.ofRecord', { clientId: 999, after: null, limit: 3 })).toMatchObject({ code: 'not_found' })
    expect(await practice.refusal('sessions.ofRecord', { clientId, after: 999, limit: 3 })).toMatchObject({ code: 'not_found' })
  })
})

describe('what was signed before', () => {
  it('is none while every session is signed once', async () => {
    await aSession(practice.call, clientId)
    await aDraft(practice.call, clientId)
    expect(await practice.call('sessions.earlierVersions', { clientId })).toEqual([])
  })

  it('says in what it differs from what was signed after it, with its own words', async () => {
    const { id, signedAt } = await aSession(practice.call, clientId, { notes: { ...notes, told: 'Left shoulder.', plan: 'Heat.' } })
    await practice.call('sessions.reopen', { id })
    await change(practice.call, { id }, { notes: { ...notes, told: 'Right shoulder.', plan: 'Heat.' }, areas: [anArea('upper-trapezius-right', { tensionArrival: 2 })] })
    await signAgain(id)
    const [digest] = practice.db.prepare<[], string>('select digest from note_text order by seq').pluck().all()
    expect(await practice.call('sessions.earlierVersions', { clientId })).toEqual([
      { sessionId: id, version: 1, kind: 'signed', signedAt, zone: 'Europe/London', author: { name: '', qualification: '', registration: '' }, digest, next: { version: 2, kind: 'signed', reason: '' }, differs: ['areas', 'notes'], notes: { told: 'Left shoulder.' } },
    ])
  })

  it('is held against the draft where the session was not signed again', async () => {
    const { id } = await aSession(practice.call, clientId, { pain: { arrival: 5, end: null, carriedOn: null } })
    await practice.call('sessions.reopen', { id })
    expect(await practice.call('sessions.earlierVersions', { clientId })).toMatchObject([{ sessionId: id, version: 1, next: null, differs: [], notes: {} }])
    await change(practice.call, { id }, { pain: { arrival: 6, end: null, carriedOn: null } })
    expect(await practice.call('sessions.earlierVersions', { clientId })).toMatchObject([{ differs: ['pain'] }])
  })
})

describe('what happened and was answered', () => {
  it('is told of signed sessions, oldest first, with the notice as it stood', async () => {
    await practice.call('clients.setHealth', { id: clientId, health: { conditions: [], medicines: [{ name: 'Warfarin', conditionId: 'anticoagulants', note: '' }] } })
    const therapies = [{ therapyId: 'wet-cupping', details: {} }]
    const draft = await agreed(practice.call, await aDraft(practice.call, clientId, { heldOn: '2026-03-02', therapies }))
    const fields = (await practice.refusal('sessions.sign', { id: draft.id, revision: draft.revision })).fields ?? {}
    const stops = Object.keys(fields).map((field) => field.replace('content.overrides.', ''))
    expect(stops.length).toBeGreaterThan(0)
    await change(practice.call, draft, { overrides: stops.map((noticeId) => ({ noticeId, reason: `Doctor agrees: ${noticeId}` })) })
    await signAgain(draft.id)
    await aSession(practice.call, clientId, { heldOn: '2026-02-20' })
    const [event, ...others] = await practice.call('sessions.safetyEvents', { clientId })
    expect(others).toEqual([])
    expect(event).toMatchObject({ sessionId: draft.id, heldOn: '2026-03-02', alertIds: [] })
    expect(event?.overrides.map(({ noticeId, reason }) => [noticeId, reason])).toEqual(stops.map((noticeId) => [noticeId, `Doctor agrees: ${noticeId}`]))
    for (const { noticeId, notice } of event?.overrides ?? []) expect(notice).toMatchObject({ id: noticeId, level: 'stop' })
  })

  it('says nothing of a draft', async () => {
    await aDraft(practice.call, clientId, { alertIds: ['faint'] })
    expect(await practice.call('sessions.safetyEvents', { clientId })).toEqual([])
  })
})
