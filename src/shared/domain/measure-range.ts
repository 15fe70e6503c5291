import { measureById } from '../reference/outcomes'

/** Entry limits of measures whose published range is open (T-scores, totals that differ by version): they stop slips of the finger. */
const open = { min: 0, max: 200, step: 0.1 }

/** What may be entered for a measure, in its unit. */
export function measureRange(measureId: string): { min: number; max: number; step: number } {
  const score = measureById(measureId)?.score
  if (score === undefined || score.min === null || score.max === null) return open
  return { min: score.min, max: score.max, step: score.step ?? 1 }
}

/** What is wrong with a score, in words, or null. */
export function scoreProblem(measureId: string, value: number): string | null {
  const { min, max, step } = measureRange(measureId)
  if (!Number.isFinite(value) || value < min || value > max) return `Enter ${min} to ${max}.`
  return step === 1 && !Number.isInteger(value) ? 'Enter a whole number.' : null
}
