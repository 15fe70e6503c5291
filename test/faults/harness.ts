/**
 * What every fault harness offers: `test/faults/<name>/run.ts` exports one as `harness`. Its test calls it with the short count,
 * `npm run faults -- --full` with the long one. A new harness is one line more in `harnesses.ts`.
 */
export interface Harness {
  name: string
  /** One sentence for the report: what holds when it passes. */
  proves: string
  /** What is counted: "kills", "states", "points", "bytes", "messages". */
  unit: string
  /** In `npm test`. */
  short: number
  /** In the full run. */
  full: number
  run(asked: Asked): Promise<Figures>
  /** The same harness against code that is broken on purpose: each must be caught, or the harness proves nothing. */
  controls?: readonly Control[]
}

export interface Asked {
  /** The same seed asks for the same faults. */
  seed: number
  count: number
}

export interface Figures {
  /** How many faults were really brought about. 0 with `notRun`. */
  count: number
  /** One sentence for each promise that broke, with what reproduces it. Empty = passed. */
  failures: string[]
  /** More figures for the report: "kills in save": 120. */
  details: Record<string, number>
  /** Why it could not run here (strace is missing). Such a harness counts as not run, never as passed. */
  notRun?: string
}

export interface Control {
  /** What is broken: "saves are acknowledged before they are committed". */
  broken: string
  /** @returns what the harness found; nothing = the control was not caught */
  run(asked: Asked): Promise<Figures>
  count: number
}

/** What breaks more often than this is broken: further sentences say nothing new. */
export const mostFailures = 20

/** Random numbers from a seed: the same everywhere and for ever (mulberry32). @returns a number from 0 up to below 1 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** For `npm test`: another seed every day, the same one all day, so that a failure can be run again. */
export function seedOfTheDay(): number {
  return Number(process.env['FAULTS_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''))
}
