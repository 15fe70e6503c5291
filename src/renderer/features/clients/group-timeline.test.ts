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
  therapyIds: ['sports-massage'],
  areaCount: 2,
  pain: { arrival: 5, end: null, carried: false },
  excerpt: '',
  updatedAt: '2026-11-22T12:00:00.000Z',
})
const shape = (days: string[]) => groupTimeline(days.map((day) => held(day))).map((it) => [it.month, it.entries.map((entry) => entry.pauseWeeks)])

test('sessions stand under their month, newest first', () => {
  expect(shape(['2026-11-22', '2026-11-01', '2026-10-30'])).toEqual([
    ['2026-11', [null, null]],
    ['2026-10', [null]],
  ])
})

test('a pause of eight weeks or more is named in whole weeks, a shorter one is not', () => {
  expect(shape(['2026-11-22', '2026-09-27', '2026-09-01', '2026-01-01'])).toEqual([
    ['2026-11', [8]],
    ['2026-09', [null, 34]],
    ['2026-01', [null]],
  ])
  expect(shape(['2026-11-22', '2026-09-28'])).toEqual([
    ['2026-11', [null]],
    ['2026-09', [null]],
  ])
})

test('no sessions, no months', () => expect(groupTimeline([])).toEqual([]))
