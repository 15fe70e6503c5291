import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, aCondition, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

describe('create and update', () => {
  it.each(['givenName', 'familyName', 'preferredName'] as const)('takes %s alone', async (field) => {
    const made = await practice.call('clients.create', { [field]: '王' })
    expect(await practice.call('clients.get', { id: made.id })).toEqual(made)
    expect(made).toMatchObject({ [field]: '王', bornOn: null, notes: '', conditions: [], archivedAt: null, createdAt: practice.clock.now() })
    expect(made.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each([{}, { givenName: ' \u0007 ' }, { phone: '020 7946 0000' }])('refuses %j: no name', async (input) => {
    const before = practice.digest()
    expect(await practice.refusal('clients.create', input)).toMatchObject({ code: 'invalid_input', fields: { givenName: 'Give at least one name.' } })
    expect(practice.digest()).toBe(before)
  })

  it('keeps what an update does not name, and the last name', async () => {
    const { id } = await aClient(practice.call, { preferredName: 'Zo', bornOn: '1984-02-29', notes: '<b>bold</b> & "quoted"' })
    practice.clock.forward(5)
    const changed = await practice.call('clients.update', { id, changes: { givenName: '', familyName: '' } })
    expect(changed).toMatchObject({ givenName: '', preferredName: 'Zo', bornOn: '1984-02-29', notes: '<b>bold</b> & "quoted"', updatedAt: practice.clock.now() })
    expect(await practice.refusal('clients.update', { id, changes: { preferredName: '' } })).toMatchObject({
      code: 'invalid_input',
      fields: { 'changes.givenName': 'Give at least one name.' },
    })
    expect(await practice.call('clients.get', { id })).toEqual(changed)
  })

  it('sets a field back to nothing when null is given', async () => {
    const { id } = await aClient(practice.call, { bornOn: '1984-02-29', sex: 'female' })
    expect(await practice.call('clients.update', { id, changes: { bornOn: null } })).toMatchObject({ bornOn: null, sex: 'female' })
  })

  it.each([
    ['Europe/London', '2026-03-02', true],
    ['Europe/London', '2026-03-03', false],
    // At 09:30 UTC it is still the day before in Honolulu (23:30).
    ['Pacific/Honolulu', '2026-03-01', true],
    ['Pacific/Honolulu', '2026-03-02', false],
  ])('in %s a birth on %s is taken: %s', async (zone, bornOn, taken) => {
    practice.clock.setZone(zone)
    const { id } = await aClient(practice.call)
    const replies = [await practice.dispatch('clients.create', { givenName: 'Mina', bornOn }), await practice.dispatch('clients.update', { id, changes: { bornOn } })]
    const fields = replies.map((reply) => (reply.ok ? null : reply.error.fields))
    const message = 'The birth date is in the future.'
    expect(fields).toEqual(taken ? [null, null] : [{ bornOn: message }, { 'changes.bornOn': message }])
  })

  it.each(['1899-12-31', '2025-02-29', '02/03/1984', ''])('refuses the birth date %j', async (bornOn) => {
    expect(await practice.refusal('clients.create', { givenName: 'Mina', bornOn })).toMatchObject({ code: 'invalid_input', fields: { bornOn: expect.any(String) } })
  })

  it.each(['get', 'archive', 'bringBack'] as const)('%s of an unknown client: not_found', async (name) => {
    expect(await practice.refusal(`clients.${name}`, { id: 404 })).toMatchObject({ code: 'not_found' })
  })
})

describe('health', () => {
  const health = {
    conditions: [aCondition('anaemia', { note: 'iron', sinceOn: '2024-01-01', untilOn: null })],
    medicines: [{ name: 'Warfarin', conditionId: 'anticoagulants', note: 'evenings' }, { name: 'Aspirin', conditionId: null, note: '' }],
  }

  it('replaces both lists as one, in order, and shows the conditions in the list', async () => {
    const { id } = await aClient(practice.call)
    expect(await practice.call('clients.setHealth', { id, health })).toMatchObject(health)
    expect((await practice.call('clients.list', { archived: false }))[0]?.conditionIds).toEqual(['anaemia'])
    expect(await practice.call('clients.setHealth', { id, health: { conditions: [], medicines: health.medicines.toReversed() } })).toMatchObject({
      conditions: [],
      medicines: health.medicines.toReversed(),
    })
  })

  it('names in the list the conditions that have not ended', async () => {
    const { id } = await aClient(practice.call)
    const until = (conditionId: string, untilOn: string | null) => aCondition(conditionId, { untilOn })
    const today = practice.clock.now().slice(0, 10)
    const conditions = [until('anaemia', '2001-01-01'), until('pregnancy', today), until('epilepsy', null)]
    await practice.call('clients.setHealth', { id, health: { conditions, medicines: [] } })
    expect((await practice.call('clients.list', { archived: false }))[0]?.conditionIds).toEqual(['pregnancy', 'epilepsy'])
  })

  it('refuses a condition that ends before it began, and an unknown client', async () => {
    const { id } = await aClient(practice.call)
    const before = practice.digest()
    const wrong = { conditions: [aCondition('anaemia', { note: '', sinceOn: '2024-01-02', untilOn: '2024-01-01' })], medicines: [] }
    expect(await practice.refusal('clients.setHealth', { id, health: wrong })).toMatchObject({
      code: 'invalid_input',
      fields: { 'health.conditions.0.untilOn': expect.any(String) },
    })
    expect(await practice.refusal('clients.setHealth', { id: 404, health })).toMatchObject({ code: 'not_found' })
    expect(practice.digest()).toBe(before)
  })
})

describe('list', () => {
  it('has the last seen first, then those never seen by family name', async () => {
    const seen = async (familyName: string, heldOn: string) => aSession(practice.call, (await aClient(practice.call, { familyName })).id, { heldOn })
    await aClient(practice.call, { familyName: 'Żak' })
    await seen('Early', '2025-01-01')
    await aClient(practice.call, { familyName: 'Ángel' })
    await seen('Late', '2026-01-01')
    const names = (await practice.call('clients.list', { archived: false })).map((row) => row.familyName)
    expect(names).toEqual(['Late', 'Early', 'Ángel', 'Żak'])
  })

  it('parts the archived from the others, and brings them back', async () => {
    const { id } = await aClient(practice.call)
    const ids = async (archived: boolean) => (await practice.call('clients.list', { archived })).map((row) => row.id)
    const archived = await practice.call('clients.archive', { id })
    practice.clock.forward(60)
    expect(await practice.call('clients.archive', { id })).toEqual(archived)
    expect([await ids(false), await ids(true)]).toEqual([[], [id]])
    expect(await practice.call('clients.bringBack', { id })).toMatchObject({ archivedAt: null })
    expect([await ids(false), await ids(true)]).toEqual([[id], []])
  })

  it('is searched by folded names in any order and by phone digits, also after a change', async () => {
    const { id } = await aClient(practice.call, { givenName: 'Zoë', familyName: 'O’Brien', phone: '+44 (0)20 7946-0000' })
    const found = async (typed: string) => (await practice.call('clients.list', { archived: false, typed })).length
    expect([await found('obrien zoe'), await found('zo'), await found('44020'), await found('smith')]).toEqual([1, 1, 1, 0])
    await practice.call('clients.update', { id, changes: { familyName: 'Smith', phone: '٠٧٧٠٠' } })
    expect([await found('obrien'), await found('smith'), await found('0770')]).toEqual([0, 1, 1])
  })

  it('has a trend of measured values only: carried ones are none, a gap stays a gap, eight at most', async () => {
    const { id } = await aClient(practice.call)
    await aComplaint(practice.call, id)
    const row = async () => (await practice.call('clients.list', { archived: false }))[0]
    expect(await row()).toMatchObject({ lastSessionOn: null, sessionCount: 0, trend: [] })
    const left = 'levator-scapulae-left'
    const right = 'levator-scapulae-right'
    await aSession(practice.call, id, { heldOn: '2026-01-01', areas: [anArea(left, { tensionArrival: 4 }), anArea(right, { tensionArrival: 1 })] })
    await aSession(practice.call, id, { heldOn: '2026-01-02', areas: [anArea(left, { tensionArrival: 4, tensionCarriedOn: '2026-01-01' }), anArea(right, { tensionArrival: 2 })] })
    await aSession(practice.call, id, { heldOn: '2026-01-03', areas: [anArea(left, { tensionArrival: 4, tensionCarriedOn: '2026-01-01' })] })
    // Entered last, held first: the order is that of the visits.
    await aSession(practice.call, id, { heldOn: '2025-12-31', areas: [anArea(left, { tensionArrival: 3 }), anArea(right)] })
    expect(await row()).toMatchObject({ lastSessionOn: '2026-01-03', sessionCount: 4, trend: [3, 2.5, 2, null] })
    for (let day = 10; day < 18; day++) await aSession(practice.call, id, { heldOn: `2026-01-${day}`, areas: [anArea(left, { tensionArrival: 1 })] })
    expect(await row()).toMatchObject({ lastSessionOn: '2026-01-17', sessionCount: 12, trend: [1, 1, 1, 1, 1, 1, 1, 1] })
  })
})
