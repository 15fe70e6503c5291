/** Longest part of a client's name, in characters. */
export const nameLimit = 200

/** The parts of a person's name; empty text where a part is not recorded. Given holds all given and middle names. */
export interface NameParts {
  givenName: string
  familyName: string
  preferredName: string
}

/** Chinese and Korean names: family name first, written together. */
const isEastAsian = (text: string) => /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u.test(text)
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function together(given: string, family: string): string {
  if (given === '' || family === '') return given || family
  return isEastAsian(given) && isEastAsian(family) ? `${family}${given}` : `${given} ${family}`
}

/** The recorded name: "Zoë O'Brien", "王小明". Empty when nothing is recorded. */
export function fullName({ givenName, familyName }: Pick<NameParts, 'givenName' | 'familyName'>): string {
  return together(tidy(givenName), tidy(familyName))
}

/**
 * The name the client is called by: the preferred name in place of the given one, with the family name.
 * A preferred name of several words, or one that holds the family name, stands alone.
 */
export function displayName(parts: NameParts): string {
  const preferred = tidy(parts.preferredName)
  const family = tidy(parts.familyName)
  if (preferred === '') return fullName(parts)
  if (preferred.includes(' ') || (family !== '' && preferred.toLowerCase().includes(family.toLowerCase()))) return preferred
  return together(preferred, family)
}

const firstLetter = (text: string) => {
  const letters = text.replace(/^ال(?=.{2})/u, '').replace(/^[^\p{L}\p{N}]+/u, '')
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(letters)
  return first?.segment.toLocaleUpperCase() ?? ''
}

/** One or two letters for a badge: "ZO", "王". Arabic letters are kept from joining. "?" for a nameless record. */
export function initials(parts: NameParts): string {
  const given = firstLetter(tidy(parts.preferredName) || tidy(parts.givenName))
  const family = firstLetter(tidy(parts.familyName))
  if (isEastAsian(family) && family !== '') return family
  const joiner = /\p{Script=Arabic}/u.test(given + family) && given && family ? '\u200c' : ''
  return `${given}${joiner}${family}` || '?'
}

/** Family names of two characters; others have one. */
const compound = /^(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|令狐|慕容|尉迟|尉遲|长孫|长孙|남궁|황보|제갈|선우)/u
/** Words that begin a family name of several words ("van der Berg", "bin Salman"). */
const particles = new Set([
  'van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'du', 'la', 'le', 'ter', 'ten', 'zu', 'af', 'av',
  'bin', 'ibn', 'ben', 'bint', 'al', 'el', 'abu', 'mac', 'san', 'st', 'st.', 'بن', 'ابن', 'بنت', 'أبو', 'ابو', 'آل',
])

/**
 * Parts from a name typed in one field: a first guess that the therapist can correct. No letter is lost or changed.
 * "O'Brien, Zoë" is family first; Chinese and Korean names too; else the last word, with its particles, is the family name.
 */
export function splitName(typed: string): NameParts {
  const text = tidy(typed)
  const parts = (givenName: string, familyName: string): NameParts => ({ givenName, familyName, preferredName: '' })
  const [beforeComma = '', afterComma = '', ...more] = text.split(/\s*[,،，]\s*/u)
  if (beforeComma && afterComma && more.length === 0) return parts(afterComma, beforeComma)
  const words = text.split(' ')
  if (isEastAsian(text)) return splitEastAsian(text, words, parts)
  if (words.length < 2) return parts(text, '')
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && particles.has(word.toLowerCase()))
  const cut = particle > 0 ? particle : words.length - 1
  return parts(words.slice(0, cut).join(' '), words.slice(cut).join(' '))
}

function splitEastAsian(text: string, words: string[], parts: (given: string, family: string) => NameParts): NameParts {
  const [family = '', ...given] = words
  if (given.length > 0) return parts(given.join(' '), family)
  const length = Array.from(text).length
  if (length < 2 || length > 4) return parts(text, '')
  const characters = compound.test(text) && length > 2 ? 2 : 1
  return parts(Array.from(text).slice(characters).join(''), Array.from(text).slice(0, characters).join(''))
}
