import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../shared/contract/place'
import { aClient, aDraft, agreed } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const at = (address: string): Place => ({ address, scrolled: [], focus: null, unsent: {} })
const last = async () => (await practice.call('place.last', {})).place
const goTo = async (address: string) => {
  await practice.call('place.keep', at(address))
  return (await last())?.address
}

describe('the place', () => {
  it('is nowhere at first, then the one kept last, with scroll, cursor and what stands in forms', async () => {
    expect(await last()).toBeNull()
    await goTo('/settings')
    const kept: Place = { address: '/clients/new?name=Ng', scrolled: [{ at: '', top: 120 }], focus: { at: '0/1/0', name: 'input Name', selection: [2, 4] }, unsent: { 'clients.new.givenName': 'Ngo' } }
    await practice.call('place.keep', kept)
    expect(await last()).toEqual(kept)
    expect(practice.db.prepare('select count(*) from workplace').pluck().get()).toBe(1)
  })

  it('leaves no event and wakes no query: it is kept every second', async () => {
    await goTo('/clients')
    expect(practice.changes).toEqual([])
    expect(practice.db.prepare('select count(*) from event').pluck().get()).toBe(0)
  })

  it('is not gone back to after 12 hours', async () => {
    await goTo('/clients')
    practice.clock.forward(12 * 60)
    expect(await last()).not.toBeNull()
    practice.clock.forward(1)
    expect(await last()).toBeNull()
  })

  it('is not gone back to when the client is archived or never was, nor to a draft discarded', async () => {
    const { id: clientId } = await aClient(practice.call)
    const { id } = await aDraft(practice.call, clientId)
    const ofClient = [`/clients/${clientId}`, `/clients/${clientId}/health?ask=gp`, `/clients/${clientId}/complaints/3`, `/documents/letter/${clientId}`]
    const ofSession = [`/sessions/${id}`, `/sessions/${id}?from=search`, `/documents/session/${id}`]
    const others = ['/', '/clients', '/clients/new', '/clients/documents', '/settings']
    for (const address of [...ofClient, ...ofSession, ...others]) expect(await goTo(address)).toBe(address)
    await practice.call('sessions.discard', { id })
    for (const address of ofSession) expect(await goTo(address), address).toBeUndefined()
    await practice.call('clients.archive', { id: clientId })
    for (const address of ofClient) expect(await goTo(address), address).toBeUndefined()
    for (const address of ['/clients/99', '/sessions/99', '/documents/session/99']) expect(await goTo(address), address).toBeUndefined()
    for (const address of others) expect(await goTo(address)).toBe(address)
  })

  it('that an older Levator kept in another form is none', async () => {
    practice.db.prepare('insert into workplace values (1, ?, ?)').run('{"address":"/clients"}', practice.clock.now())
    expect(await last()).toBeNull()
  })
})

describe('steps to undo', () => {
  const undo = '{"past":[],"future":[]}'
  const stepsOf = async (id: number) => (await practice.call('sessions.undoSteps', { id })).steps
  const draftWithSteps = async () => {
    const { id: clientId } = await aClient(practice.call)
    const { id } = await agreed(practice.call, await aDraft(practice.call, clientId))
    const { revision, content } = await practice.call('sessions.get', { id })
    await practice.call('sessions.save', { id, revision, content, undo })
    return { id, revision: revision + 1, content }
  }

  it('are kept with the draft, and fall with a save that brings none: they lead from that content only', async () => {
    const { id, revision, content } = await draftWithSteps()
    expect(await stepsOf(id)).toBe(undo)
    await practice.call('sessions.save', { id, revision, content })
    expect(await stepsOf(id)).toBeNull()
  })

  it('stay as they were when the save is refused', async () => {
    const { id, revision, content } = await draftWithSteps()
    expect(await practice.dispatch('sessions.save', { id, revision: revision - 1, content, undo: '{"past":[1]}' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await stepsOf(id)).toBe(undo)
  })

  it('are gone once the session is signed', async () => {
    const { id, revision } = await draftWithSteps()
    await practice.call('sessions.sign', { id, revision })
    expect(await stepsOf(id)).toBeNull()
  })

  it('are gone once the draft is discarded', async () => {
    const { id } = await draftWithSteps()
    await practice.call('sessions.discard', { id })
    expect(await stepsOf(id)).toBeNull()
    expect(practice.db.prepare('select count(*) from session_undo').pluck().get()).toBe(0)
  })
})
