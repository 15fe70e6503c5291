import { describe, expect, it } from 'vitest'
import type { SessionArea } from '../../../shared/contract/session-content'
import { blankArea } from '../../../shared/domain/blank-entries'
import { firstToScore, marksOf, nextWithoutEnd, shortRegionLabel } from './areas-view'

const area = (regionId: string, tensionArrival: number | null, tensionEnd: number | null, carried = false): SessionArea => ({
  ...blankArea(regionId),
  tensionArrival,
  tensionEnd,
  tensionCarriedOn: carried ? '2026-11-08' : null,
})

describe('marks on the figure', () => {
  it.each([
    ['the end value when there is one', area('a', 3, 1), { grade: 1, carried: false }],
    ['the arrival value until then', area('a', 3, null), { grade: 3, carried: false }],
    ['a carried value as carried', area('a', 3, null, true), { grade: 3, carried: true }],
    ['a measured end even where the arrival was never confirmed', area('a', 3, 0, true), { grade: 0, carried: false }],
    ['marked but not graded: no number, never a zero', area('a', null, null), { grade: null, carried: false }],
  ])('show %s', (_what, entry, mark) => {
    expect(marksOf([entry]).get('a')).toEqual(mark)
  })
})

describe('going on to the next area', () => {
  const areas = [area('a', 1, null), area('b', 1, 1), area('c', 1, null)]
  it.each([
    ['a', 'c'],
    ['c', 'a'],
    ['b', 'c'],
    ['not there', 'a'],
  ])('from %s to %s, past what has an end value', (from, to) => {
    expect(nextWithoutEnd(areas, from)).toBe(to)
  })

  it('stays when it was the last', () => {
    expect(nextWithoutEnd([area('a', 1, null), area('b', 1, 2)], 'a')).toBeNull()
  })

  it('begins with the first that has none', () => {
    expect(firstToScore([area('a', 1, 2), area('b', 1, null)])).toBe('b')
    expect(firstToScore([area('a', 1, 2)])).toBe('a')
    expect(firstToScore([])).toBeNull()
  })
})

it('leaves the explanation out of a short name, never the side', () => {
  expect(shortRegionLabel('levator-scapulae-left')).toBe('Levator scapulae, left')
})
