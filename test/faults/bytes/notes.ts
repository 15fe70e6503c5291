import { AppError } from '../../../src/shared/errors'
import { type Figures, mostFailures, randomFrom } from '../harness'

/** What a run has found so far. */
export interface Notes {
  random: () => number
  /** Another failure unless the outcome is the one, or one of those, that are right. */
  expect(what: string, outcome: string, ...right: string[]): void
  /** One more of a kind of damage. */
  count(kind: string): void
  /** A figure for the report that is no damage. */
  remark(what: string): void
  /** So much is broken that more says nothing new. */
  enough(): boolean
  figures(): Figures
}

export function newNotes(seed: number): Notes {
  const failures: string[] = []
  const damage: Record<string, number> = {}
  const remarks: Record<string, number> = {}
  const add = (to: Record<string, number>, what: string) => void (to[what] = (to[what] ?? 0) + 1)
  return {
    random: randomFrom(seed),
    expect(what, outcome, ...right) {
      if (!right.includes(outcome)) failures.push(`seed ${seed}, ${what}: ${outcome}, not ${right.join(' or ')}`)
    },
    count: (kind) => add(damage, kind),
    remark: (what) => add(remarks, what),
    enough: () => failures.length >= mostFailures,
    figures: () => ({
      count: Object.values(damage).reduce((sum, count) => sum + count, 0),
      failures: failures.slice(0, mostFailures),
      details: { ...damage, ...remarks },
    }),
  }
}

/** 'fine', or the code of the AppError; any other error with its own words, which is never right. */
export function codeOf(act: () => unknown): string {
  try {
    act()
    return 'fine'
  } catch (error) {
    return error instanceof AppError ? error.code : `no outcome: ${String(error)}`
  }
}
