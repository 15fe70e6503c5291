import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scripts, textOfScripts } from '../../../test/helpers/text-of-scripts'
import { fold, joints } from './search-fold'
import { rangesOf, snippetOf } from './search-snippet'
import { heldIn, matches, searchable, termsOf } from './search-words'

/** Words of the table whole, begun, and two at a time. */
const typed = fc
  .array(fc.tuple(fc.constantFrom(...Object.values(scripts).flat()), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 2 })
  .map((words) => words.map(([word, length]) => Array.from(word).slice(0, length).join('')).join(' '))

/** A text and something typed that is often out of it. */
const asked = fc.oneof(
  fc.tuple(textOfScripts, typed),
  fc.tuple(textOfScripts, fc.nat(), fc.integer({ min: 1, max: 12 })).map(([text, at, length]): [string, string] => [text, Array.from(text).slice(at % (text.length + 1)).slice(0, length).join('')]),
  fc.tuple(fc.string({ unit: 'binary-ascii', maxLength: 40 }), fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '-', ' ', '.'), maxLength: 5 })),
  fc.tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '-', ' ', '.', "'", '\n'), maxLength: 30 }), fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), maxLength: 5 })),
)

test('the words of a text are those of it folded with its hyphens taken away and with blanks in their place', () => {
  fc.assert(fc.property(textOfScripts, (text) => {
    expect(searchable([text])).toBe(searchable([fold(text), fold(text.replace(joints, ' '))]))
  }), { numRuns: 3000 })
})

test('a text holds the terms that its searchable words hold, in every script', () => {
  let found = 0
  fc.assert(fc.property(asked, ([text, words]) => {
    const terms = termsOf(words)
    const held = terms.filter((term) => matches(searchable([text]), [term]))
    found += held.length
    expect(heldIn(text, terms)).toEqual(held)
  }), { numRuns: 10_000 })
  expect(found).toBeGreaterThan(500)
})

/** One letter beyond ASCII has the whole text taken apart by all the rules. */
test('the places of what was typed are those of a text with letters of any script', () => {
  fc.assert(fc.property(asked, ([text, words]) => {
    const terms = termsOf(words)
    expect(rangesOf(text, terms)).toEqual(rangesOf(`${text} 😀`, terms))
  }), { numRuns: 10_000 })
})

test('the snippet is cut at the same places too', () => {
  const longer = (text: string, end: string) => `${'Zz zz. '.repeat(30)}${text} ${'zz '.repeat(60)}${end}`
  fc.assert(fc.property(asked, ([text, words]) => {
    const terms = termsOf(words)
    expect(snippetOf({ field: 'told', text: longer(text, '') }, terms)).toEqual(snippetOf({ field: 'told', text: longer(text, '😀') }, terms))
  }), { numRuns: 3000 })
})
