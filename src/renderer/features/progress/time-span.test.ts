import { describe, expect, it } from 'vitest'
import { markedPoint, movedView, timeSpan, type TimeView, viewWith } from './time-span'

const visits = (...days: string[]) => days.map((on, index) => ({ on, sessionId: index + 1 }))
const all: TimeView = { zoom: 'all', endsOn: null }
const quarter: TimeView = { zoom: 'quarter', endsOn: null }

describe('time shown', () => {
  it.each([
    ['all, from the first visit to the latest', ['2024-01-05', '2026-11-22'], all, { from: '2024-01-05', to: '2026-11-22' }],
    ['all, with room on both sides of a single visit', ['2026-11-22'], all, { from: '2026-11-15', to: '2026-11-29' }],
    ['all, with room about several visits of one day', ['2026-11-22', '2026-11-22'], all, { from: '2026-11-15', to: '2026-11-29' }],
    ['all of ten years with two visits, the later one dated in the future', ['2026-11-22', '2036-11-22'], all, { from: '2026-11-22', to: '2036-11-22' }],
    ['three months back from the latest visit', ['2024-01-05', '2026-11-22'], quarter, { from: '2026-08-23', to: '2026-11-22' }],
    ['a year back from the latest visit', ['2024-01-05', '2026-11-22'], { zoom: 'year', endsOn: null }, { from: '2025-11-22', to: '2026-11-22' }],
    ['three months that were moved', ['2024-01-05', '2026-11-22'], { zoom: 'quarter', endsOn: '2025-06-01' }, { from: '2025-03-02', to: '2025-06-01' }],
    ['not later than the latest visit', ['2024-01-05', '2026-11-22'], { zoom: 'quarter', endsOn: '2027-06-01' }, { from: '2026-08-23', to: '2026-11-22' }],
    ['not earlier than the first visit', ['2024-01-05', '2026-11-22'], { zoom: 'quarter', endsOn: '2020-06-01' }, { from: '2024-01-05', to: '2024-04-05' }],
    ['a quarter of less than a quarter', ['2026-11-01', '2026-11-22'], { zoom: 'quarter', endsOn: '2026-11-05' }, { from: '2026-08-23', to: '2026-11-22' }],
  ] as const)('%s', (_what, days, view, expected) => {
    expect(timeSpan(visits(...days), view)).toEqual(expected)
  })

  it('moves by half its length and stops at the first and the latest visit', () => {
    const points = visits('2026-06-01', '2026-11-22')
    const once = movedView(points, quarter, -1)
    expect(once).toEqual({ zoom: 'quarter', endsOn: '2026-10-07' })
    expect(movedView(points, quarter, 1)).toBeNull()
    const twice = once && movedView(points, once, -1)
    // 91 days after the first visit: no further.
    expect(twice).toEqual({ zoom: 'quarter', endsOn: '2026-08-31' })
    expect(twice && movedView(points, twice, -1)).toBeNull()
    expect(movedView(points, all, -1)).toBeNull()
  })

  it.each([
    ['stays where the day is shown already', '2026-11-01', null],
    ['goes back until the day stands at its left end', '2026-06-10', '2026-09-09'],
  ])('%s', (_what, day, endsOn) => {
    expect(viewWith(visits('2026-06-01', '2026-11-22'), quarter, day)).toEqual({ zoom: 'quarter', endsOn })
  })

  it('goes on until the day stands at its right end', () => {
    expect(viewWith(visits('2026-01-01', '2026-11-22'), { zoom: 'quarter', endsOn: '2026-05-01' }, '2026-11-22').endsOn).toBe('2026-11-22')
  })
})

describe('the marked visit', () => {
  const points = visits('2026-01-01', '2026-02-01', '2026-11-22')
  const spring = { from: '2026-01-15', to: '2026-04-15' }
  it.each([
    ['the chosen one while it is shown', spring, 2, 2],
    ['the latest shown when the chosen one is not', spring, 3, 2],
    ['the latest before a time without visits', { from: '2026-05-01', to: '2026-07-31' }, 3, 2],
    ['the latest of all when none was chosen', { from: '2026-01-01', to: '2026-11-22' }, null, 3],
  ])('is %s', (_what, span, chosen, expected) => {
    expect(markedPoint(points, span, chosen)?.sessionId).toBe(expected)
  })
})
