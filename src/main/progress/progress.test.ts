import { afterEach, beforeEach, expect, it } from 'vitest'
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

  expect(await practice.call('progress.ofClient', { clientId })).toEqual([
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
