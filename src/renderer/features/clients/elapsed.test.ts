import { expect, test } from 'vitest'
import { elapsed } from './elapsed'

const now = '2026-11-22T12:00:00.000Z'

test.each([
  ['2026-11-22T11:59:40.000Z', { unit: 'minutes', count: 0 }],
  ['2026-11-22T11:01:00.000Z', { unit: 'minutes', count: 59 }],
  ['2026-11-22T11:00:00.000Z', { unit: 'hours', count: 1 }],
  ['2026-11-21T10:00:00.000Z', { unit: 'hours', count: 26 }],
  ['2026-11-20T12:00:01.000Z', { unit: 'hours', count: 47 }],
  ['2026-11-20T12:00:00.000Z', { unit: 'days', count: 2 }],
  ['2026-11-22T12:05:00.000Z', { unit: 'minutes', count: 0 }],
])('since %s: %j', (from, age) => expect(elapsed(from, now)).toEqual(age))
