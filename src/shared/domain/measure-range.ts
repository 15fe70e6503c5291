import { measureById } from '../reference/outcomes'

/** Entry limits of measures whose published range is open (T-scores, totals that differ by version): they stop slips of the finger. */
const open = { min: 0, max: 200, step: 0.1 }

/** Totals that are a percentage, a mean or a transformed sum, so that a whole-number step of their items gives one decimal. */
const withDecimals = new Set(['odi', 'fri', 'quickdash', 'mymop2'])

/** What may be entered for a measure, in its unit. */
export function measureRange(measureId: string): { min: number; max: number; step: number } {
  const score = measureById(measureId)?.score
  if (score === undefined || score.min === null || score.max === null) return open
  return { min: score.min, max: score.max, step: withDecimals.has(measureId) ? 0.1 : (score.step ?? 1) }
}

/** The range in words: "0 to 50", "−7 to +7", or "" where none was verified. */
export function rangeWords(measureId: string): string {
  const score = measureById(measureId)?.score
  if (score === undefined || score.min === null) return ''
  return score.min < 0 ? `−${-score.min} to +${score.max}` : `${score.min} to ${score.max}`
}

/** What is wrong with a score, in words, or null. */
export function scoreProblem(measureId: string, value: number): string | null {
  const { min, max, step } = measureRange(measureId)
  if (!Number.isFinite(value) || value < min || value > max) return `Enter ${min} to ${max}.`
  return step === 1 && !Number.isInteger(value) ? 'Enter a whole number.' : null
}

/** The band a score falls in, where the measure has bands: "Moderate". Scores between two whole numbers belong to the lower band. */
export function bandOf(measureId: string, value: number): string | null {
  return measureById(measureId)?.bands?.findLast((band) => value >= band.min)?.label ?? null
}
