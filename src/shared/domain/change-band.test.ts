import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import { changeBand, isOfSameParts } from './change-band'
import type { MeasureKey } from './progress'

const [stairs, violin] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b']
const pain: MeasureKey = { kind: 'pain' }
const bounds = (band: ReturnType<typeof changeBand>) => band && [band.min, band.max]

describe('band around the first measured value', () => {
  const visits = [
    aVisit(1, '2026-02-03', { pain: ['c6', 5], scores: { ndi: 'c22', 'groc-15': 2, 'nrs-work': 5 }, areas: { 'upper-trapezius-left': [3, 2] }, rotation: [50, 55] }),
    aVisit(2, '2026-02-10', { pain: [7, 5], scores: { ndi: 24, 'groc-15': 4 }, areas: { 'upper-trapezius-left': [3, 2] }, rotation: [55, 55] }),
    aVisit(3, '2026-02-17', { pain: [3, 1], scores: { ndi: 12 } }),
  ]

  // Pain 2 points, NDI 5 points: the published figures. The first visit's pain and NDI were carried, so the second is the first measured.
  it.each<[string, MeasureKey, [number, number] | null]>([
    ['pain, whose first value was carried', pain, [5, 9]],
    ['a questionnaire, likewise', { kind: 'score', measureId: 'ndi' }, [19, 29]],
    ['a score without any threshold', { kind: 'score', measureId: 'nrs-work' }, null],
    ['a rating of change, even with an own figure', { kind: 'score', measureId: 'groc-15' }, null],
    ['tension, a scale of our own', { kind: 'tension', regionId: 'upper-trapezius-left' }, null],
    ['mean tension', { kind: 'tension-mean' }, null],
    ['a movement, which has a normal range', { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }, null],
    ['what was never measured', { kind: 'activity', activityId: stairs, text: 'Stairs' }, null],
  ])('%s', (_what, key, expected) => {
    expect(bounds(changeBand(visits, key, { 'groc-15': 2 }))).toEqual(expected)
  })

  it('names the visit it starts from and whose figure it is', () => {
    expect(changeBand(visits, pain, {})).toMatchObject({ from: { visit: 2, on: '2026-02-10', value: 7 }, threshold: { value: 2, own: false } })
    expect(changeBand(visits, pain, { 'nrs-pain-now': 3 })).toMatchObject({ min: 4, max: 10, threshold: { value: 3, own: true } })
  })
})

describe('a mean', () => {
  const mean: MeasureKey = { kind: 'activity-mean' }
  const same = [
    aVisit(1, '2026-02-03', { activities: { [stairs]: 2, [violin]: 4 } }),
    aVisit(2, '2026-02-10'),
    aVisit(3, '2026-02-17', { activities: { [violin]: 6, [stairs]: 6 } }),
  ]
  const fewer = [...same, aVisit(4, '2026-02-24', { activities: { [stairs]: 7, [violin]: 'c6' } })]

  it('of the same activities has a band', () => {
    expect(isOfSameParts(same, mean)).toBe(true)
    expect(bounds(changeBand(same, mean, {}))).toEqual([1, 5])
  })

  it('of other activities at a later visit has none', () => {
    expect(isOfSameParts(fewer, mean)).toBe(false)
    expect(changeBand(fewer, mean, {})).toBeNull()
  })
})
