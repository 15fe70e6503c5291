import type { SessionContent } from '../../../src/shared/contract/session-content'
import { blankArea, blankSession } from '../../../src/shared/domain/blank-entries'

const regions = ['levator-scapulae-left', 'levator-scapulae-right', 'upper-trapezius-left', 'upper-trapezius-right', 'interscapular-left']

/** The draft of the small practice. */
export const draftId = 1

/** Its second draft: agreed to and ready to be signed. */
export const signableId = 2

/** Of the small practice: in the backup, and destroyed since. */
export const destroyedName = 'Zorbliquen'

/** What stands in the note after its n-th save: the text grows as it does under typing hands, and every other part changes with it. */
export function contentAt(n: number): SessionContent {
  return {
    ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }),
    therapies: [{ therapyId: 'sports-massage', details: { duration: (n % 50) + 10 } }],
    areas: regions.slice(0, 1 + (n % regions.length)).map((id, at) => ({ ...blankArea(id), tensionArrival: (n + at) % 5 })),
    pain: { arrival: n % 11, end: null, carriedOn: null },
    strokes: [{ view: 'back', path: `-400,2100,50 -${300 + (n % 90)},2140,61` }],
    notes: { told: `Number ${n}. ${'Tight on the left side. '.repeat(n % 60)}`.trim(), found: '', done: `Number ${n}.`, plan: '' },
  }
}
