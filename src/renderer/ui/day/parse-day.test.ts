import { expect, test } from 'vitest'
import { dayBoxes, parseDay } from './parse-day'

const limits = { from: '1900-01-01', to: '2026-11-22' }
const boxes = (day: string, month: string, year: string) => ({ day, month, year })

test.each([
  ['12', '3', '1988', '1988-03-12'],
  ['1', '01', '1900', '1900-01-01'],
  ['29', '2', '2024', '2024-02-29'],
  ['22', '11', '2026', '2026-11-22'],
  [' 7 ', 'Mar', '1962', '1962-03-07'],
  ['7', 'september', '1962', '1962-09-07'],
  ['١٢', '٣', '١٩٨٨', '1988-03-12'],
])('%s %s %s is %s', (day, month, year, whole) => expect(parseDay(boxes(day, month, year), limits)).toEqual({ day: whole }))

test('three empty boxes are no date', () => expect(parseDay(boxes('', ' ', ''), limits)).toEqual({ day: null }))

test.each([
  ['12', '3', '', 'incomplete'],
  ['', '3', '1988', 'incomplete'],
  ['x', '3', '1988', 'letters'],
  ['12', 'Foo', '1988', 'letters'],
  ['12', 'm', '1988', 'letters'],
  ['12', '3', '88', 'shortYear'],
  ['31', '6', '1990', 'unreal'],
  ['29', '2', '2023', 'unreal'],
  ['0', '1', '1990', 'unreal'],
  ['1', '13', '1990', 'unreal'],
  ['31', '12', '1899', 'before'],
  ['23', '11', '2026', 'after'],
])('%s %s %s is refused: %s', (day, month, year, problem) => expect(parseDay(boxes(day, month, year), limits)).toEqual({ problem }))

test('a recorded day comes back in its boxes', () => {
  expect(parseDay(dayBoxes('1988-03-12'), limits)).toEqual({ day: '1988-03-12' })
  expect(dayBoxes(null)).toEqual(boxes('', '', ''))
})
