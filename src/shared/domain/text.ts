import { z } from 'zod'

/** Longest note field, in characters (UTF-16 units, as the editor counts them). */
export const noteLimit = 20_000

/** Line ends become \n; control and invisible formatting characters go, tab and line end stay. Markup is left as it is. */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB]/g, '')
}

function tooLong(length: number, limit: number): string {
  const count = (n: number) => n.toLocaleString('en-GB')
  return `This text has ${count(length)} characters; ${count(limit)} fit. Nothing was cut: shorten it, or put the rest in another field.`
}

function bounded(limit: number) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(limit, { error: (issue) => tooLong(String(issue.input).length, limit) }))
}

/** A note field: up to 20,000 characters, several lines. */
export const NoteText = bounded(noteLimit)

/** One line or a few: a name, an address. Spaces at both ends go. */
export function ShortText(limit: number) {
  return z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(limit, { error: (issue) => tooLong(String(issue.input).length, limit) }))
}

/** As `ShortText`, and not empty; `message` says what is missing. */
export function RequiredText(limit: number, message: string) {
  return ShortText(limit).refine((text) => text !== '', message)
}
