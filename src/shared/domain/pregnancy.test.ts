import { expect, test } from 'vitest'
import { dueOnFrom, weeksPregnant } from './pregnancy'

test.each([
  ['2027-09-02', 0], ['2027-08-27', 0], ['2027-08-26', 1], ['2027-06-04', 12], ['2027-06-03', 13], ['2026-11-26', 40], ['2026-10-30', 43],
  ['2027-09-03', null], ['2026-10-29', null], ['2020-01-01', null], [null, null],
])('due on %s: %s completed weeks on 26 November 2026', (dueOn, weeks) => expect(weeksPregnant(dueOn, '2026-11-26')).toBe(weeks))

test('weeks make a due date and the due date the same weeks', () => {
  for (let weeks = 0; weeks <= 43; weeks += 1) expect(weeksPregnant(dueOnFrom(weeks, '2028-02-29'), '2028-02-29')).toBe(weeks)
})
