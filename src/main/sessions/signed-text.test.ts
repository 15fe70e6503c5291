import { expect, it } from 'vitest'
import { SessionContent } from '../../shared/contract/session-content'
import { samples } from '../../../test/helpers/samples'
import { contentOf } from './signed-text'

const { content } = samples['sessions.save']

/** As version 0.1 signed it: one flag for a carried value, and nothing of what came later. */
const old = {
  complaintId: 7,
  heldOn: '2026-02-01',
  startTime: '09:00',
  endTime: null,
  therapies: [{ therapyId: 'sports-massage', details: { technique: ['friction'] } }],
  areas: [
    { regionId: 'upper-trapezius-left', tensionArrival: 3, tensionEnd: null, painArrival: null, painEnd: null, carried: true },
    { regionId: 'levator-scapulae-left', tensionArrival: 4, tensionEnd: 1, painArrival: 2, painEnd: 1, carried: false },
  ],
  pain: { arrival: 5, end: 3, carried: true },
  movements: [{ movementId: 'cervical-rotation', side: 'left', before: 60, after: null, carried: true }],
  notes: { told: 'Better.', found: '', done: '', plan: '' },
  nextVisit: { kind: 'weeks', weeks: 2 },
}

it('reads what is signed today as it was', () => {
  expect(contentOf({ content }, '2026-01-10')).toEqual(content)
})

it('reads what version 0.1 signed in today’s form and loses nothing of it', () => {
  const read = contentOf({ content: old } as unknown as Parameters<typeof contentOf>[0], '2026-01-10')
  expect(SessionContent.safeParse(read)).toMatchObject({ success: true })
  expect(read).toMatchObject({
    complaintId: 7,
    therapies: old.therapies,
    areas: [
      { regionId: 'upper-trapezius-left', tensionArrival: 3, tensionCarriedOn: '2026-01-10', painCarriedOn: null },
      { regionId: 'levator-scapulae-left', tensionArrival: 4, tensionEnd: 1, tensionCarriedOn: null, painArrival: 2, painEnd: 1, painCarriedOn: null },
    ],
    pain: { arrival: 5, end: 3, carriedOn: '2026-01-10' },
    movements: [{ movementId: 'cervical-rotation', side: 'left', before: 60, carriedOn: '2026-01-10' }],
    notes: old.notes,
    nextVisit: old.nextVisit,
    points: [],
    cups: [],
  })
})
