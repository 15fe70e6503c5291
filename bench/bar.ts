import type { Comparison } from './measure'

/** The same comparison with a note that says whether Levator's own line keeps within so many seconds, even in its slow rounds. */
export function withBar(comparison: Comparison, seconds: number): Comparison {
  const slow = (comparison.lines[0]?.p95 ?? Number.NaN) / 1000
  return { ...comparison, notes: [...comparison.notes, `Goal: at most ${seconds} s: ${slow <= seconds ? 'met' : 'MISSED'} (p95 ${slow.toFixed(2)} s).`] }
}

export const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
