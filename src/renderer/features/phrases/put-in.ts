import { blanksIn, type Span } from '../../../shared/domain/phrase-blanks'

/** The writing without blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Whether a blank belongs between two neighbours. */
const parted = (before: string, after: string): boolean =>
  before !== '' && after !== '' && !/\s/.test(before) && !/[\s.,;:!?)\]،؛؟]/.test(after) && !unspaced.test(before) && !unspaced.test(after)

/**
 * A phrase written into a text in the place of `span`, parted by a blank from words that touch it.
 * @returns the whole text, and what to select in it: the phrase's first blank, or the place behind the phrase
 */
export function putIn(text: string, span: Span, phrase: string): { text: string; select: Span } {
  const before = text.slice(0, span.from)
  const after = text.slice(span.to)
  const lead = parted(before.slice(-1), phrase.slice(0, 1)) ? ' ' : ''
  const trail = parted(phrase.slice(-1), after.slice(0, 1)) ? ' ' : ''
  const from = before.length + lead.length
  const [blank] = blanksIn(phrase)
  const end = from + phrase.length
  const select = blank === undefined ? { from: end, to: end } : { from: from + blank.from, to: from + blank.to }
  return { text: before + lead + phrase + trail + after, select }
}
