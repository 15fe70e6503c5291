import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../shared/contract/sessions'
import { aClient, aComplaint, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
let complaintId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
  complaintId = (await aComplaint(practice.call, clientId)).id
})
afterEach(() => practice.close())

const reason = 'Written into the wrong record.'
const pain = (arrival: number) => ({ arrival, end: arrival - 1, carriedOn: null })
const visit = (heldOn: string, arrival: number, tensionArrival: number): Promise<Session> =>
  aSession(practice.call, clientId, {
    heldOn,
    complaintId,
    pain: pain(arrival),
    areas: [anArea('upper-trapezius-left', { tensionArrival, tensionEnd: 1 })],
    therapies: [{ therapyId: 'sports-massage', details: { technique: ['friction'] } }],
    points: [{ code: 'LI4', side: 'left', needles: 0, details: {} }],
    cups: [],
    alertIds: [],
    notes: { told: `arrived with ${arrival}`, found: '', done: '', plan: '' },
  })

/** Everything that counts, charts, repeats or warns by sessions. */
async function counted(next: number) {
  const { call } = practice
  return {
    list: await call('clients.list', { archived: false }),
    visits: (await call('progress.ofClient', { clientId, after: null, limit: 250 })).visits.map(({ sessionId, number }) => [sessionId, number]),
    helped: [await call('progress.helped', { clientId, after: null, limit: 500 }), await call('practice.helped', {})],
    weeks: await call('practice.weeks', { count: 26 }),
    outcomes: await call('practice.outcomes', { by: 'area' }),
    reviews: await call('practice.reviewsDue', {}),
    events: await call('sessions.safetyEvents', { clientId }),
    points: await call('sessions.pointHistory', { clientId, before: next }),
    numbers: (await call('sessions.ofClient', { clientId, after: null, limit: 1000 })).filter(({ status }) => status === 'signed').map(({ number }) => number),
  }
}

describe('a withdrawn session', () => {
  it('counts nowhere, as if it had never been signed, and comes back as it was', async () => {
    const first = await visit('2026-02-02', 8, 4)
    const alone = await counted(first.id + 1).catch(() => null)
    expect(alone).toBe(null)
    const third = await visit('2026-02-16', 4, 2)
    const without = await counted(third.id)
    const wrong = await visit('2026-02-09', 2, 0)
    const withIt = await counted(third.id)
    expect(withIt).not.toEqual(without)

    const withdrawn = await practice.call('sessions.withdraw', { id: wrong.id, reason })
    expect(withdrawn).toMatchObject({ status: 'withdrawn', content: wrong.content, signedAt: wrong.signedAt, notices: wrong.notices, reopenableUntil: null })
    expect(withdrawn.versions.at(-1)).toMatchObject({ kind: 'withdrawn', reason })
    expect(await counted(third.id)).toEqual(without)

    const back = await practice.call('sessions.reinstate', { id: wrong.id, reason: 'It was right.' })
    expect(back).toMatchObject({ status: 'signed', signedAt: wrong.signedAt, number: wrong.number })
    expect(back.versions.map(({ kind }) => kind)).toEqual(['late-entry', 'withdrawn', 'reinstated'])
    expect(await counted(third.id)).toEqual(withIt)
  })

  it('is not repeated, and its wet cupping starts no interval', async () => {
    await visit('2026-02-02', 8, 4)
    const wrong = await aSession(practice.call, clientId, {
      heldOn: '2026-03-01',
      therapies: [{ therapyId: 'wet-cupping', details: {} }],
      cups: [{ therapyId: 'wet-cupping', view: 'back', x: -20, y: 250, regionId: 'interscapular-left', details: {} }],
    })
    await practice.call('sessions.withdraw', { id: wrong.id, reason })
    const next = await practice.call('sessions.start', { clientId, from: 'repeat' })
    expect(next).toMatchObject({ number: 2, carriedFrom: { heldOn: '2026-02-02' }, content: { therapies: [{ therapyId: 'sports-massage' }] } })
    expect(await practice.call('sessions.safetyFacts', { id: next.id })).toMatchObject({ lastWetCuppingOn: null })
    expect(await practice.call('sessions.cuppingHistory', { id: next.id })).toEqual({ last: null })
  })

  it('is still found, marked: by its words, in the timeline, in the record and by its lot', async () => {
    const wrong = await aSession(practice.call, clientId, { notes: { told: 'Peculiar words.', found: '', done: '', plan: '' }, lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: null }] })
    await visit('2026-02-02', 8, 4)
    await practice.call('sessions.withdraw', { id: wrong.id, reason })
    const marked = { status: 'withdrawn' }
    expect((await practice.call('search.find', { text: 'peculiar', places: [], limit: 50 })).sessions).toMatchObject([{ id: wrong.id, ...marked }])
    expect((await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 }))[0]).toMatchObject({ id: wrong.id, ...marked })
    expect((await practice.call('sessions.ofRecord', { clientId, after: null, limit: 5 })).map(({ status }) => status)).toEqual(['signed', 'withdrawn'])
    expect(await practice.call('sessions.clientsOfLot', { lot: 'F-22' })).toMatchObject([{ sessionId: wrong.id, ...marked }])
  })

  it('keeps its rows as fast as a signed one', async () => {
    const { id } = await visit('2026-02-02', 8, 4)
    await practice.call('sessions.withdraw', { id, reason })
    for (const sql of [`update session_note set told = 'x' where session_id = ${id}`, `delete from session_area where session_id = ${id}`, `update session set held_on = '2020-01-01' where id = ${id}`]) {
      expect(() => practice.db.exec(sql), sql).toThrow(/^signed$/)
    }
  })
})
