import { describe, expect, test } from 'vitest'
import { type Measured, type Reading, betterOf, betterOfMeasure, changeBetween, measured } from './change'

const taken = (value: number | null, carried = false): Reading => ({ value, carried })
const m = (value: number): Measured => measured(taken(value)) ?? (() => { throw new Error('not measured') })()

test.each([
  [taken(3), 3], [taken(0), 0], [taken(-4), -4], [taken(null), null], [taken(3, true), null], [taken(null, true), null], [taken(Number.NaN), null],
])('measured(%j) = %j', (reading, value) => expect(measured(reading)).toBe(value))

describe('changeBetween', () => {
  test.each([
    [7, 3, 'lower', 2, -4, 'better', true], [3, 7, 'lower', 2, 4, 'worse', true], [5, 4, 'lower', 2, -1, 'better', false],
    [5, 3, 'lower', 2, -2, 'better', true], [5, 5, 'lower', 2, 0, 'same', false], [5, 5, 'lower', undefined, 0, 'same', null],
    [3, 1, 'lower', undefined, -2, 'better', null], [60, 75, 'higher', 9.6, 15, 'better', true], [60, 69, 'higher', 9.6, 9, 'better', false],
    [75, 60, 'higher', 9.6, -15, 'worse', true], [0.1, 0.3, 'higher', 0.2, 0.2, 'better', true], [4, 6, 'neither', 1.73, 2, 'changed', true],
    [-5, 0, 'higher', 5.4, 5, 'better', false],
  ] as const)('%d → %d, better %s, threshold %s', (first, latest, better, threshold, delta, direction, meaningful) => {
    expect(changeBetween(m(first), m(latest), { better, threshold })).toEqual({ delta, direction, meaningful })
  })

  test('plain numbers do not compile', () => {
    // @ts-expect-error a number that nobody vouches for
    changeBetween(7, m(3), { better: 'lower' })
    // @ts-expect-error a gap
    changeBetween(m(7), measured(taken(null)), { better: 'lower' })
  })
})

test('which way is better', () => {
  expect([betterOf('cervical-flexion'), betterOf('fingertip-to-floor'), betterOf('scapular-protraction'), betterOf('nowhere')])
    .toEqual(['higher', 'lower', 'neither', 'neither'])
  expect([betterOfMeasure('ndi'), betterOfMeasure('psfs'), betterOfMeasure('groc-15'), betterOfMeasure('nowhere')]).toEqual(['lower', 'higher', 'higher', 'neither'])
})
