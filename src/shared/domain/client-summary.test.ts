import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import { coursesOf, therapyCounts } from './client-summary'

const area = 'upper-trapezius-left'

/** "pain 7→5 same n2": what is said of each measure. */
const said = (visits: ReturnType<typeof aVisit>[], thresholds = {}) =>
  coursesOf(visits, thresholds).map(({ key, from, to, verdict, n }) => `${key.kind} ${from.value}→${to?.value ?? ''} ${verdict} n${n}`)

describe('what a client is told of each measure', () => {
  it.each([
    // Pain has a published threshold of 2 points, rotation of the neck one of 9.6°, activities one of 2 points.
    [7, 5, 'better'], [7, 6, 'same'], [5, 7, 'worse'], [5, 6, 'same'], [5, 5, 'same'],
  ])('pain from %i to %i is %s', (first, last, verdict) => {
    expect(said([aVisit(1, '2026-01-01', { pain: [first, 0] }), aVisit(2, '2026-02-01', { pain: [last, 0] })])).toEqual([`pain ${first}→${last} ${verdict} n2`])
  })

  it.each([[50, 60, 'better'], [50, 59, 'same'], [60, 50, 'worse']])('rotation from %i to %i degrees is %s', (first, last, verdict) => {
    expect(said([aVisit(1, '2026-01-01', { rotation: [first, null] }), aVisit(2, '2026-02-01', { rotation: [last, null] })])).toEqual([`movement ${first}→${last} ${verdict} n2`])
  })

  it('says nothing of tension but the figures, for which no threshold exists; unchanged is unchanged', () => {
    const visit = (number: number, tension: number) => aVisit(number, `2026-0${number}-01`, { areas: { [area]: [tension, 1] } })
    expect(said([visit(1, 4), visit(2, 1)])).toEqual(['tension 4→1 unsaid n2'])
    expect(said([visit(1, 3), visit(2, 3)])).toEqual(['tension 3→3 same n2'])
  })

  it('takes the therapist’s own threshold in place of the published one', () => {
    const visits = [aVisit(1, '2026-01-01', { pain: [7, null] }), aVisit(2, '2026-02-01', { pain: [6, null] })]
    expect(said(visits, { 'nrs-pain-now': 1 })).toEqual(['pain 7→6 better n2'])
  })

  it('counts measured visits only and compares nothing that was carried or measured at the end', () => {
    expect(said([aVisit(1, '2026-01-01', { pain: [7, 1] }), aVisit(2, '2026-02-01', { pain: ['c7', 2] }), aVisit(3, '2026-03-01')])).toEqual(['pain 7→ unsaid n1'])
    expect(said([aVisit(1, '2026-01-01', { pain: ['c7', null], areas: { [area]: ['c3', null] } })])).toEqual([])
    expect(said([aVisit(1, '2026-01-01', { pain: [null, 4] })])).toEqual([])
  })

  it('begins where a measure begins, and leaves questionnaire totals and means to the full summary', () => {
    const visits = [
      aVisit(1, '2026-01-01', { scores: { ndi: 20 }, activities: { a1: 2, a2: 3 } }),
      aVisit(2, '2026-02-01', { scores: { ndi: 10 }, activities: { a1: 5 }, pain: [8, null] }),
      aVisit(3, '2026-03-01', { pain: [3, null] }),
    ]
    expect(said(visits).toSorted()).toEqual(['activity 2→5 better n2', 'activity 3→ unsaid n1', 'pain 8→3 better n2'])
  })

  it('is nothing without visits', () => expect(said([])).toEqual([]))
})

describe('therapies', () => {
  it('count visits, the most frequent first', () => {
    const visits = [['acupuncture'], ['sports-massage', 'acupuncture'], ['acupuncture']].map((therapyIds, at) => ({ ...aVisit(at + 1, '2026-01-01'), therapyIds }))
    expect(therapyCounts(visits)).toEqual([{ therapyId: 'acupuncture', visits: 3 }, { therapyId: 'sports-massage', visits: 1 }])
  })
})
