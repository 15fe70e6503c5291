import { z } from 'zod'
import { cleanText, noteLimit } from './text'

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
