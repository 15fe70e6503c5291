import { fold, isPlain, joints } from './search-fold'
import { isSimple, isUnspaced, type Term, wordBegun } from './search-words'

/** Where in a session something was found. */
export const searchFields = ['told', 'found', 'done', 'plan', 'complaint', 'therapy', 'area', 'point', 'mark', 'activity', 'lot', 'addendum'] as const
export type SearchField = (typeof searchFields)[number]

/** From, and the place after the end, in UTF-16 units. */
export type TextRange = [from: number, to: number]

const letters = '[\\p{L}\\p{N}\\p{M}]+'
const chunks = new RegExp(`${letters}(?:${joints.source}+${letters})*`, 'gu')
const plainChunks = /[a-z0-9]+(?:['`.-]+[a-z0-9]+)*/gi
const afterJoint = new RegExp(`(?<=${joints.source})`, 'g')
/** As in `search-words`, with the vowel signs that are folded away there. */
const article = /^(?:[وف]\p{M}*)?(?:(?:[بك]\p{M}*)?[اٱ]\p{M}*ل|ل\p{M}*ل)\p{M}*/u
const isMark = (letter: string | undefined) => letter !== undefined && /^[\p{M}\udc00-\udfff]/u.test(letter)

/** Most of what is written needs no Unicode rules, which cost ten times as much. */
const folded = (chunk: string) => (/^[a-z0-9]+$/i.test(chunk) ? chunk.toLowerCase() : fold(chunk))

/** Where in a chunk of letters a term could stand. */
function startsIn(chunk: string, { anywhere }: Term): number[] {
  const places: number[] = []
  let at = 0
  let before = ''
  for (const letter of chunk) {
    const begins = before === '' || (anywhere ? isUnspaced(letter) : isUnspaced(before) && !isUnspaced(letter))
    if (begins) places.push(at)
    at += letter.length
    before = letter
  }
  if (anywhere) return places
  const afterArticle = article.exec(chunk)?.[0].length
  return [...places, ...[...chunk.matchAll(afterJoint)].map(({ index }) => index), ...(afterArticle === undefined ? [] : [afterArticle])]
}

/** As much of a chunk as can fold to a term: its letters with their marks and joints. The rest is not looked at, however long it is. */
const reach = (term: string) => 4 * term.length + 16

/** The end of the shortest piece that folds to the term, with the marks on its last letter; null where none begins here. */
function endOf(chunk: string, start: number, term: string): number | null {
  const last = Math.min(chunk.length, start + reach(term))
  if (!folded(chunk.slice(start, last)).startsWith(term)) return null
  for (let end = start + 1; end <= last; end += 1) {
    if (isMark(chunk[end]) || !folded(chunk.slice(start, end)).startsWith(term)) continue
    return end
  }
  return last
}

/** Most places of one chunk that are tried where folding moved the letters: a line of dots is one chunk of thousands. */
const mostTried = 500

/** Places worth folding. Where folding kept every letter in its place, those at which the folded text has the term. */
function candidates(chunk: string, plain: string, term: Term): number[] {
  const starts = startsIn(chunk, term)
  return plain.length === chunk.length ? starts.filter((start) => plain.startsWith(term.text, start)) : starts.slice(0, mostTried)
}

/** In the order of the terms. */
function* rangesInSimple(text: string, terms: readonly Term[]): Generator<TextRange> {
  const small = text.toLowerCase()
  for (const term of terms) {
    for (let at = wordBegun(small, term); at >= 0; at = wordBegun(small, term, at + 1)) yield [at, at + term.text.length]
  }
}

/** In the order of the words. */
function* rangesIn(text: string, terms: readonly Term[]): Generator<TextRange> {
  for (const { 0: chunk, index } of text.matchAll(isPlain(text) ? plainChunks : chunks)) {
    const plain = folded(chunk)
    for (const term of terms) {
      if (!plain.includes(term.text)) continue
      for (const start of candidates(chunk, plain, term)) {
        const end = endOf(chunk, start, term.text)
        if (end !== null) yield [index + start, index + end]
      }
    }
  }
}

/** In order, those that touch as one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const whole: TextRange[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}

/** Places of the terms in a text as it was written. Words are marked as far as they were typed. */
export const rangesOf = (text: string, terms: readonly Term[]): TextRange[] => joined([...(isSimple(text) ? rangesInSimple : rangesIn)(text, terms)])

/** Where the first of them begins; 0 where none does. */
function firstPlace(text: string, terms: readonly Term[]): number {
  if (!isSimple(text)) return rangesIn(text, terms).next().value?.[0] ?? 0
  const small = text.toLowerCase()
  const places = terms.map((term) => wordBegun(small, term)).filter((at) => at >= 0)
  return places.length === 0 ? 0 : Math.min(...places)
}

/** Characters shown, and how many of them before what was found. */
const shown = 120
const shownBefore = 32

/** About 120 characters around the first place where a term stands, on one line, with the places of all of them. */
export function snippetOf({ field, text }: { field: SearchField; text: string }, terms: readonly Term[]) {
  const line = text.replace(/[^\S ]/g, ' ')
  const first = firstPlace(line, terms)
  const from = first <= shownBefore ? 0 : cut(line, first - shownBefore, first)
  const to = from + shown >= line.length ? line.length : cut(line, from + shown, from + shown + 12)
  const piece = line.slice(from, to)
  const bare = piece.trim()
  return { field, text: bare, ranges: rangesOf(bare, terms), cutBefore: from > 0, cutAfter: to < line.length }
}

/** After the next blank, at the latest there; else between two characters, never inside one. */
function cut(line: string, from: number, latest: number): number {
  const blank = line.indexOf(' ', from)
  if (blank >= 0 && blank < latest) return blank
  let at = from
  while (isMark(line[at])) at += 1
  return at
}
