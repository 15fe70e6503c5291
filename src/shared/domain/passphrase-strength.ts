import { commonWords } from './common-words'
import { normalisePassphrase, passphraseProblem, predictableShare } from './passphrase'

export type StrengthHint = 'longer' | 'unusual-words' | 'less-repetition' | 'no-sequence' | 'well-done'

export interface Strength {
  /** 0 very weak to 4 strong. */
  score: 0 | 1 | 2 | 3 | 4
  word: 'very weak' | 'weak' | 'fair' | 'good' | 'strong'
  /** Guesses an informed attacker needs, as a power of two: an estimate, leaning low. */
  bits: number
  hintId: StrengthHint
  hint: string
}

const words = ['very weak', 'weak', 'fair', 'good', 'strong'] as const
/**
 * Bits from which a score is reached. Against a slow key derivation, at 10,000 guesses a second, 40 bits last about
 * three years and 50 three thousand.
 */
const steps = [28, 38, 48, 60] as const

const hints: Record<StrengthHint, string> = {
  longer: 'Add another word or two.',
  'unusual-words': 'Use less common words that have nothing to do with each other.',
  'less-repetition': 'Do not repeat words or characters.',
  'no-sequence': 'Avoid runs like 12345 or qwerty.',
  'well-done': 'Write it down once and keep it away from the computer.',
}

/** Bits of one piece: a listed word 7, another word about 14 for its first letters and little for the rest, digits 3.3 each. */
function bitsOf(piece: string): number {
  const length = Array.from(piece).length
  if (/^(19|20)\d\d$/.test(piece)) return 6
  if (predictableShare(piece) >= 0.6) return 4 + Math.log2(length)
  if (/^\p{N}+$/u.test(piece)) return 3.3 * length
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(piece)) return 6 * length
  if (/^[\p{L}\p{M}]+$/u.test(piece)) return commonWords.has(piece) ? 7 : Math.min(4.7 * length, 11 + 0.75 * length)
  return Math.min(5 * length, 4 + length)
}

/**
 * How hard a passphrase is to guess, as the app shows it while it is typed. A rough estimate of our own that splits the
 * text into words, digits and signs, counts a repeated piece once and knows some 250 common words; it cannot know that a
 * sentence is a quotation or a child's name. What `passphraseProblem` refuses never scores above 1.
 */
export function strengthOf(typed: string): Strength {
  const passphrase = normalisePassphrase(typed)
  const pieces = passphrase.toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu) ?? []
  const distinct = [...new Set(pieces)]
  const signs = (piece: string) => !/[\p{L}\p{N}]/u.test(piece)
  // Blanks between words are expected and add nothing.
  const counted = distinct.filter((piece) => piece.trim() !== '')
  const capitals = /\p{Lu}/u.test(passphrase.slice(1)) ? 2 : 0
  const bits = Math.round(counted.reduce((sum, piece) => sum + bitsOf(piece), 0) + capitals)
  const reached = steps.filter((step) => bits >= step).length
  const score = (passphraseProblem(typed) === null ? reached : Math.min(reached, 1)) as Strength['score']
  const wordPieces = pieces.filter((piece) => !signs(piece))
  const hintId = hintFor(score, wordPieces, passphrase)
  return { score, word: words[score], bits, hintId, hint: hints[hintId] }
}

function hintFor(score: number, pieces: readonly string[], passphrase: string): StrengthHint {
  if (score === 4) return 'well-done'
  if (new Set(pieces).size < pieces.length || (passphrase.length > 5 && new Set(passphrase).size < 5)) return 'less-repetition'
  if (pieces.some((piece) => piece.length > 3 && predictableShare(piece) >= 0.6)) return 'no-sequence'
  if (pieces.length > 2 && pieces.filter((piece) => commonWords.has(piece)).length * 2 >= pieces.length) return 'unusual-words'
  return 'longer'
}
