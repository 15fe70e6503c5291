import { performance } from 'node:perf_hooks'

/** One way of doing a piece of work. The first of a comparison is Levator's own; the others say how fast it could be. */
export interface Variant {
  name: string
  /** Levator should take at most so many times as long as this one. */
  goal?: Goal
  /** Before each run, not timed. */
  ready?: (round: number) => unknown
  /** Timed, unless it gives a time that it took itself. */
  run: (round: number) => unknown
}

export interface OwnTime {
  tookMs: number
}

export interface Goal {
  limit: number
  /** Printed when the goal is missed: one honest line. */
  whenMissed: string
}

export interface Line {
  name: string
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Median over the rounds of Levator's time divided by this one's in the same round. Null for Levator itself. */
  ratio: number | null
  goal: Goal | null
}

export interface Comparison {
  title: string
  rounds: number
  lines: Line[]
  notes: string[]
}

/**
 * Runs the variants side by side: one of each per round, the order turning with the round, so that whatever else the machine
 * does meets all of them. Trust the ratios, not the milliseconds.
 */
export async function compare(title: string, variants: readonly Variant[], options: { rounds: number; warmUp?: number; notes?: string[] }): Promise<Comparison> {
  const { rounds, warmUp = Math.ceil(rounds / 10), notes = [] } = options
  const times = variants.map(() => new Float64Array(rounds))
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < variants.length; turn++) {
      const at = (turn + round + warmUp) % variants.length
      const variant = variants[at]
      if (variant === undefined) continue
      await variant.ready?.(round)
      const took = await timed(() => variant.run(round))
      const column = times[at]
      if (round >= 0 && column !== undefined) column[round] = took
    }
  }
  const own = times[0] ?? new Float64Array()
  const lines = variants.map(({ name, goal }, at) => {
    const column = times[at] ?? own
    const ratio = at === 0 ? null : quantile(own.map((time, round) => time / (column[round] ?? Number.NaN)), 0.5)
    return { name, p50: quantile(column, 0.5), p95: quantile(column, 0.95), p99: quantile(column, 0.99), ratio, goal: goal ?? null }
  })
  return { title, rounds, lines, notes }
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  const begun = work()
  // Work that is done already does not wait for a turn of the event loop.
  const result: unknown = begun instanceof Promise ? await begun : begun
  const took = performance.now() - started
  return isOwnTime(result) ? result.tookMs : took
}

const isOwnTime = (result: unknown): result is OwnTime => typeof result === 'object' && result !== null && 'tookMs' in result

export function quantile(values: ArrayLike<number>, q: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
