import type { Message } from './messages'

export interface Tally {
  messages: number
  /** By code; 'ok' too. */
  answers: Map<string, number>
  forged: number
  closed: number
  /** Sent by the page itself. */
  operations: Map<string, { sent: number; carriedOut: number }>
  slowestMs: number
  failures: string[]
  add(message: Message, answer: { code: string; open: boolean; ms: number }): void
}

export function noTally(paths: readonly string[]): Tally {
  const tally: Tally = {
    messages: 0,
    answers: new Map(),
    forged: 0,
    closed: 0,
    operations: new Map(paths.map((path) => [path, { sent: 0, carriedOut: 0 }])),
    slowestMs: 0,
    failures: [],
    add({ caller, path }, { code, open, ms }) {
      tally.messages += 1
      tally.answers.set(code, (tally.answers.get(code) ?? 0) + 1)
      tally.slowestMs = Math.max(tally.slowestMs, ms)
      if (!open) tally.closed += 1
      if (caller !== 'page' && caller !== 'printing') tally.forged += 1
      const of = typeof path === 'string' && caller === 'page' ? tally.operations.get(path) : undefined
      if (of === undefined) return
      of.sent += 1
      if (code === 'ok') of.carriedOut += 1
    },
  }
  return tally
}
