import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day, Instant } from './day-schema'
import { addDays, addYears, ageOn, dayIn, dayStart, daysBetween, formatDay, timeIn } from './days'

test.each([
  ['2026-11-22', true], ['2024-02-29', true], ['2000-02-29', true], ['0099-01-01', true],
  ['2026-02-29', false], ['1900-02-29', false], ['2026-06-31', false], ['2026-13-01', false], ['2026-00-10', false],
  ['2026-1-2', false], ['22-11-2026', false], ['2026-11-22T00:00:00Z', false], ['', false], ['２０２６-11-22', false], [20261122, false],
])('Day: %s → %s', (value, ok) => expect(Day.safeParse(value).success).toBe(ok))

test.each([
  ['2026-11-22T09:30:00.000Z', true], ['2026-11-22T09:30:00Z', true],
  ['2026-11-22T09:30:00+01:00', false], ['2026-11-22', false], ['2026-02-30T00:00:00Z', false], ['now', false],
])('Instant: %s → %s', (value, ok) => expect(Instant.safeParse(value).success).toBe(ok))

test.each([
  ['1980-05-10', '2026-05-09', 45], ['1980-05-10', '2026-05-10', 46], ['2026-11-22', '2026-11-22', 0], ['2027-01-01', '2026-11-22', -1],
  ['2004-02-29', '2026-02-28', 21], ['2004-02-29', '2026-03-01', 22], ['2004-02-29', '2028-02-29', 24],
  ['1926-11-22', '2026-11-22', 100],
])('born %s, on %s: %s', (born, on, age) => expect(ageOn(born, on)).toBe(age))

describe('arithmetic', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'], ['2023-02-28', 1, '2023-03-01'], ['2026-01-01', -1, '2025-12-31'], ['2026-03-28', 2, '2026-03-30'],
  ])('%s %+i = %s', (day, days, result) => expect(addDays(day, days)).toBe(result))

  test('adding and counting agree, clock changes or not', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysBetween('2026-03-29', addDays('2026-03-29', days))).toBe(days)
    }))
  })

  test('a day that is none is refused', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => daysBetween('yesterday', '2026-11-22')).toThrow(RangeError)
  })
})

test.each([['2026-11-22', '22-Nov-2026'], ['1962-05-03', '03-May-1962']])('%s is shown as %s', (day, shown) => {
  expect(formatDay(day)).toBe(shown)
})

test.each([
  ['Europe/London', '2026-07-01T23:30:00Z', '2026-07-02'], ['Europe/London', '2026-12-01T23:30:00Z', '2026-12-01'],
  ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-23'], ['America/Los_Angeles', '2026-11-22T07:59:59Z', '2026-11-21'],
  ['UTC', '2026-11-22T00:00:00.000Z', '2026-11-22'],
])('in %s at %s it is %s', (zone, instant, day) => expect(dayIn(zone, instant)).toBe(day))

test('wall-clock time, with midnight as 00', () => {
  expect(timeIn('Europe/London', '2026-07-01T23:05:00Z')).toBe('00:05')
  expect(timeIn('Asia/Kolkata', '2026-11-22T09:00:00Z')).toBe('14:30')
})

test('a second zone does not get the first one’s formatter, nor the first one afterwards', () => {
  const zones = ['Europe/London', 'Pacific/Auckland', 'Europe/London']
  expect(zones.map((zone) => `${dayIn(zone, '2026-11-22T12:00:00Z')} ${timeIn(zone, '2026-11-22T12:00:00Z')}`)).toEqual(['2026-11-22 12:00', '2026-11-23 01:00', '2026-11-22 12:00'])
})

test.each([['2020-02-29', 4, '2024-02-29'], ['2020-02-29', 1, '2021-03-01'], ['2026-12-31', 8, '2034-12-31'], ['1900-02-28', 0, '1900-02-28']])('%s and %i years', (day, count, later) => {
  expect(addYears(day, count)).toBe(later)
})

describe('the moment a day begins', () => {
  test.each([
    ['Europe/London', '2026-10-25', '2026-10-24T23:00:00.000Z'], ['Europe/London', '2026-10-26', '2026-10-26T00:00:00.000Z'],
    ['Pacific/Chatham', '2026-11-26', '2026-11-25T10:15:00.000Z'], ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'], ['UTC', '2026-01-01', '2026-01-01T00:00:00.000Z'],
  ])('in %s on %s', (zone, day, at) => {
    expect(dayStart(zone, day)).toBe(at)
  })

  test('lies between two days, in every zone', () => {
    const zones = ['Europe/London', 'Pacific/Apia', 'Pacific/Chatham', 'America/Sao_Paulo', 'Asia/Beirut', 'America/Havana', 'Asia/Kolkata', 'Africa/Cairo']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000 }), (zone, count) => {
        const day = addDays('1985-01-01', count)
        const start = dayStart(zone, day)
        expect(dayIn(zone, start) >= day && dayIn(zone, new Date(Date.parse(start) - 1).toISOString()) < day).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
