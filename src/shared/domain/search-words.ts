import { fold, isPlain, joints } from './search-fold'

/** Longest text searched for, in characters. */
export const searchLimit = 200

/** Scripts that write without blanks between words: what is typed may stand anywhere in a run of them. */
const unspaced = '\\p{scx=Han}\\p{scx=Hangul}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}'
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}\\s]+`, 'gu')
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u')
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u')
/** Whether a text begins with a letter of a script without blanks. */
export const isUnspaced = (text: string): boolean => startsUnspaced.test(text)

/** The Arabic article, alone or after "and", "so", "with", "like", "for", before a word of three letters or more. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/

/** One word typed, folded. */
export interface Term {
  text: string
  /** True: may stand anywhere in a run of its script; false: begins a word. */
  anywhere: boolean
}

const runsIn = (folded: string): string[] => (isPlain(folded) || !hasUnspaced.test(folded) ? folded.split(' ').filter(Boolean) : (folded.match(runs) ?? []))

/** Runs of letters of one way of writing, folded. */
export const runsOf = (text: string): string[] => runsIn(fold(text))

/** A hyphen, an apostrophe or the like that may stand within a word. */
const innerJoint = new RegExp(`${joints.source}\\S`)

/** A text folded, and once more with its hyphens as blanks: a word that has one stands there whole and in parts. */
const foldedIn = (text: string): string => (innerJoint.test(text) ? `${fold(text)} ${fold(text.replace(joints, ' '))}` : fold(text))

/** The words of a folded text, an Arabic one also without its article. */
const wordsIn = (folded: string): string[] => runsIn(folded).flatMap((word) => (article.test(word) ? [word, word.replace(article, '')] : [word]))
/** Whether those are not simply what stands between two blanks. */
const comesApart = new RegExp(`[${unspaced}]|ال|لل`, 'u')

/** The words of some texts as one text in which `matches` looks: each once, each after a blank. */
export const searchable = (texts: readonly string[]): string => ` ${[...new Set(texts.flatMap((text) => wordsIn(foldedIn(text))))].join(' ')}`

/** Letters of ASCII and no hyphen within a word, as most notes are: nothing but capitals is folded there. */
export const isSimple = (text: string): boolean => !innerJoint.test(text) && isPlain(text)

/** Where a term begins a word of a simple text in small letters; -1 = nowhere from there on. */
export function wordBegun(small: string, { text }: Term, from = 0): number {
  let at = small.indexOf(text, from)
  while (at > 0 && isPlainLetter(small.charCodeAt(at - 1))) at = small.indexOf(text, at + 1)
  return at
}
/** a–z, 0–9 */
const isPlainLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** The terms that stand in a text: those that `holds` finds in its `searchable`. */
export function heldIn(text: string, terms: readonly Term[]): Term[] {
  if (isSimple(text)) {
    const small = text.toLowerCase()
    return terms.filter((term) => wordBegun(small, term) >= 0)
  }
  const folded = foldedIn(text)
  // Most texts do not hold the letters at all, and taking the words apart takes as long again.
  const possible = terms.filter((term) => folded.includes(term.text))
  if (possible.length === 0) return possible
  const words = ` ${comesApart.test(folded) ? wordsIn(folded).join(' ') : folded}`
  return possible.filter((term) => holds(words, term))
}

/** What was typed as terms, without those that a longer one includes. Empty where nothing can be searched for. */
export function termsOf(typed: string): Term[] {
  const texts = [...new Set(runsOf(typed).map((word) => word.replace(article, '')))]
  return texts
    .filter((text) => !texts.some((other) => other !== text && other.startsWith(text)))
    .map((text) => ({ text, anywhere: isUnspaced(text) }))
}

/** Whether one term stands in a `searchable`. */
const holds = (words: string, { text, anywhere }: Term): boolean => words.includes(anywhere ? text : ` ${text}`)

/** Whether every term stands in a `searchable`. */
export const matches = (words: string, terms: readonly Term[]): boolean => terms.every((term) => holds(words, term))

/** Letters of a beginning that the index knows: `prefix` of the table. */
const indexedLetters = 10

/**
 * What the tokenizer of SQLite takes for no letter. As hexadecimal digits they are part of the word; otherwise a word would fall
 * apart, which the index answers with an error. A test asks SQLite about every letter there is.
 */
const unknownLetter = /[\p{M}\u19b0-\u19c9\u1cf2\u1cf3]/gu
const token = (word: string) => word.replace(unknownLetter, (letter) => `x${letter.codePointAt(0)?.toString(16)}x`)

const pairsOf = (letters: readonly string[]) => letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)

/** The words of a `searchable` as the index keeps them: of scripts without blanks each letter, and each with its neighbour. */
export function indexWords(words: string): string {
  const tokens = words.trim().split(' ').flatMap((word) => (isUnspaced(word) ? [...Array.from(word), ...pairsOf(Array.from(word))] : [word]))
  return [...new Set(tokens)].map(token).join(' ')
}

/** Whose session it is, as a word of the index that nobody can type: its first letter is one that folding takes away. */
export const ownerWord = (clientId: number): string => `\ue000${clientId}`

/** The question put to the index. It may find too much where `needsCheck`, never too little. */
export function indexQuery(terms: readonly Term[]): string {
  const asked = terms.flatMap(({ text, anywhere }) => {
    const letters = Array.from(text)
    if (!anywhere) return [`"${Array.from(token(text)).slice(0, indexedLetters).join('')}"*`]
    return (letters.length === 1 ? letters : pairsOf(letters)).map((pair) => `"${token(pair)}"`)
  })
  return [...new Set(asked)].join(' AND ')
}

/** Whether what the index finds must be looked up in the text. */
export const needsCheck = (terms: readonly Term[]): boolean => terms.some(({ text, anywhere }) => Array.from(anywhere ? text : token(text)).length > (anywhere ? 2 : indexedLetters))
