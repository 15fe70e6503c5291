import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../test/helpers/progress-visits'
import { differenceMap } from './difference-map'

/** "a 4→1 better 3" for what was examined both times, "b 3→?" for the rest. */
function written(before: Parameters<typeof aVisit>[2], after: Parameters<typeof aVisit>[2]): string[] {
  const { compared, notBoth, counts } = differenceMap(aVisit(1, '2026-01-05', before), aVisit(2, '2026-02-02', after))
  expect(counts.better + counts.worse + counts.same).toBe(compared.length)
  expect(counts.notBoth).toBe(notBoth.length)
  return [
    ...compared.map(({ regionId, from, to, change }) => `${regionId} ${from}→${to} ${change.direction} ${Math.abs(change.delta)}`),
    ...notBoth.map(({ regionId, from, to }) => `${regionId} ${from ?? '?'}→${to ?? '?'}`),
  ]
}

describe('the difference between two visits', () => {
  it.each<[string, Parameters<typeof aVisit>[2], Parameters<typeof aVisit>[2], string[]]>([
    ['less, more and the same', { areas: { a: [4, 1], b: [1, 1], c: [2, 0] } }, { areas: { a: [1, 0], b: [3, 3], c: [2, 1] } }, ['a 4→1 better 3', 'b 1→3 worse 2', 'c 2→2 same 0']],
    ['at one visit only', { areas: { a: [3, 2] } }, { areas: { b: [2, 1] } }, ['b ?→2', 'a 3→?']],
    ['carried over at the later one: not examined', { areas: { a: [3, 2] } }, { areas: { a: ['c3', 1] } }, ['a 3→?']],
    ['carried over at the earlier one', { areas: { a: ['c3', 2] } }, { areas: { a: [2, 1] } }, ['a ?→2']],
    ['carried over both times is nothing at all', { areas: { a: ['c3', 2] } }, { areas: { a: ['c3', 2] } }, []],
    ['only felt at the end is no arrival', { areas: { a: [null, 2] } }, { areas: { a: [3, 2] } }, ['a ?→3']],
    ['soft at both ends is the same, not a gap', { areas: { a: [0, 0] } }, { areas: { a: [0, 0] } }, ['a 0→0 same 0']],
    ['nothing at all', {}, {}, []],
  ])('%s', (_what, before, after, expected) => {
    expect(written(before, after)).toEqual(expected)
  })
})
