import { z } from 'zod'

/** Lower-case words joined by hyphens: the form of every id we made ourselves. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not an id (lower-case words joined by hyphens)')
export const Line = z.string().min(1, 'empty').refine((text) => text === text.trim(), 'starts or ends with a blank')
export const Order = z.int().positive()
export const SourceIds = z.array(z.string().min(1))
/** What could not be confirmed, kept with the data so that nobody takes it for checked. */
export const Unverified = z.array(z.strictObject({ path: Line, reason: Line }))

/**
 * Parses a vocabulary file.
 * @throws Error naming the file, the path of the first broken entry and the reason, in one line.
 */
export function parseVocabulary<S extends z.ZodType>(file: string, schema: S, json: unknown): z.output<S> {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const [first] = result.error.issues
  const more = result.error.issues.length - 1
  const place = first?.path.map(String).join('.') || '(whole file)'
  throw new Error(`${file}: ${place}: ${first?.message ?? 'not readable'}${more > 0 ? ` (and ${more} more)` : ''}`)
}
