import type { ProgressVisit } from '../contract/progress'
import { isMean, type MeasureKey, seriesOf, type SeriesPoint, valuesBehind } from './progress'
import { thresholdFor, type ThresholdInForce, type Thresholds } from './threshold'
import { compareMeans, type Comparison, comparison } from './what-changed'

/** How a value of this visit stands to the client's own earlier ones. */
export interface SinceMeasured {
  threshold: ThresholdInForce | null
  /** Against the visit at which it was measured last; null = never before. */
  last: Comparison | null
  /** Against the visit at which it was measured first; null where that is the same visit. */
  first: Comparison | null
  /** Visits measured, this one with them. */
  n: number
}

/**
 * Compares what was measured now with the visits before, passing over those at which this measure was carried or left out.
 * Null when nothing was measured now. `before`: oldest first, without this visit.
 */
export function sinceMeasured(before: readonly ProgressVisit[], now: ProgressVisit, key: MeasureKey, own: Thresholds): SinceMeasured | null {
  const threshold = thresholdFor(key, own)
  const taken = before.filter((visit) => (isMean(key) ? valuesBehind(visit, key).size > 0 : arrivalOf(visit, key).arrival !== null))
  const today = arrivalOf(now, key)
  if (today.arrival === null) return null
  const against = (visit: ProgressVisit | undefined): Comparison | null =>
    isMean(key) ? compareMeans(key, visit, now, threshold) : comparison(key, visit === undefined ? null : dated(arrivalOf(visit, key)), dated(today), threshold)
  return { threshold, last: against(taken.at(-1)), first: taken.length > 1 ? against(taken[0]) : null, n: taken.length + 1 }
}

function arrivalOf(visit: ProgressVisit, key: MeasureKey): SeriesPoint {
  const [point] = seriesOf([visit], key).points
  if (point === undefined) throw new Error('one visit gives one point')
  return point
}

const dated = ({ visit, on, arrival }: SeriesPoint) => (arrival === null ? null : { visit, on, value: arrival })
