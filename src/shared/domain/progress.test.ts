import { describe, expect, it } from 'vitest'
import type { ProgressVisit } from '../contract/progress'
import { aVisit } from '../../../test/helpers/progress-visits'
import { figureVisits, measureId, measuresOf, seriesOf, tensionOnArrival, wasMeasured } from './progress'

const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'

const rotation = { kind: 'movement', movementId: 'cervical-rotation', side: 'left' } as const
const values = (visits: ProgressVisit[], key: Parameters<typeof seriesOf>[1]) => seriesOf(visits, key).points.map(({ arrival, end }) => [arrival, end])

describe('series of a client', () => {
  const visits = [
    aVisit(1, '2026-02-03', { areas: { [left]: [3, 2], [right]: [4, 3] }, pain: [7, 5], rotation: [50, 55] }),
    aVisit(2, '2026-02-10', { areas: { [left]: ['c2', null], [right]: [3, 1] }, pain: ['c5', 4] }),
    aVisit(3, '2026-02-17', { areas: { [left]: [1, null] } }),
    aVisit(4, '2026-05-01', { areas: { [left]: [0, 0], [right]: [1, 0] }, pain: [0, 0], rotation: ['c55', null] }),
  ]

  it.each([
    ['an area; a carried arrival is a gap, a 0 is a value', { kind: 'tension', regionId: left }, [[3, 2], [null, null], [1, null], [0, 0]]],
    ['an area left out of a visit is a gap', { kind: 'tension', regionId: right }, [[4, 3], [3, 1], [null, null], [1, 0]]],
    ['pain; carried on arrival, but the end was asked', { kind: 'pain' }, [[7, 5], [null, 4], [null, null], [0, 0]]],
    ['a movement', rotation, [[50, 55], [null, null], [null, null], [null, null]]],
    // 2: right alone was measured. 3: only an arrival, so there is no end of the same areas.
    ['mean tension', { kind: 'tension-mean' }, [[3.5, 2.5], [3, 1], [1, null], [0.5, 0]]],
    ['what was never measured', { kind: 'tension', regionId: 'anterior-knee-left' }, [[null, null], [null, null], [null, null], [null, null]]],
  ] as const)('%s', (_what, key, expected) => {
    expect(values(visits, key)).toEqual(expected)
  })

  it('counts visits measured on arrival, and areas behind a mean', () => {
    expect(seriesOf(visits, { kind: 'pain' }).n).toBe(2)
    expect(seriesOf(visits, rotation).n).toBe(1)
    expect(seriesOf(visits, { kind: 'tension-mean' }).points.map((point) => point.count)).toEqual([2, 1, 1, 2])
  })

  it('gives no end to a mean of other areas than those on arrival', () => {
    const visit = aVisit(1, '2026-02-03', { areas: { [left]: [4, null], [right]: [2, 1] } })
    expect(values([visit], { kind: 'tension-mean' })).toEqual([[3, null]])
  })

  it('lists measures with any value, most used first, and the mean before its areas', () => {
    expect(measuresOf(visits).map(measureId)).toEqual([
      'tension-mean',
      `tension ${left}`,
      `tension ${right}`,
      'pain',
      'movement cervical-rotation left',
    ])
  })

  it('takes a visit of carried values for not measured', () => {
    const carriedOnly = aVisit(2, '2026-02-10', { areas: { [left]: ['c2', null] }, pain: ['c5', null], rotation: ['c50', null] })
    expect(wasMeasured(carriedOnly)).toBe(false)
    expect(measuresOf([carriedOnly])).toEqual([])
    expect(tensionOnArrival(carriedOnly).size).toBe(0)
  })

  it('reads what is asked once as on arrival, under the newest words, the mean before its activities and only of several', () => {
    const [a, b] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b']
    const asked = [
      aVisit(1, '2026-02-03', { activities: { [a]: 2, [b]: 4 }, scores: { ndi: 22 } }),
      aVisit(2, '2026-02-10', { activities: { [a]: 5, [b]: 'c4' }, scores: { ndi: 'c22' } }),
    ]
    for (const entry of asked[1]?.activities ?? []) entry.text = `New ${entry.id.slice(-1)}`
    expect(measuresOf(asked)).toEqual([
      { kind: 'activity-mean' },
      { kind: 'activity', activityId: a, text: 'New a' },
      { kind: 'activity', activityId: b, text: 'Activity b' },
      { kind: 'score', measureId: 'ndi' },
    ])
    expect(values(asked, { kind: 'activity-mean' })).toEqual([[3, null], [5, null]])
    expect(seriesOf(asked, { kind: 'activity-mean' }).points.map((point) => point.count)).toEqual([2, 1])
    expect(values(asked, { kind: 'score', measureId: 'ndi' })).toEqual([[22, null], [null, null]])
    expect(measuresOf(asked.map((visit) => ({ ...visit, activities: visit.activities.slice(0, 1) }))).map(measureId)).toEqual([`activity ${a}`, 'score ndi'])
  })

  it('draws figures of the first and the latest visit with tension on arrival', () => {
    const bare = aVisit(5, '2026-06-01', { pain: [1, 1] })
    expect(figureVisits([...visits, bare])).toEqual({ first: visits[0], latest: visits[3] })
    expect(figureVisits([bare])).toBeNull()
    expect(figureVisits([])).toBeNull()
  })
})
