import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations, type Path } from '../../shared/contract'
import { aClient, aComplaint, aConsent, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { fillForSamples, samples } from '../../../test/helpers/samples'
import { eventSubjects } from '../audit/events-about'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const actionsOf = async (clientId: number) => (await practice.call('documents.events', { clientId, after: null, limit: 500 })).map(({ action }) => action)

describe('the log of a client', () => {
  it('holds what was done with the client, the complaints, consents and sessions, and nothing of anybody else', async () => {
    const other = await aClient(practice.call)
    await aSession(practice.call, other.id)
    const { id } = await aClient(practice.call)
    await aComplaint(practice.call, id)
    await aConsent(practice.call, id)
    const draft = await aDraft(practice.call, id)
    await practice.call('sessions.discard', { id: draft.id })
    await practice.call('settings.update', { changes: { practiceName: 'Weir Street Clinic' } })
    expect(await actionsOf(id)).toEqual(['clients.create', 'complaints.create', 'consents.give', 'sessions.start', 'sessions.discard'])
    expect(await actionsOf(other.id)).toEqual(['clients.create', 'sessions.start', 'consents.give', 'sessions.sign'])
  })

  it('is read in parts, each where the one before ended', async () => {
    const { id } = await aClient(practice.call)
    await practice.call('clients.archive', { id })
    await practice.call('clients.bringBack', { id })
    const first = await practice.call('documents.events', { clientId: id, after: null, limit: 2 })
    const rest = await practice.call('documents.events', { clientId: id, after: first.at(-1)?.seq ?? null, limit: 2 })
    expect([first, rest].map((part) => part.map(({ action }) => action))).toEqual([['clients.create', 'clients.archive'], ['clients.bringBack']])
    expect(first[0]).toEqual({ seq: 1, at: '2026-03-02T09:30:00.000Z', zone: 'Europe/London', action: 'clients.create', subjectId: id })
  })

  it('knows no client that is not in the record', async () => {
    expect(await practice.refusal('documents.events', { clientId: 999, after: null, limit: 10 })).toMatchObject({ code: 'not_found' })
  })

  // A command whose event named another kind of id would be missing from the client's log, or stand in that of somebody else.
  const aboutClients = [...operations].flatMap(([path, { kind, audited }]) => {
    const feature = path.split('.')[0] ?? ''
    return kind === 'command' && audited && feature in eventSubjects ? [[path as Path, feature] as const] : []
  })
  it.each(aboutClients)('tells of %s', async (path, feature) => {
    await fillForSamples(practice)
    const reply = await practice.dispatch(path, samples[path])
    const named = { ...samples[path], ...(reply as { value: object }).value } as { id?: number; clientId?: number }
    expect(await actionsOf(path === 'clients.create' ? 2 : 1)).toContain(path)
    if (feature !== 'documents') expect(named.id, 'the event names the thing itself').toBeGreaterThan(0)
  })
})
