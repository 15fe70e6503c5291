import { describe, expect, it } from 'vitest'
import { aVisit } from '../../../../test/helpers/progress-visits'
import { addDays, daysBetween } from '../../../shared/domain/days'
import { seriesOf } from '../../../shared/domain/progress'
import { timeSpan, timeTicks, valueAxis } from './chart-scale'

const pain = (days: string[]) => seriesOf(days.map((day, index) => aVisit(index + 1, day, { pain: [5, 3] })), { kind: 'pain' })

describe('time shown', () => {
  it.each([
    ['all, from the first visit to the latest', ['2024-01-05', '2026-11-22'], 'all', { from: '2024-01-05', to: '2026-11-22' }],
    ['all, with room on both sides of a single visit', ['2026-11-22'], 'all', { from: '2026-11-15', to: '2026-11-29' }],
    ['three months back from the latest visit', ['2024-01-05', '2026-11-22'], 'quarter', { from: '2026-08-23', to: '2026-11-22' }],
    ['a year back from the latest visit', ['2024-01-05', '2026-11-22'], 'year', { from: '2025-11-22', to: '2026-11-22' }],
  ] as const)('%s', (_what, days, zoom, expected) => {
    expect(timeSpan(pain([...days]), zoom)).toEqual(expected)
  })
})

describe('ticks of the time axis', () => {
  it.each([
    ['weeks', 15, 600],
    ['a quarter', 91, 400],
    ['a year', 365, 700],
    ['three years', 1096, 580],
    ['three years on a narrow screen', 1096, 260],
    ['thirty years', 10_950, 400],
  ])('have room for their labels and stand at true dates: %s', (_what, days, width) => {
    const span = { from: '2024-01-15', to: addDays('2024-01-15', days) }
    const ticks = timeTicks(span, width)
    expect(ticks.length).toBeGreaterThan(1)
    const places = ticks.map(({ at }) => (daysBetween(span.from, at.toISOString().slice(0, 10)) / days) * width)
    places.forEach((place, index) => {
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(width)
      const letters = ticks[index]?.label.length ?? 0
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(letters * 6.5)
    })
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
  })
})

describe('value axis', () => {
  it('keeps the whole scale of pain', () => {
    expect(valueAxis(pain(['2026-11-22']))).toMatchObject({ min: 0, max: 10 })
  })

  it('holds every value of a movement and its normal range', () => {
    const visits = [aVisit(1, '2026-02-03', { rotation: [31, 40] }), aVisit(2, '2026-02-10', { rotation: [55, 97] })]
    const { min, max, band } = valueAxis(seriesOf(visits, { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }))
    expect(band).toEqual({ min: 70, max: 90 })
    expect(min).toBeLessThanOrEqual(31)
    expect(max).toBeGreaterThanOrEqual(97)
  })
})
