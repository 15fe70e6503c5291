import { expect, it } from 'vitest'
import { digitStep } from './digit-entry'

const tension = [0, 1, 2, 3, 4]
const pain = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

it.each([
  ['a digit of the scale sets it', tension, null, 3, 0, { value: 3, waits: false }],
  ['a digit beyond the scale is nothing', tension, null, 7, 0, null],
  ['1 waits where 10 is possible', pain, null, 1, 0, { value: 1, waits: true }],
  ['1 does not wait where it is not', tension, null, 1, 0, { value: 1, waits: false }],
  ['1 and 0 in one go are 10', pain, { value: 1, at: 0 }, 0, 400, { value: 10, waits: false }],
  ['1 and, later, 0 are two values', pain, { value: 1, at: 0 }, 0, 2000, { value: 0, waits: false }],
  ['0 does not wait for more', pain, null, 0, 0, { value: 0, waits: false }],
  ['0 and 5 are not 05', pain, { value: 0, at: 0 }, 5, 100, { value: 5, waits: false }],
])('%s', (_what, values, before, digit, at, step) => {
  expect(digitStep(values, before, digit, at)).toEqual(step)
})
