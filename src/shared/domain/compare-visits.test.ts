import { expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import { type ComparedRow, compareVisits } from './compare-visits'
import { measureId } from './progress'

const side = ({ arrival, end }: ComparedRow['earlier']) => `${arrival ?? '-'} ${end ?? '-'}`
const told = (rows: readonly ComparedRow[]) =>
  rows.map(({ key, earlier, later, change }) => `${measureId(key)}: ${side(earlier)} | ${side(later)} | ${change ? `${change.change.delta} ${change.change.direction} ${String(change.change.meaningful)}` : 'not compared'}`)

it('holds arrival against arrival, and compares neither carried values nor ratings of change', () => {
  const first = aVisit(1, '2026-02-03', { areas: { 'upper-trapezius-left': [4, 2], sacrum: ['c3', 1] }, pain: [7, 5], rotation: [50, 58], scores: { ndi: 22, 'groc-15': 1 } })
  const second = aVisit(9, '2026-06-03', { areas: { 'upper-trapezius-left': [2, 0], sacrum: [2, 2] }, pain: ['c5', 2], rotation: [59.6, 61], scores: { 'groc-15': 5 } })
  expect(told(compareVisits(first, second, {}))).toEqual([
    'tension upper-trapezius-left: 4 2 | 2 0 | -2 better null',
    // Exactly the threshold of 9.6 degrees.
    'movement cervical-rotation left: 50 58 | 59.6 61 | 9.6 better true',
    'tension sacrum: - 1 | 2 2 | not compared',
    'pain: 7 5 | - 2 | not compared',
    // A change already: from 1 to 5 is no improvement by 4.
    'score groc-15: 1 - | 5 - | not compared',
    'score ndi: 22 - | - - | not compared',
  ])
})
