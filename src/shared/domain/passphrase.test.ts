import { describe, expect, test } from 'vitest'
import { normalisePassphrase, passphraseProblem } from './passphrase'
import { strengthOf } from './passphrase-strength'

const good = [
  'crimson violin harbour pickle', 'three quiet herons at dusk', 'Der Mond frisst gern Gurkensalat', 'القمر يشرب القهوة صباحا مع القطط',
  '月亮每天早上和猫一起喝一杯黑咖啡', 'x7#Kp2!vQ9z&Lm4w', 'the clinic levator gurgle tangerine', '        wide blanks inside   ', 'p'.repeat(3) + 'ost office under water',
]
test.each(good)('%s is taken', (passphrase) => expect(passphraseProblem(passphrase)).toBeNull())

describe('refused, with a sentence', () => {
  test.each([
    ['', 'has 0 characters; it needs at least 15'],
    ['fourteen chars', 'has 14 characters'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 'has 8 characters'],
    ['Ω'.repeat(257), 'at most 256'],
    ['correct horse battery staple', 'well known'],
    ['Correct-Horse-Battery-Staple!', 'well known'],
    ['To be, or not to be', 'well known'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
    ['abcabcabcabcabcabc', 'repeats'],
    ['hunter2 hunter2 hunter2', 'repeats'],
    ['password password', 'repeats'],
    ['a b a a b b a b a b a', 'repeats'],
    ['!!!!!!!!!!!!!!!!', 'repeats'],
    ['                ', 'repeats'],
    ['abcdefghijklmnopq', 'keyboard or the alphabet'],
    ['1234567890 qwertyuiop', 'keyboard or the alphabet'],
    ['zyxwvutsrqponml', 'keyboard or the alphabet'],
    ['qwertyuiopasdfgh', 'keyboard or the alphabet'],
    ['levator levator1', 'everybody would try'],
    ['Levator-Password-2026', 'everybody would try'],
    ['welcome to levator', 'everybody would try'],
    ['MassageTherapy123', 'everybody would try'],
  ])('%s: %s', (passphrase, said) => {
    expect(passphraseProblem(passphrase)).toContain(said)
  })
})

test('the same words from another keyboard are the same passphrase', () => {
  expect(normalisePassphrase('cafe\u0301 ﬁlm １２')).toBe('café film 12')
  expect(normalisePassphrase('Two  Blanks')).toBe('Two  Blanks')
})

describe('strength', () => {
  test.each([
    ['', 0, 'longer'], ['password', 0, 'longer'], ['aaaaaaaaaaaaaaaaaaaa', 0, 'less-repetition'], ['abcdefghijklmnopq', 0, 'no-sequence'],
    ['hunter2 hunter2 hunter2', 0, 'less-repetition'], ['correct horse battery staple', 1, 'unusual-words'],
    ['my love is the sun', 1, 'unusual-words'], ['crimson violin harbour', 3, 'longer'], ['crimson violin harbour pickle', 4, 'well-done'],
    ['Levator-Password-2026', 0, 'unusual-words'],
  ])('%s scores %i', (passphrase, score, hint) => {
    expect(strengthOf(passphrase)).toMatchObject({ score, hintId: hint })
  })

  test('a longer passphrase is never weaker, a repeated word adds nothing', () => {
    const grown = ['violin', 'violin harbour', 'violin harbour pickle', 'violin harbour pickle crimson'].map((it) => strengthOf(it).bits)
    expect(grown).toEqual(grown.toSorted((a, b) => a - b))
    expect(strengthOf('violin harbour violin').bits).toBe(strengthOf('violin harbour').bits)
  })

  test('what is refused never looks strong', () => {
    const refused = 'violin harbour pickle crimson '.repeat(9)
    expect(passphraseProblem(refused)).toContain('at most 256')
    expect(strengthOf(refused).score).toBe(1)
  })
})
