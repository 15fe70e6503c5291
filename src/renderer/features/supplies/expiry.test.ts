import { expect, it } from 'vitest'
import { parseExpiry } from './expiry'

it.each([
  ['', '', '', { day: null }],
  ['31', '1', '2027', { day: '2027-01-31' }],
  ['', '01', '2027', { day: '2027-01-31' }],
  ['', 'apr', '27', { day: '2027-04-30' }],
  ['', '2', '2028', { day: '2028-02-29' }],
  ['', '2', '2027', { day: '2027-02-28' }],
  ['', '٠٢', '٢٧', { day: '2027-02-28' }],
  ['', '13', '2027', { problem: 'unreal' }],
  ['', '', '2027', { problem: 'incomplete' }],
  ['', '5', '', { problem: 'incomplete' }],
  ['4', '5', '', { problem: 'incomplete' }],
  ['30', '2', '2027', { problem: 'unreal' }],
  ['', '5', '1999', { problem: 'before' }],
  ['', '5', '2101', { problem: 'after' }],
  ['', '5', '127', { problem: 'shortYear' }],
  ['', 'x', '2027', { problem: 'letters' }],
])('%j %j %j', (day, month, year, expected) => {
  expect(parseExpiry({ day, month, year })).toEqual(expected)
})
