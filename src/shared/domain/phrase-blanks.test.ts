import { expect, it } from 'vitest'
import { blanksIn, nextBlank } from './phrase-blanks'

it.each<[string, string[]]>([
  ['Heat for ___ minutes.', ['___']],
  ['Sore for {days} days, ____ then fine.', ['{days}', '____']],
  ['عاد الألم بعد ___ أيام', ['___']],
  ['休息{分钟}分钟，然后___', ['{分钟}', '___']],
  ['two __ are none, nor {} nor {a\nb}', []],
  ['', []],
])('%s', (text, expected) => expect(blanksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected))

it('finds the next one from where the hand stands', () => {
  const text = 'Better for ___ days, then ___.'
  expect(nextBlank(text, 0)).toEqual({ from: 11, to: 14 })
  expect(nextBlank(text, 12)).toEqual({ from: 26, to: 29 })
  expect(nextBlank(text, 27)).toBeUndefined()
})
