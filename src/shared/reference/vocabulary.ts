/** Arrays cannot be changed: one parsed copy serves the whole process. */
export type Vocabulary<T> = { readonly [K in keyof T]: T[K] extends (infer E)[] ? readonly E[] : T[K] }

/** The result of `make`, made on first use and kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/**
 * A vocabulary whose fields are there at once but made only when the first of them is read. Lists come in display order.
 *
 * The file is taken as it is: every start in development and every build parses all of them (`check-vocabularies.ts`), and so does a
 * test. Schemas stay out of here, so that the page is built without zod.
 */
export function lazyVocabulary<T extends object>(json: object): Vocabulary<T> {
  const lists = once(() => new Map<string, unknown>(Object.entries(json).map(([key, value]) => [key, isOrdered(value) ? inOrder(value) : value])))
  const vocabulary = {}
  for (const key of Object.keys(json)) {
    Object.defineProperty(vocabulary, key, { enumerable: true, get: () => lists().get(key) })
  }
  return vocabulary as Vocabulary<T>
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
