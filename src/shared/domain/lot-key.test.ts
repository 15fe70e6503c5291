import { expect, it } from 'vitest'
import { lotKey } from './lot-key'

it.each([
  ['f-22', 'F-22'],
  [' F - 22\t', 'F-22'],
  ['Ｆ２２', 'F22'],
  ['', ''],
])('%j → %j', (lot, key) => {
  expect(lotKey(lot)).toBe(key)
})

it.each([['F-22', 'F22'], ['F-022', 'F-22'], ['O1', '01']])('keeps %s and %s apart', (one, other) => {
  expect(lotKey(one)).not.toBe(lotKey(other))
})
