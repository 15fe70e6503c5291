import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import { addDays, daysBetween } from '../../../shared/domain/days'
import { seriesOf } from '../../../shared/domain/progress'
import { barPath, besideFirst, dotPath, dotRadius, hasLongPause, isDense, linePath, missedPath, nearestPoint, strokesPath, thinned } from './chart-paths'

type Pain = readonly [number | string | null, number | null]
const start = '2026-01-01'
/** A pixel a day from the first of January, ten a point of pain from 100 upwards. */
const scales = { x: (day: string) => daysBetween(start, day), y: (value: number) => 100 - 10 * value }
/** Day of the year and pain [arrival, end] of each visit. */
const points = (...visits: (readonly [number, Pain])[]) =>
  seriesOf(visits.map(([day, pain], index) => aVisit(index + 1, addDays(start, day), { pain })), { kind: 'pain' }).points

describe('the line', () => {
  it.each([
    ['joins visits that follow each other', points([0, [7, 5]], [7, [5, 3]], [14, [4, null]]), 'M0,30L7,50L14,60'],
    ['never bridges a visit not measured', points([0, [7, 5]], [7, [null, null]], [14, [4, 2]], [21, [3, 2]]), 'M0,30M14,60L21,70'],
    ['nor one whose value was carried', points([0, [7, 5]], [7, ['c5', null]], [14, [4, 2]]), 'M0,30M14,60'],
    ['nor one of which only the end was asked', points([0, [7, 5]], [7, [null, 3]], [14, [4, 2]]), 'M0,30M14,60'],
    ['joins across half a year', points([0, [7, 5]], [182, [4, 2]]), 'M0,30L182,60'],
    ['does not go on over a longer pause', points([0, [7, 5]], [183, [4, 2]], [190, [4, 2]]), 'M0,30M183,60L190,60'],
    ['takes a 0 for a value', points([0, [0, 0]], [7, [2, 0]]), 'M0,100L7,80'],
    ['is nothing of carried values only', points([0, ['c7', null]], [7, ['c7', null]]), ''],
    ['is nothing of no visits', [], ''],
  ])('%s', (_what, series, expected) => {
    expect(linePath(series, scales)).toBe(expected)
  })

  it('says when a pause was too long to be joined', () => {
    expect(hasLongPause(points([0, [7, 5]], [182, [4, 2]]))).toBe(false)
    expect(hasLongPause(points([0, [7, 5]], [183, [4, 2]]))).toBe(true)
  })
})

describe('bars, dots and crosses', () => {
  const visits = points([0, [7, 5]], [7, ['c5', 3]], [14, [4, null]], [21, [null, null]], [28, [10, 0]])

  it('joins arrival and end only where both were measured', () => {
    expect(barPath(visits, scales)).toBe('M0,30V50M28,0V100')
  })

  it.each([
    ['arrival', 3],
    ['end', 3],
  ] as const)('draws a dot for each value: %s', (which, count) => {
    expect(dotPath(visits, which, scales, 4).match(/M/g)).toHaveLength(count)
  })

  it('crosses the visit not measured, and no other', () => {
    expect(missedPath(visits, scales, 100)).toBe('M18.5,103l5,5m0,-5l-5,5')
  })

  it('draws what would cover each other once', () => {
    const dense = { ...scales, x: (day: string) => scales.x(day) / 100 }
    expect(dotPath(points([0, [5, null]], [10, [5, null]], [300, [5, null]]), 'arrival', dense, 2).match(/M/g)).toHaveLength(2)
    expect(dotPath(points([0, [5, null]], [10, [6, null]]), 'arrival', dense, 2).match(/M/g)).toHaveLength(2)
  })

  it('thins marks that would touch', () => {
    expect(thinned([0, 1, 2, 6, 7, 20], 6)).toEqual([0, 6, 20])
    expect(strokesPath([0, 1, 2, 10], 2, 9)).toBe('M0,2v9M2,2v9M10,2v9')
    expect(thinned([], 6)).toEqual([])
  })

  it.each([
    ['one', 600, 1, 4.5],
    ['a hundred', 600, 100, 2.3],
    ['a thousand', 600, 1000, 2],
    ['no', 600, 0, 4.5],
  ])('gives dots room: %s visits', (_what, width, count, expected) => {
    expect(dotRadius(width, count)).toBe(expected)
  })

  it('thins lines from where visits stand less than four pixels apart', () => {
    expect([isDense(600, 1), isDense(600, 150), isDense(600, 151), isDense(600, 0)]).toEqual([false, false, true, false])
  })

  it.each([
    ['above its own dot', points([0, [5, 3]], [60, [9, 3]]), { x: -3, y: 41 }],
    ['above a higher one close by', points([0, [5, 3]], [7, [8, 3]]), { x: -3, y: 11 }],
    ['below where the top is near', points([0, [10, 6]]), { x: -3, y: 58 }],
    ['at the first that was measured', points([0, ['c5', null]], [60, [5, null]]), { x: 57, y: 41 }],
    ['nowhere when nothing was', points([0, ['c5', null]]), null],
  ])('writes the first value %s', (_what, series, expected) => {
    expect(besideFirst(series, scales)).toEqual(expected)
  })

  it('finds the visit nearest to a place', () => {
    expect(nearestPoint(visits, scales.x, 11)?.visit).toBe(3)
    expect(nearestPoint(visits, scales.x, -50)?.visit).toBe(1)
    expect(nearestPoint([], scales.x, 3)).toBeNull()
  })
})
