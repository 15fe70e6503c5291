import { z } from 'zod'

/** Lower-case words joined by hyphens: the form of every id we made ourselves. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not an id (lower-case words joined by hyphens)')
export const Line = z.string().min(1, 'empty').refine((text) => text === text.trim(), 'starts or ends with a blank')
export const Order = z.int().positive()
export const SourceIds = z.array(z.string().min(1))
/** What could not be confirmed, kept with the data so that nobody takes it for checked. */
export const Unverified = z.array(z.strictObject({ path: Line, reason: Line }))

/** Arrays cannot be changed: one parsed copy serves the whole process. */
export type Vocabulary<T> = { readonly [K in keyof T]: T[K] extends (infer E)[] ? readonly E[] : T[K] }

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

/** The result of `make`, made on first use and kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/**
 * A vocabulary whose fields are there at once but made only when the first of them is read. Lists come in display order.
 *
 * Every build parses the files it takes in (`check-vocabularies.ts`), so the built app takes them as they are and does not even
 * make the schemas: making them and parsing the four files that every start needs took
 * 60–80 ms. In development and in tests they are parsed.
 */
export function lazyVocabulary<S extends z.ZodType<object>>(file: string, schema: () => S, json: object): Vocabulary<z.output<S>> {
  const lists = once(() => {
    const checked = import.meta.env?.DEV ? parseVocabulary(file, schema(), json) : json
    return new Map<string, unknown>(Object.entries(checked).map(([key, value]) => [key, isOrdered(value) ? inOrder(value) : value]))
  })
  const vocabulary = {}
  for (const key of Object.keys(json)) {
    Object.defineProperty(vocabulary, key, { enumerable: true, get: () => lists().get(key) })
  }
  return vocabulary as Vocabulary<z.output<S>>
}

export function byId<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]))
}

/** A copy in display order; entries with the same order (a left and a right) keep their place. */
export function inOrder<T extends { order: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.order - b.order)
}

function isOrdered(value: unknown): value is { order: number }[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && 'order' in value[0]
}
