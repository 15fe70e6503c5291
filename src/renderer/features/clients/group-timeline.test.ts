import { expect, test } from 'vitest'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { groupTimeline } from './group-timeline'

const held = (heldOn: string, id = 1): SessionSummary => ({
  id,
  clientId: 1,
  number: id,
  status: 'signed',
  heldOn,
  startTime: '10:00',
  complaintId: null,
  therapyIds: ['sports-massage'],
  areaIds: [],
  areaCount: 2,
  pain: { arrival: 5, end: null, carriedOn: null },
  excerpt: '',
  pinned: false,
  starred: false,
  updatedAt: '2026-11-22T12:00:00.000Z',
})
const shape = (days: string[]) => groupTimeline(days.map((day) => held(day))).map((it) => [it.year, it.entries.map((entry) => entry.pauseWeeks)])

test('sessions stand under their year, newest first', () => {
  expect(shape(['2026-02-02', '2026-01-05', '2025-12-30'])).toEqual([
    ['2026', [null, null]],
    ['2025', [null]],
  ])
})

test('a pause of eight weeks or more is named in whole weeks, a shorter one is not', () => {
  expect(shape(['2026-11-22', '2026-09-27', '2026-09-01', '2026-01-01', '2025-12-24'])).toEqual([
    ['2026', [8, null, 34, null]],
    ['2025', [null]],
  ])
  expect(shape(['2026-11-22', '2026-09-28'])).toEqual([['2026', [null, null]]])
})

test('no sessions, no years', () => expect(groupTimeline([])).toEqual([]))
