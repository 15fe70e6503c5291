import { expect, test } from 'vitest'
import { aSummary } from '../../../../test/helpers/session-summaries'
import { timelineEntries } from './group-timeline'

const entriesOf = (days: string[], isPart = false) => timelineEntries(days.map((heldOn) => aSummary({ heldOn })), isPart)
const pauses = (days: string[], isPart = false) => entriesOf(days, isPart).map((entry) => entry.pauseWeeks)

test('sessions stand under their year, newest first, with how many the year had', () => {
  expect(entriesOf(['2026-02-02', '2026-01-05', '2025-12-30']).map(({ opensYear, closesYear }) => [opensYear, closesYear])).toEqual([
    [{ year: '2026', count: 2 }, false],
    [null, true],
    [{ year: '2025', count: 1 }, true],
  ])
})

test('a pause of eight weeks or more is named in whole weeks, a shorter one is not', () => {
  // 22 Nov − 27 Sep = 56 days; 27 Sep − 1 Sep = 26; 1 Sep − 1 Jan = 243 = 34 weeks and 5 days; 1 Jan − 24 Dec = 8.
  expect(pauses(['2026-11-22', '2026-09-27', '2026-09-01', '2026-01-01', '2025-12-24'])).toEqual([8, null, 34, null, null])
  expect(pauses(['2026-11-22', '2026-09-28'])).toEqual([null, null])
})

test('between two results of a filter lie other sessions: no pause is claimed', () => {
  expect(pauses(['2026-11-22', '2025-01-01'], true)).toEqual([null, null])
})

test('a withdrawn session is not counted and ends no pause', () => {
  const entries = timelineEntries([aSummary({ heldOn: '2026-11-22' }), aSummary({ heldOn: '2026-10-20', status: 'withdrawn' }), aSummary({ heldOn: '2026-09-27' })], false)
  expect(entries.map(({ opensYear, pauseWeeks }) => [opensYear?.count, pauseWeeks])).toEqual([[2, 8], [undefined, null], [undefined, null]])
})

test('no sessions, no entries', () => expect(timelineEntries([], false)).toEqual([]))
