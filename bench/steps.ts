import { type Comparison, quantile } from './measure'

/** What a piece of work spent its time on, round by round. */
export interface Steps {
  /** @returns what `work` does, timed under this name */
  time<T>(name: string, work: () => Promise<T>): Promise<T>
  add(name: string, ms: number): void
  /** Of all that was timed since this was asked last. */
  sum(): number
  /** Does `work` and keeps how long the processor was busy with it, in all threads: the machine's load hardly shows in that. */
  busy<T>(work: () => Promise<T>): Promise<T>
  /** The same comparison with a line for each step below Levator's own, and what the processor did in a note. */
  into(comparison: Comparison): Comparison
}

export function createSteps(): Steps {
  const times = new Map<string, number[]>()
  const busyMs: number[] = []
  let sum = 0
  const add = (name: string, ms: number) => void times.set(name, [...(times.get(name) ?? []), ms])
  return {
    add,
    async time(name, work) {
      const started = performance.now()
      const value = await work()
      const took = performance.now() - started
      add(name, took)
      sum += took
      return value
    },
    sum() {
      const all = sum
      sum = 0
      return all
    },
    async busy(work) {
      const before = process.cpuUsage()
      const value = await work()
      const { user, system } = process.cpuUsage(before)
      busyMs.push((user + system) / 1000)
      return value
    },
    into({ lines: [own, ...others], notes, ...rest }) {
      const lines = [...times].map(([name, ms]) => ({ name: `of that: ${name}`, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), p99: quantile(ms, 0.99), ratio: null, goal: null }))
      const note = `The processor was busy with it for ${(quantile(busyMs, 0.5) / 1000).toFixed(1)} s, in all threads: on a machine with nothing else to do it takes about so long.`
      return { ...rest, lines: [...(own === undefined ? [] : [own]), ...lines, ...others], notes: [note, ...notes] }
    },
  }
}
