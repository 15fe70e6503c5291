import { describe, expect, it } from 'vitest'
import { anArea } from '../../../../test/helpers/factories'
import type { SessionContent } from '../../../shared/contract/session-content'
import { blankSession } from '../../../shared/domain/blank-entries'
import { firstGap } from './first-gap'

const whole: SessionContent = {
  ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '14:00' }),
  therapies: [{ therapyId: 'sports-massage', details: {} }],
  areas: [anArea('upper-trapezius-left', { tensionArrival: 3, tensionEnd: 1 }), anArea('upper-trapezius-right', { tensionArrival: 3, tensionEnd: 1 })],
  pain: { arrival: 5, end: 2, carriedOn: null },
  notes: { told: '', found: '', done: 'Slow work.', plan: '' },
  nextVisit: { kind: 'as-needed' },
}
const carried = { tensionCarriedOn: '2026-02-01' }

describe('the first gap of a session', () => {
  it.each<[string, Partial<SessionContent>, string | null]>([
    ['nothing missing', {}, null],
    ['no therapy, before all else', { therapies: [], areas: [] }, 'therapy'],
    ['no area', { areas: [] }, 'areas'],
    ['an area without arrival', { areas: [anArea('upper-trapezius-left')] }, 'area-arrival'],
    ['an arrival only carried over', { areas: [anArea('upper-trapezius-left', { tensionArrival: 3, ...carried })] }, 'area-arrival'],
    ['the second area without end', { areas: [whole.areas[0] ?? anArea(''), anArea('upper-trapezius-right', { tensionArrival: 2 })] }, 'area-end'],
    ['no pain on arrival', { pain: { arrival: null, end: 2, carriedOn: null } }, 'pain-arrival'],
    ['pain only carried over', { pain: { arrival: 5, end: 2, carriedOn: '2026-02-01' } }, 'pain-arrival'],
    ['no pain at the end', { pain: { arrival: 5, end: null, carriedOn: null } }, 'pain-end'],
    ['no next visit', { nextVisit: null }, 'next-visit'],
    ['no note at all', { notes: { told: ' ', found: '', done: '', plan: '' } }, 'notes'],
  ])('%s', (_what, changes, expected) => {
    const gap = firstGap({ ...whole, ...changes })
    expect(gap === null ? null : gap.kind === 'therapy' ? 'therapy' : gap.id).toBe(expected)
  })
})
