/**
 * Everything of an operation that answers in parts, read one after the other, so that the main process answers others in between.
 *
 * @param read the part after a place, and where to go on, null at the end; `null` = from the beginning
 */
export async function everyPart<T, Place>(read: (after: Place | null) => Promise<{ part: readonly T[]; next: Place | null }>): Promise<T[]> {
  const all: T[] = []
  let after: Place | null = null
  do {
    const { part, next }: { part: readonly T[]; next: Place | null } = await read(after)
    all.push(...part)
    after = next
  } while (after !== null)
  return all
}

/** Where a list goes on that is read `limit` at a time: after its last, or null where it ended. */
export const lastOf = <T>(part: readonly T[], limit: number): T | null => (part.length < limit ? null : (part.at(-1) ?? null))
