import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/domain/days'
import { timeTicks } from './time-ticks'

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
