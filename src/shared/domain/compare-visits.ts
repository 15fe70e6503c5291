import type { ProgressVisit } from '../contract/progress'
import { areForDifferent } from './pain-of-one-complaint'
import { isMean, type MeasureKey, measuresOf, seriesOf } from './progress'
import type { Measured } from './change'
import { type ThresholdInForce, thresholdFor, type Thresholds } from './threshold'
import { type Comparison, comparison, isRatingOfChange } from './what-changed'

/** What a visit has of one measure; both null = not measured there (a value only carried over is none). */
interface Taken {
  arrival: Measured | null
  end: Measured | null
}

export interface ComparedRow {
  key: MeasureKey
  threshold: ThresholdInForce | null
  earlier: Taken
  later: Taken
  /** Arrival against arrival; null = not examined both times, pain of two complaints, or a rating of change: two of those are not subtracted. */
  change: Comparison | null
}

/** Every measure of two visits. Means are left out: what is in them differs, and each part stands in a row of its own. */
export function compareVisits(earlier: ProgressVisit, later: ProgressVisit, own: Thresholds): ComparedRow[] {
  return measuresOf([earlier, later])
    .filter((key) => !isMean(key))
    .map((key): ComparedRow => {
      const [from, to] = seriesOf([earlier, later], key).points
      const threshold = thresholdFor(key, own)
      const dated = (visit: ProgressVisit, value: Measured | null | undefined) => (value === null || value === undefined ? null : { visit: visit.number, on: visit.heldOn, value })
      return {
        key,
        threshold,
        earlier: { arrival: from?.arrival ?? null, end: from?.end ?? null },
        later: { arrival: to?.arrival ?? null, end: to?.end ?? null },
        change: isRatingOfChange(key) || (key.kind === 'pain' && areForDifferent(earlier, later)) ? null : comparison(key, dated(earlier, from?.arrival), dated(later, to?.arrival), threshold),
      }
    })
    .toSorted((a, b) => Number(a.change === null) - Number(b.change === null))
}
