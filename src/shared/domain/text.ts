import { z } from 'zod'

/** Longest note field, in characters (UTF-16 units, as the editor counts them). */
export const noteLimit = 20_000

/**
 * Text as it is kept: Unicode NFC, line ends as \n, no control characters but line end and tab, no halves of characters.
 * Marks that carry meaning in Arabic, Persian or Hindi (joiners, direction marks) stay. Markup is left as it is.
 */
export function cleanText(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- removing them is the point
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB]/g, '')
  return brokenUp(brokenUp(visible).normalize('NFC'))
}

/**
 * Unicode's stream-safe form (UAX #15): an invisible joiner after 30 marks in a row, which no language needs. Sorting the marks of
 * a longer run takes seconds for one pasted note, minutes for a few, and the window stands still meanwhile. Again after NFC,
 * which may make two marks of one.
 */
function brokenUp(text: string): string {
  return text.replace(/[\p{M}--\u034f]{30}(?=[\p{M}--\u034f])/gv, '$&\u034f')
}

function tooLong(length: number, limit: number): string {
  const count = (n: number) => n.toLocaleString('en-GB')
  const sizes = `This text is ${count(length)} characters long; ${count(limit)} is the most that fits.`
  return `${sizes} Nothing was cut: shorten it, or put the rest in another field.`
}

function bounded(limit: number, clean: (text: string) => string) {
  return z
    .string()
    .transform(clean)
    .refine((text) => text.length <= limit, { error: ({ input }) => tooLong(typeof input === 'string' ? input.length : 0, limit) })
}

/** A note field: up to 20,000 characters, several lines. */
export const NoteText = bounded(noteLimit, cleanText)
export type NoteText = z.infer<typeof NoteText>

/** One line or a few: a name, an address. Spaces at both ends go. */
export function ShortText(limit: number) {
  return bounded(limit, (text) => cleanText(text).trim())
}

/** As `ShortText`, and not empty; `message` says what is missing. */
export function RequiredText(limit: number, message: string) {
  return ShortText(limit).refine((text) => text !== '', message)
}
