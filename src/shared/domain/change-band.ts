import type { ProgressVisit } from '../contract/progress'
import type { Measured } from './change'
import { isMean, type MeasureKey, seriesOf, valuesBehind } from './progress'
import { type ThresholdInForce, thresholdFor, type Thresholds } from './threshold'
import { type Dated, isRatingOfChange } from './what-changed'

/** Around the first measured value: between the edges a change is below the threshold, at an edge it reaches it. */
export interface ChangeBand {
  from: Dated
  threshold: ThresholdInForce
  /** In the unit of the measure, not clipped to its scale. */
  min: number
  max: number
}

/**
 * The stretch in which a value does not differ from the first one by as much as the threshold in force. Null where there is no threshold (tension),
 * where the value is a change already (a rating of change), for a movement, which is held against its normal range, and for a mean that is
 * not of the same parts at every visit: against its first value it would show a change that nobody made.
 */
export function changeBand(visits: readonly ProgressVisit[], key: MeasureKey, own: Thresholds): ChangeBand | null {
  const threshold = thresholdFor(key, own)
  if (threshold === null || key.kind === 'movement' || isRatingOfChange(key) || !isOfSameParts(visits, key)) return null
  const first = seriesOf(visits, key).points.find((point): point is typeof point & { arrival: Measured } => point.arrival !== null)
  if (first === undefined) return null
  const { visit, on, arrival: value } = first
  return { from: { visit, on, value }, threshold, min: value - threshold.value, max: value + threshold.value }
}

/** True for a single value, and for a mean whose areas or activities are the same ones wherever any was measured. */
export function isOfSameParts(visits: readonly ProgressVisit[], key: MeasureKey): boolean {
  if (!isMean(key)) return true
  const parts = visits.map((visit) => [...valuesBehind(visit, key).keys()].toSorted().join()).filter((ids) => ids !== '')
  return parts.every((ids) => ids === parts[0])
}
