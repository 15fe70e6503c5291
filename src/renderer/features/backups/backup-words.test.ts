import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { startWords } from '../../../../test/helpers/words'
import { sizeWords, whenWords } from './backup-words'

beforeAll(startWords)

it.each([
  [0, '1.0 kB'],
  [1_000, '1.0 kB'],
  [53_248, '53 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [12_400_000, '12 MB'],
  [4_200_000_000, '4.2 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

// Noon, so that the day is the same wherever the test runs.
it.each([
  ['2026-11-26T12:05:00.000Z', /^\d{2}:\d{2}$/],
  ['2026-11-25T12:05:00.000Z', /^yesterday \d{2}:\d{2}$/],
  ['2026-11-24T12:05:00.000Z', /^24-Nov-2026 \d{2}:\d{2}$/],
])('%s is told from the day it is read', (at, words) => {
  expect(whenWords(i18next.getFixedT('en', 'backups'), at, '2026-11-26T12:30:00.000Z')).toMatch(words)
})
