import { expect, test } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import { measureId } from '../../../shared/domain/progress'
import { whatChanged } from '../../../shared/domain/what-changed'
import { importantChanges } from './important-changes'

const between = (before: Parameters<typeof aVisit>[2], after: Parameters<typeof aVisit>[2], most = 5) => {
  const changed = whatChanged([aVisit(1, '2026-01-01', before), aVisit(2, '2026-01-08', after)], {})
  return changed === null ? null : importantChanges(changed, most)
}
const names = (found: ReturnType<typeof between>) => found?.shown.map(({ row, comparison }) => `${measureId(row.key)} ${comparison.change.direction}`)

test('the worst news first, what reaches a threshold before what does not, the whole before its parts', () => {
  const found = between(
    { areas: { 'upper-trapezius-left': [1, null], 'upper-trapezius-right': [3, null], 'interscapular-left': [2, null] }, pain: [7, null], rotation: [40, null], scores: { 'nrs-sleep': 2 } },
    { areas: { 'upper-trapezius-left': [3, null], 'upper-trapezius-right': [2, null], 'interscapular-left': [2, null] }, pain: [3, null], rotation: [40, null], scores: { 'nrs-sleep': 5 } },
  )
  // Mean tension 6 / 3 → 7 / 3. Sleep is worse by 3, pain better by 4 with a threshold of 2; tension has none.
  expect(names(found)).toEqual([
    'tension-mean worse',
    'tension upper-trapezius-left worse',
    'score nrs-sleep worse',
    'pain better',
    'tension upper-trapezius-right better',
  ])
  expect(found?.counts).toEqual({ worse: 3, better: 2, same: 2, changed: 0 })
})

test('what is not among the first is still counted', () => {
  const found = between(
    { areas: { 'upper-trapezius-left': [1, null], 'upper-trapezius-right': [1, null] }, pain: [2, null] },
    { areas: { 'upper-trapezius-left': [2, null], 'upper-trapezius-right': [1, null] }, pain: [1, null] },
    2,
  )
  expect(names(found)).toEqual(['tension-mean worse', 'tension upper-trapezius-left worse'])
  expect(found?.counts).toEqual({ worse: 2, better: 1, same: 1, changed: 0 })
})

test('the mean of one area is that area and is not said twice', () => {
  expect(names(between({ areas: { 'upper-trapezius-left': [1, null] } }, { areas: { 'upper-trapezius-left': [2, null] } }))).toEqual(['tension upper-trapezius-left worse'])
})

test('a carried value is no measurement: it is neither shown nor counted', () => {
  expect(between({ pain: [7, null], areas: { 'upper-trapezius-left': [3, null] } }, { pain: ['c7', null], areas: { 'upper-trapezius-left': [3, null] } })).toEqual({
    shown: [],
    counts: { worse: 0, better: 0, same: 1, changed: 0 },
  })
})
