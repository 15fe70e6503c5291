import type { Helped } from '../contract/progress'

const addSums = (one: Helped['painGain'], other: Helped['painGain']): Helped['painGain'] => ({ n: one.n + other.n, sum: one.sum + other.sum })

/** Every thing once, its parts added up; the most used first. */
export function addedUp(parts: readonly Helped[]): Helped[] {
  const things = new Map<string, Helped>()
  for (const part of parts) {
    const key = `${part.kind} ${part.subjectId}`
    const known = things.get(key)
    things.set(
      key,
      known === undefined
        ? part
        : {
            ...known,
            sessions: known.sessions + part.sessions,
            tensionGain: addSums(known.tensionGain, part.tensionGain),
            tensionKept: addSums(known.tensionKept, part.tensionKept),
            painGain: addSums(known.painGain, part.painGain),
            painKept: addSums(known.painKept, part.painKept),
          },
    )
  }
  return [...things.values()].toSorted((a, b) => b.sessions - a.sessions || (a.subjectId < b.subjectId ? -1 : 1))
}

/** Mean over the sessions with the value, in ten-thousandths; null while there is none. */
export const meanHelped = ({ n, sum }: Helped['painGain']): number | null => (n === 0 ? null : Math.round((sum / n) * 1e4) / 1e4)
