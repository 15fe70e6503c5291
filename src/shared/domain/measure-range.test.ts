import { expect, it } from 'vitest'
import { measures } from '../reference/outcomes'
import { bandOf, measureRange, rangeWords, scoreProblem } from './measure-range'

it.each(measures().map(({ id }) => id))('takes %s from its least to its most and nothing outside', (id) => {
  const { min, max, step } = measureRange(id)
  expect([min, max, min + step].map((value) => scoreProblem(id, value))).toEqual([null, null, null])
  for (const outside of [min - step, max + step, Number.NaN, Number.POSITIVE_INFINITY]) expect(scoreProblem(id, outside)).toBe(`Enter ${min} to ${max}.`)
  expect(scoreProblem(id, min + 0.5)).toBe(step === 1 ? 'Enter a whole number.' : null)
})

it.each([
  ['ndi', 0, 'None'], ['ndi', 4, 'None'], ['ndi', 5, 'Mild'], ['ndi', 50, 'Complete'], ['odi', 20.4, 'Minimal'], ['quickdash', 40, null], ['nowhere', 1, null],
] as const)('band of %s %d: %s', (id, value, band) => expect(bandOf(id, value)).toBe(band))

it.each([['ndi', '0 to 50'], ['groc-15', '−7 to +7'], ['mycaw', ''], ['nowhere', '']])('range of %s in words: “%s”', (id, words) => expect(rangeWords(id)).toBe(words))
