import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProgressVisit, VisitPlace } from '../../shared/contract/progress'
import { aClient, aDraft, aMovement, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

it('has the signed sessions oldest first, each with its own values, carried ones marked, numbered as in the timeline', async () => {
  const late = await aSession(practice.call, clientId, {
    heldOn: '2026-02-20',
    areas: [anArea('upper-trapezius-left', { tensionArrival: 2, tensionCarriedOn: '2026-01-01' }), anArea('levator-scapulae-left', { tensionArrival: 3, tensionEnd: 1, painArrival: 0, findings: { 'tenderness-0-4': 'tenderness-0-4-2' } })],
    pain: { arrival: 5, end: null, carriedOn: '2026-01-01' },
    movements: [aMovement('cervical-rotation', { side: 'left', before: 45, after: 60.5 }), aMovement('cervical-flexion', { before: 40, carriedOn: '2026-01-01' })],
    scores: [{ measureId: 'nrs-work', value: 4, carriedOn: null }],
    activities: [{ id: '019a0000-0000-7000-8000-0000000000a1', text: 'Carry the twins', score: 4, carriedOn: '2026-01-01' }],
    notes: { told: '', found: '', done: '', plan: 'Again in two weeks.' },
  })
  await aDraft(practice.call, clientId, { heldOn: '2026-02-01', areas: [anArea('levator-scapulae-left', { tensionArrival: 4 })] })
  const early = await aSession(practice.call, clientId, { heldOn: '2026-01-10', therapies: [{ therapyId: 'gua-sha', details: {} }] })
  await aSession(practice.call, (await aClient(practice.call)).id, { areas: [anArea('levator-scapulae-left', { tensionArrival: 4 })] })

  expect((await practice.call('progress.ofClient', { clientId, after: null, limit: 250 })).visits).toEqual([
    {
      sessionId: early.id, number: 1, heldOn: '2026-01-10', complaintId: null, therapyIds: ['gua-sha'], areas: [], movements: [], scores: [], activities: [], plan: '',
      pain: { arrival: null, end: null, carriedOn: null },
    },
    {
      // The draft between them is number 2.
      sessionId: late.id, number: 3, heldOn: '2026-02-20', complaintId: null, therapyIds: ['sports-massage'], plan: 'Again in two weeks.',
      areas: late.content.areas, pain: late.content.pain, movements: late.content.movements,
      scores: late.content.scores, activities: late.content.activities,
    },
  ])
})

it('comes in parts: each visit once, with its number, whatever the size of a part; days, times and order of entry need not agree', async () => {
  const days = ['2025-03-03', '2025-01-01', '2025-03-03', '2025-02-02', '2025-01-01', '2025-04-04', '2025-03-03']
  for (const [index, heldOn] of days.entries()) {
    const more = { heldOn, startTime: index === 2 ? '08:00' : '09:00', endTime: null, areas: [anArea('upper-trapezius-left', { tensionArrival: index % 5 })] }
    await (index === 3 ? aDraft : aSession)(practice.call, clientId, more)
  }
  const all = await parts(7)
  expect(all.map(({ number, heldOn }) => [number, heldOn])).toEqual([
    [1, '2025-01-01'], [2, '2025-01-01'],
    // The draft is number 3.
    [4, '2025-03-03'], [5, '2025-03-03'], [6, '2025-03-03'], [7, '2025-04-04'],
  ])
  expect(all.map(({ areas }) => areas[0]?.tensionArrival)).toEqual([1, 4, 2, 0, 1, 0])
  for (const limit of [1, 2, 3, 6, 250]) expect(await parts(limit), `${limit}`).toEqual(all)
})

async function parts(limit: number): Promise<ProgressVisit[]> {
  const all: ProgressVisit[] = []
  let after: VisitPlace | null = null
  do {
    const part: { visits: ProgressVisit[]; next: VisitPlace | null } = await practice.call('progress.ofClient', { clientId, after, limit })
    expect(part.visits.length).toBeLessThanOrEqual(limit)
    all.push(...part.visits)
    after = part.next
  } while (after !== null)
  return all
}

it('of an unknown client: not_found; of a new one: empty', async () => {
  const whole = { after: null, limit: 200 }
  expect(await practice.refusal('progress.ofClient', { clientId: 404, ...whole })).toMatchObject({ code: 'not_found' })
  expect(await practice.call('progress.ofClient', { clientId, ...whole })).toEqual({ visits: [], next: null })
})
