import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayName, fullName, initials, splitName } from './client-name'

const name = (givenName: string, familyName: string, preferredName = '') => ({ givenName, familyName, preferredName })

// parts · shown · initials
test.each([
  [name('Zoë', "O'Brien"), "Zoë O'Brien", 'ZO'],
  [name('Elizabeth Anne', 'Okafor', 'Beth'), 'Beth Okafor', 'BO'],
  [name('Robert', 'Nowak', 'Bob Nowak'), 'Bob Nowak', 'BN'],
  [name('小明', '王'), '王小明', '王'],
  [name('小明', '王', 'Tom'), 'Tom 王', '王'],
  [name('민수', '김'), '김민수', '김'],
  [name('أحمد', 'الحسن'), 'أحمد الحسن', 'أ\u200cح'],
  [name('Ngozi', ''), 'Ngozi', 'N'],
  [name('', 'Silva'), 'Silva', 'S'],
  [name('', '', 'Kit'), 'Kit', 'K'],
  [name('', ''), '', '?'],
  [name('  Ana   Maria ', ' Souza '), 'Ana Maria Souza', 'AS'],
  [name('e\u0301mile', '’t Hooft'), 'e\u0301mile ’t Hooft', 'E\u0301T'],
])('%j', (parts, shown, letters) => {
  expect([displayName(parts), initials(parts)]).toEqual([shown, letters])
})

describe('one field', () => {
  test.each([
    ["Zoë O'Brien", 'Zoë', "O'Brien"], ["O'Brien, Zoë", 'Zoë', "O'Brien"], ['Cher', 'Cher', ''], ['  Mary  Ann Evans ', 'Mary Ann', 'Evans'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'], ['Vincent van der Berg', 'Vincent', 'van der Berg'],
    ['Mohamed bin Salman', 'Mohamed', 'bin Salman'], ['أحمد الحسن', 'أحمد', 'الحسن'], ['محمد بن راشد', 'محمد', 'بن راشد'],
    ['王小明', '小明', '王'], ['欧阳娜娜', '娜娜', '欧阳'], ['王 小明', '小明', '王'], ['김민수', '민수', '김'], ['明', '明', ''],
    ['Van Morrison', 'Van', 'Morrison'], ['Smith, John, Jr', 'Smith, John,', 'Jr'], ['', '', ''],
  ])('%s', (typed, given, family) => expect(splitName(typed)).toEqual(name(given, family)))

  test('nothing typed is ever lost', () => {
    const word = fc.constantFrom('Zoë', "O'Brien", 'van', 'bin', 'أحمد', '小明', '王', '김', 'de', 'X', 'Jr.', '欧阳')
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), fc.boolean(), (words, comma) => {
      const typed = words.join(comma ? ', ' : ' ')
      const letters = (text: string) => Array.from(text.replace(/[\s,]/g, '')).toSorted().join('')
      expect(letters(fullName(splitName(typed)))).toBe(letters(typed))
    }))
  })
})
