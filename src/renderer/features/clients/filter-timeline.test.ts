import { expect, test } from 'vitest'
import { aSummary } from '../../../../test/helpers/session-summaries'
import { filterChoices, filterTimeline, isFiltering, noFilter, type TimelineFilter } from './filter-timeline'

const sessions = [
  aSummary({ id: 5, therapyIds: ['sports-massage', 'dry-cupping'], areaIds: ['upper-trapezius', 'interscapular'], complaintId: 1, starred: true }),
  aSummary({ id: 4, therapyIds: ['sports-massage'], areaIds: ['upper-trapezius'], complaintId: 1 }),
  aSummary({ id: 3, therapyIds: ['dry-cupping'], areaIds: ['lumbar-paraspinal'], complaintId: 2, starred: true }),
  aSummary({ id: 2, therapyIds: ['sports-massage'], areaIds: ['lumbar-paraspinal'], complaintId: 2 }),
  aSummary({ id: 1, therapyIds: [], areaIds: [], complaintId: null }),
]

test.each<[string, Partial<TimelineFilter>, number[] | null, number[]]>([
  ['nothing', {}, null, [5, 4, 3, 2, 1]],
  ['a therapy among several', { therapyId: 'dry-cupping' }, null, [5, 3]],
  ['an area', { areaId: 'upper-trapezius' }, null, [5, 4]],
  ['a complaint', { complaintId: 2 }, null, [3, 2]],
  ['starred', { isStarred: true }, null, [5, 3]],
  ['text found in two', { text: 'heat' }, [4, 1], [4, 1]],
  ['text found nowhere', { text: 'zzz' }, [], []],
  ['all parts at once', { therapyId: 'dry-cupping', areaId: 'lumbar-paraspinal', complaintId: 2, isStarred: true, text: 'heat' }, [3, 4], [3]],
  ['parts that exclude each other', { areaId: 'upper-trapezius', complaintId: 2 }, null, []],
])('%s', (_, filter, found, ids) => {
  expect(filterTimeline(sessions, { ...noFilter, ...filter }, found && new Set(found)).map(({ id }) => id)).toEqual(ids)
})

test('blanks alone are no filter', () => {
  expect([noFilter, { ...noFilter, text: '  ' }, { ...noFilter, text: 'a' }, { ...noFilter, isStarred: true }].map(isFiltering)).toEqual([false, false, true, true])
})

test('each choice says how many sessions would be left with it, whatever is chosen beside it', () => {
  expect(filterChoices(sessions, noFilter, null)).toEqual({
    therapies: [{ id: 'sports-massage', count: 3 }, { id: 'dry-cupping', count: 2 }],
    areas: [{ id: 'upper-trapezius', count: 2 }, { id: 'lumbar-paraspinal', count: 2 }, { id: 'interscapular', count: 1 }],
    complaints: [{ id: 1, count: 2 }, { id: 2, count: 2 }],
    starred: 2,
  })
  // With dry cupping chosen the other therapy still says what choosing it instead would give; the areas are those of the two sessions left.
  expect(filterChoices(sessions, { ...noFilter, therapyId: 'dry-cupping' }, null)).toEqual({
    therapies: [{ id: 'sports-massage', count: 3 }, { id: 'dry-cupping', count: 2 }],
    areas: [{ id: 'upper-trapezius', count: 1 }, { id: 'interscapular', count: 1 }, { id: 'lumbar-paraspinal', count: 1 }],
    complaints: [{ id: 1, count: 1 }, { id: 2, count: 1 }],
    starred: 2,
  })
  expect(filterChoices(sessions, noFilter, new Set([3])).therapies).toEqual([{ id: 'dry-cupping', count: 1 }])
})
