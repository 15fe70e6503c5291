import { describe, expect, it } from 'vitest'
import { anArea } from '../../../test/helpers/factories'
import type { SessionArea } from '../contract/session-content'
import { effectsOf, type Examined, type Treated } from './what-helped'

const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'
const area = (regionId: string, tensionArrival: number | null, tensionEnd: number | null, more: Partial<SessionArea> = {}) => anArea(regionId, { tensionArrival, tensionEnd, ...more })
const carried = { tensionCarriedOn: '2026-01-01' }
const pain = (arrival: number | null, end: number | null, carriedOn: string | null = null) => ({ arrival, end, carriedOn })
const [neck, knee] = [{ complaintId: 1 }, { complaintId: 2 }]
const session = (areas: SessionArea[], felt = pain(null, null), more: Partial<Treated> = {}): Treated => ({
  complaintId: null,
  areas,
  pain: felt,
  therapies: [{ therapyId: 'sports-massage', details: {} }],
  work: [],
  points: [],
  ...more,
})

/** "gain kept · gain kept" of tension and pain of the therapy. */
function ofTherapy(treated: Treated, next: Examined | null): string {
  const effect = effectsOf(treated, next).find(({ kind }) => kind === 'therapy')
  return [effect?.tensionGain, effect?.tensionKept, effect?.painGain, effect?.painKept].map((value) => value ?? '–').join(' ')
}

describe('what a session says of what was done in it', () => {
  it.each<[string, Treated, Examined | null, string]>([
    ['two areas: (1 + 2) / 2 gained; 0 and 2 still there next time', session([area(left, 3, 2), area(right, 4, 2)]), session([area(left, 3, null), area(right, 2, null)]), '1.5 1 – –'],
    ['no next visit', session([area(left, 3, 2)], pain(6, 4)), null, '1 – 2 –'],
    ['an end missing: the area is left out of both', session([area(left, 3, null), area(right, 4, 3)]), session([area(left, 1, null), area(right, 4, null)]), '1 0 – –'],
    ['an arrival that was carried is no measurement', session([area(left, 3, 1, carried), area(right, 4, 3)]), session([area(left, 1, null), area(right, 4, null)]), '1 0 – –'],
    ['carried at the next visit: gained, but nobody knows what stayed', session([area(left, 3, 1)]), session([area(left, 3, 1, carried)]), '2 – – –'],
    ['not looked at next time', session([area(left, 3, 1)]), session([area(right, 3, 1)]), '2 – – –'],
    ['worse within the visit is less than nothing', session([area(left, 2, 3)], pain(3, 5)), session([], pain(6, null)), '-1 – -2 -3'],
    ['pain carried', session([], pain(6, 4, '2026-01-01')), session([], pain(3, 2)), '– – – –'],
    ['pain carried next time', session([], pain(6, 4)), session([], pain(3, 2, '2026-01-01')), '– – 2 –'],
    ['for another complaint next time: pain has no course, the same area has', session([area(left, 3, 2)], pain(6, 4), neck), session([area(left, 2, 2)], pain(1, 1), knee), '1 1 2 –'],
    ['for the same complaint next time', session([], pain(6, 4), neck), session([], pain(5, 4), neck), '– – 2 1'],
    ['for none that is named next time', session([], pain(6, 4), neck), session([], pain(5, 4)), '– – 2 1'],
    ['a third of a grade', session([area(left, 3, 2), area(right, 3, 3), area('levator-scapulae-left', 2, 2)]), null, '0.333333 – – –'],
    ['nothing measured', session([]), session([]), '– – – –'],
  ])('%s', (_what, treated, next, expected) => {
    expect(ofTherapy(treated, next)).toBe(expected)
  })

  it('names each therapy, technique, point and area once; an area counts for itself', () => {
    const treated = session([area(left, 3, 2, { painArrival: 5, painEnd: 2 }), area(right, 3, 1)], pain(6, 5), {
      therapies: [
        { therapyId: 'sports-massage', details: { technique: ['petrissage', 'friction'], pressure: ['level-3'] } },
        { therapyId: 'dry-cupping', details: { method: ['retained'] } },
      ],
      work: [{ therapyId: 'sports-massage', regionId: left, muscleId: null, details: { technique: ['friction', 'trigger-point'] } }],
      points: [
        { code: 'GB20', side: 'left', needles: 1, details: {} },
        { code: 'GB20', side: 'right', needles: 1, details: {} },
      ],
    })
    const found = effectsOf(treated, null).map(({ kind, subjectId, tensionGain, painGain }) => `${kind} ${subjectId} ${tensionGain} ${painGain}`)
    expect(found).toEqual([
      'therapy sports-massage 1.5 1',
      'therapy dry-cupping 1.5 1',
      'technique sports-massage/petrissage 1.5 1',
      'technique sports-massage/friction 1.5 1',
      'technique dry-cupping/retained 1.5 1',
      'technique sports-massage/trigger-point 1.5 1',
      'point GB20 1.5 1',
      'area upper-trapezius-left 1 3',
      'area upper-trapezius-right 2 null',
    ])
  })
})
