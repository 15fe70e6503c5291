import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionStamp } from '../../shared/contract/session-content'
import { blankSession } from '../../shared/domain/blank-entries'
import { aClient, aComplaint, aDraft, aMovement, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const left = 'levator-scapulae-left'
const right = 'levator-scapulae-right'
const start = (from: 'blank' | 'repeat', id = clientId) => practice.call('sessions.start', { clientId: id, from })

describe('a blank session', () => {
  it('is a draft dated now, in the therapist’s zone', async () => {
    practice.clock.set('2026-07-01T23:30:00.000Z')
    practice.clock.setZone('Africa/Cairo')
    expect(await start('blank')).toMatchObject({
      clientId,
      number: 1,
      status: 'draft',
      revision: 0,
      carriedFrom: null,
      signedAt: null,
      reopenableUntil: null,
      discardedAt: null,
      createdAt: '2026-07-01T23:30:00.000Z',
      content: { complaintId: null, heldOn: '2026-07-02', startTime: '02:30', endTime: null, therapies: [], areas: [], movements: [], nextVisit: null },
    })
  })

  it('is what repeat gives when there is nothing to repeat', async () => {
    const blank = await start('blank')
    const other = await aClient(practice.call)
    expect((await start('repeat', other.id)).content).toEqual(blank.content)
  })

  it('takes nothing over from earlier sessions', async () => {
    await aSession(practice.call, clientId, { areas: [anArea(left, { tensionArrival: 3 })], pain: { arrival: 6, end: null, carriedOn: null } })
    expect(await start('blank')).toMatchObject({ number: 2, carriedFrom: null, content: { therapies: [], areas: [], pain: { arrival: null, end: null, carriedOn: null } } })
  })

  it('is refused for an unknown client', async () => {
    expect(await practice.refusal('sessions.start', { clientId: 404, from: 'blank' })).toMatchObject({ code: 'not_found' })
  })
})

describe('the complaint of a new session', () => {
  it('is the only open one', async () => {
    const { id } = await aComplaint(practice.call, clientId)
    await aComplaint(practice.call, (await aClient(practice.call)).id)
    expect((await start('blank')).content.complaintId).toBe(id)
  })

  it('is left open to choose between several, unless the last session says which', async () => {
    await aComplaint(practice.call, clientId)
    const second = await aComplaint(practice.call, clientId)
    expect((await start('blank')).content.complaintId).toBeNull()
    await aSession(practice.call, clientId, { complaintId: second.id })
    expect((await start('repeat')).content.complaintId).toBe(second.id)
    await practice.call('complaints.close', { id: second.id, closedOn: '2026-03-02' })
    expect((await start('repeat')).content.complaintId).not.toBe(second.id)
  })
})

describe('a repeated session', () => {
  it('starts from the newest values, marked as carried, and from the habits of the therapies', async () => {
    const last = await aSession(practice.call, clientId, {
      heldOn: '2026-02-20',
      endTime: '23:00',
      therapies: [
        { therapyId: 'acupuncture', details: { 'needle-diameter': 0.25, manipulation: ['twirl'], 'needles-inserted': 8, 'needles-removed': 8, 'needle-lot': 'L7', response: ['relaxed'] } },
        { therapyId: 'sports-massage', details: { pressure: ['level-3'], duration: 45 } },
      ],
      areas: [
        anArea(left, { tensionArrival: 4, tensionEnd: 2, painArrival: 7, painEnd: 3 }),
        anArea(right, { tensionArrival: 3 }),
        anArea('upper-trapezius-left'),
      ],
      pain: { arrival: 7, end: 0, carriedOn: null },
      movements: [
        aMovement('cervical-rotation', { side: 'left', before: 45, after: 60.5 }),
        aMovement('cervical-rotation', { side: 'right', before: 70 }),
        aMovement('cervical-flexion'),
      ],
      notes: { told: 'a', found: 'b', done: 'c', plan: 'd' },
      nextVisit: { kind: 'weeks', weeks: 2 },
    })
    const next = await start('repeat')
    expect(next).toMatchObject({ status: 'draft', number: 2, carriedFrom: { sessionId: last.id, heldOn: '2026-02-20' } })
    expect(next.content).toEqual({
      ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:30' }),
      therapies: [
        { therapyId: 'acupuncture', details: { 'needle-diameter': 0.25, manipulation: ['twirl'] } },
        { therapyId: 'sports-massage', details: { pressure: ['level-3'] } },
      ],
      areas: [
        anArea(left, { tensionArrival: 2, tensionCarriedOn: '2026-02-20', painArrival: 3, painCarriedOn: '2026-02-20' }),
        anArea(right, { tensionArrival: 3, tensionCarriedOn: '2026-02-20' }),
        // Nothing was measured, so nothing is carried.
        anArea('upper-trapezius-left'),
      ],
      pain: { arrival: 0, end: null, carriedOn: '2026-02-20' },
      movements: [
        aMovement('cervical-rotation', { side: 'left', before: 60.5, carriedOn: '2026-02-20' }),
        aMovement('cervical-rotation', { side: 'right', before: 70, carriedOn: '2026-02-20' }),
        aMovement('cervical-flexion'),
      ],
    })
  })

  it('keeps a value carried that was carried before, and takes a newer end value', async () => {
    await aSession(practice.call, clientId, {
      heldOn: '2026-02-20',
      areas: [
        anArea(left, { tensionArrival: 4, tensionCarriedOn: '2026-01-05', painArrival: 6 }),
        anArea(right, { tensionArrival: 4, tensionEnd: 1, tensionCarriedOn: '2026-01-05' }),
      ],
      scores: [{ measureId: 'nrs-work', value: 4, carriedOn: null }, { measureId: 'nrs-sleep', value: 0, carriedOn: '2026-01-05' }],
      activities: [
        { id: '019a0000-0000-7000-8000-0000000000a1', text: 'Carry the twins', score: 4, carriedOn: null },
        { id: '019a0000-0000-7000-8000-0000000000a2', text: 'Play the oud', score: null, carriedOn: null },
      ],
    })
    const { content } = await start('repeat')
    // Each value is dated by the day it was measured on, not by the session it was copied from.
    expect(content.areas).toEqual([
      anArea(left, { tensionArrival: 4, tensionCarriedOn: '2026-01-05', painArrival: 6, painCarriedOn: '2026-02-20' }),
      anArea(right, { tensionArrival: 1, tensionCarriedOn: '2026-02-20' }),
    ])
    expect(content.scores).toEqual([{ measureId: 'nrs-work', value: 4, carriedOn: '2026-02-20' }, { measureId: 'nrs-sleep', value: 0, carriedOn: '2026-01-05' }])
    expect(content.activities.map(({ text, score, carriedOn }) => [text, score, carriedOn])).toEqual([
      ['Carry the twins', 4, '2026-02-20'],
      ['Play the oud', null, null],
    ])
  })

  it('brings scars and places to avoid along, which belong to the client, and no other mark of the visit', async () => {
    const at = (kind: SessionStamp['kind'], y: number): SessionStamp => ({ kind, view: 'back', x: -40, y, regionId: 'lumbar-paraspinal-left', muscleId: null, note: `${kind} 1` })
    const kinds = ['scar', 'needle', 'trigger-point', 'avoid', 'bruise'] as const
    await aSession(practice.call, clientId, {
      stamps: kinds.map((kind, index) => at(kind, 400 + index)),
      strokes: [{ view: 'back', path: '0,4000,50 10,4100,60' }],
      cups: [{ therapyId: 'dry-cupping', view: 'back', x: 0, y: 420, regionId: 'lumbar-spine', details: {} }],
    })
    const { content } = await start('repeat')
    expect(content.stamps).toEqual([at('scar', 400), at('avoid', 403)])
    expect(content).toMatchObject({ strokes: [], cups: [] })
  })

  it('repeats the newest by day, then time, then order of entry; a draft counts, a discarded one does not', async () => {
    const carriedFrom = async () => {
      const { id, carriedFrom: from } = await start('repeat')
      await practice.call('sessions.discard', { id })
      return from?.sessionId
    }
    const late = await aSession(practice.call, clientId, { heldOn: '2026-02-10', startTime: '15:00' })
    await aSession(practice.call, clientId, { heldOn: '2026-02-10', startTime: '09:00' })
    await aSession(practice.call, clientId, { heldOn: '2026-01-10', startTime: '18:00' })
    expect(await carriedFrom()).toBe(late.id)
    const sameTime = await aSession(practice.call, clientId, { heldOn: '2026-02-10', startTime: '15:00' })
    expect(await carriedFrom()).toBe(sameTime.id)
    const draft = await aDraft(practice.call, clientId, { heldOn: '2026-02-11' })
    expect(await carriedFrom()).toBe(draft.id)
    await practice.call('sessions.discard', { id: draft.id })
    expect(await carriedFrom()).toBe(sameTime.id)
  })

  it('does not change with the session it came from', async () => {
    const last = await aDraft(practice.call, clientId, { heldOn: '2026-02-11', areas: [anArea(left, { tensionArrival: 3 })] })
    const next = await start('repeat')
    await change(practice.call, last, { areas: [] })
    expect(await practice.call('sessions.get', { id: next.id })).toEqual(next)
  })
})
