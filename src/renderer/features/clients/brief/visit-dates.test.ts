import { expect, test } from 'vitest'
import { nextDue, since } from './visit-dates'

const today = '2026-11-26'

test.each([
  ['2026-11-26', { kind: 'past', days: 0 }],
  ['2026-11-20', { kind: 'past', days: 6 }],
  ['2026-11-27', { kind: 'future' }],
  ['2199-01-01', { kind: 'future' }],
])('a session of %s: %j', (heldOn, expected) => expect(since(heldOn, today)).toEqual(expected))

test('the next visit is counted from the last, and may have passed', () => {
  expect(nextDue({ kind: 'weeks', weeks: 2 }, '2026-11-20', today)).toEqual({ kind: 'on', on: '2026-12-04', days: 8 })
  expect(nextDue({ kind: 'weeks', weeks: 1 }, '2026-11-19', today)).toEqual({ kind: 'on', on: '2026-11-26', days: 0 })
  expect(nextDue({ kind: 'weeks', weeks: 4 }, '2026-09-01', today)).toEqual({ kind: 'on', on: '2026-09-29', days: -58 })
  expect(nextDue({ kind: 'as-needed' }, '2026-01-01', today)).toEqual({ kind: 'as-needed' })
  expect(nextDue({ kind: 'discharged' }, '2026-01-01', today)).toEqual({ kind: 'discharged' })
  expect(nextDue(null, '2026-01-01', today)).toEqual({ kind: 'not-said' })
})
