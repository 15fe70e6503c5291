/** NIST SP 800-63B-4: at least 15 characters where the passphrase is all there is, no rules on kinds of characters, a blocklist. */
export const passphraseLeast = 15
export const passphraseMost = 256

/**
 * The form that is measured and that the key is derived from: Unicode NFKC, so that the same words typed on another
 * keyboard or system open the same practice. Blanks and case count.
 */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFKC')
}

/** Letters and digits only, in lower case: what remains of a passphrase when its decoration is taken away. */
const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/** Well-known examples, and lines that everybody thinks of. */
const wellKnown = new Set([
  'correcthorsebatterystaple', 'tobeornottobe', 'tobeornottobethatisthequestion', 'thequickbrownfox',
  'thequickbrownfoxjumpsoverthelazydog',
  'onceuponatime', 'maytheforcebewithyou', 'loremipsumdolorsitamet', 'ourfatherwhoartinheaven',
  'happybirthdaytoyou', 'inthebeginningwastheword',
  'mypassphraseissecret', 'thisismypassphrase', 'thisismypassword', 'allyourbasearebelongtous',
])
const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', '1234567890', 'abcdefghijklmnopqrstuvwxyz']
const runs = keyboardRows.flatMap((row) => [row, Array.from(row).toReversed().join('')].map((it) => it + it))

/** "qwert", "4567", "dcba", "aaaa": the share of characters that the one before gives away. */
export function predictableShare(text: string): number {
  const letters = Array.from(text)
  const steps = letters.filter((letter, at) => {
    const before = letters[at - 1]
    return before !== undefined && (before === letter || runs.some((run) => run.includes(before + letter)))
  })
  return letters.length === 0 ? 0 : steps.length / letters.length
}

/** "abcabcabc", "hunter2hunter2": one short piece, over and over, perhaps cut short at the end. */
function isRepetition(text: string): boolean {
  for (let length = 1; length <= Math.min(11, text.length / 2); length++) {
    if (text.slice(0, length).repeat(Math.ceil(text.length / length)).startsWith(text)) return true
  }
  return false
}

const appWords = /levator|passwo?rd|passphrase|letmein|welcome|secret|admin|massage|therapy|qwerty|practice|clinic/g

/**
 * Why a passphrase cannot be taken, in a sentence that says what to do, or null when it can.
 * Between 15 and 256 characters, no composition rules; refuses the well known, the repeated, the sequence and the app's own name.
 */
export function passphraseProblem(typed: string): string | null {
  const passphrase = normalisePassphrase(typed)
  const length = Array.from(passphrase).length
  if (length < passphraseLeast) {
    return `This passphrase has ${length} characters; it needs at least ${passphraseLeast}. Four or five unrelated words do well.`
  }
  if (length > passphraseMost) return `This passphrase has ${length} characters; at most ${passphraseMost} fit.`
  const bare = squash(passphrase)
  if (wellKnown.has(bare)) return 'This passphrase is well known and among the first to be tried. Choose words of your own.'
  const core = bare.length > 0 ? bare : passphrase
  if (isRepetition(core) || new Set(core).size < 5) {
    return 'This passphrase repeats a few characters. Choose four or five unrelated words.'
  }
  if (predictableShare(core) > 0.7) return 'This passphrase follows the keyboard or the alphabet. Choose four or five unrelated words.'
  if (bare.replace(appWords, '').replace(/\p{N}/gu, '').length < 6 && bare.search(appWords) >= 0) {
    return 'This passphrase is little more than words that everybody would try here. Choose words of your own.'
  }
  return null
}
