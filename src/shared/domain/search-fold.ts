/** Letters that Unicode does not take apart, though people type them without their stroke. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ħ: 'h',
  // Arabic and Persian forms of one letter.
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ـ: '',
}
const letterPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** Points and vowel signs of scripts in which people leave them out: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g
/** Apostrophes, hyphens and full stops within a name or a word. */
export const joints = /['’‘ʼʹ`´′＇.\-‐‑‒–—־·]/g
const notWord = /[^\p{L}\p{N}\p{M}]+/gu

/** Whether a text holds no letters but those of ASCII, as most notes do: what needs no Unicode rules then comes out many times sooner. */
export const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
const plainJoints = /['`.-]/g
const plainNotWord = /[^a-z0-9]+/g

/** Arabic-Indic and Persian digits as 0–9. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** By all the rules, among its neighbours. */
function foldTogether(text: string): string {
  const bare = text.replace(joints, '').normalize('NFKD').replace(joints, '').toLowerCase().normalize('NFKD').replace(marks, '')
  return plainDigits(bare).replace(letterPattern, (letter) => letters[letter] ?? '').normalize('NFC').replace(notWord, ' ')
}

/** What comes out by the letters beside it: marks that stay, which join with one before them, and parts of Korean syllables. */
const joining = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u
/** Capital sigma, whose small letter is another one at the end of a word, and halves of letters. */
const inContext = /[\u03a3\ud800-\udfff]/

/** What one letter folds to wherever it stands, by its code; null where its neighbours decide. */
const alone = new Map<number, string | null>()

function foldAlone(code: number): string | null {
  const letter = String.fromCharCode(code)
  const folded = foldTogether(`a${letter}a`).slice(1, -1)
  const always = joining.test(folded) || inContext.test(letter.normalize('NFKD')) ? null : folded
  alone.set(code, always)
  return always
}

/** Letter by letter, several times sooner than by all the rules; null where a letter depends on its neighbours. */
function foldEach(text: string): string | null {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const known = alone.get(code)
    const letter = known === undefined ? foldAlone(code) : known
    if (letter === null) return null
    folded += letter
  }
  return folded.replace(severalBlanks, ' ')
}
const severalBlanks = / {2,}/g

/**
 * Text made comparable for search: what two people would type for the same name comes out the same
 * (Zoë = zoe, O'Brien = obrien, أحمد = احمد, ٠٧ = 07). Words are parted by one blank. Not for display.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.replace(plainJoints, '').toLowerCase().replace(plainNotWord, ' ').trim()
  return (foldEach(text) ?? foldTogether(text)).trim()
}

const words = (text: string) => fold(text).split(' ').filter(Boolean)
export const isIdeographic = (text: string) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

/** The word itself, and without the Arabic article, which people leave out. */
const withoutArticle = (word: string) => (/^ال.{3,}/.test(word) ? [word, word.slice(2)] : [word])

/**
 * All words of a person's names for `matchesSearch`: each part folded whole and at its hyphens ("Jean-Paul" → jeanpaul
 * jean paul), and East Asian parts joined, in both orders. Parts that are missing may be empty.
 */
export function nameKey(parts: readonly (string | null | undefined)[]): string {
  const given = parts.flatMap((part) => part || [])
  const whole = given.flatMap((part) => [...words(part), ...words(part.replace(joints, ' '))])
  const east = given.filter(isIdeographic).map((part) => words(part).join(''))
  const joined = east.length > 1 ? [east.join(''), east.toReversed().join('')] : east
  return [...new Set([...whole.flatMap(withoutArticle), ...joined])].join(' ')
}

/** The digits of a telephone number, in any script. */
export function phoneDigits(text: string): string {
  return plainDigits(text.normalize('NFKC')).replace(/\D/g, '')
}

/** What is kept with a client to be found by: the words of the names, and the telephone's digits as one word. */
export function searchKey(nameParts: readonly (string | null | undefined)[], phone: string): string {
  return [nameKey(nameParts), phoneDigits(phone)].filter(Boolean).join(' ')
}

/** How a word typed is found in a word known. Three digits or more may stand anywhere in a number, with or without the leading zeros of a dialling code. */
function finder(word: string): (known: string) => boolean {
  if (/^\d{3,}$/.test(word)) {
    const digits = word.replace(/^0+/, '') || word
    return (known) => known.includes(digits)
  }
  return isIdeographic(word) ? (known) => known.includes(word) : (known) => known.startsWith(word)
}

/**
 * Whether every word typed begins a word of a search key, in any order; an East Asian word may stand anywhere in one.
 * Folds what was typed once: one matcher serves the whole list.
 */
export function searchMatcher(typed: string): (key: string) => boolean {
  const finders = words(typed).map(finder)
  return (key) => {
    const known = key.split(' ')
    return finders.every((find) => known.some(find))
  }
}

export const matchesSearch = (key: string, typed: string): boolean => searchMatcher(typed)(key)
