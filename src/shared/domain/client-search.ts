import { fold, isIdeographic } from './search-fold'
import { indexQuery, indexWords, isUnspaced, runsOf, type Term } from './search-words'

/** Digits may be typed from anywhere in a number. */
const endings = (digits: string): string[] => Array.from({ length: digits.length }, (_, at) => digits.slice(at))

/** A `searchKey` as the index of clients keeps it: its words, and every ending of its numbers. */
export function clientIndexWords(searchKey: string): string {
  const numbers = searchKey.match(/\d+/g) ?? []
  return indexWords(` ${[...runsOf(searchKey), ...numbers.flatMap(endings)].join(' ')}`)
}

/** What finds a client by one word as `searchMatcher` does, or more than it. */
function termsOf(word: string): Term[] {
  if (/^\d{3,}$/.test(word)) return [{ text: word.replace(/^0+/, '') || word, anywhere: false }]
  const runs = runsOf(word).map((text) => ({ text, anywhere: isUnspaced(text) }))
  // East Asian words may stand anywhere in one, so that letters beside them need not begin it.
  return isIdeographic(word) ? runs.filter(({ anywhere }) => anywhere) : runs
}

/** The question put to the index of clients: it finds all that `searchMatcher` takes, and perhaps more. Empty where nothing was typed that can be searched for. */
export const clientIndexQuery = (typed: string): string => indexQuery(fold(typed).split(' ').filter(Boolean).flatMap(termsOf))
