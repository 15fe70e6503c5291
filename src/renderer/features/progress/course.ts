import type { ProgressVisit } from '../../../shared/contract/progress'
import { type ChangeBand, changeBand, isOfSameParts } from '../../../shared/domain/change-band'
import { type MeasureKey, type Series, seriesOf } from '../../../shared/domain/progress'
import { type Thresholds, thresholdFor } from '../../../shared/domain/threshold'
import { type ValueAxis, valueAxis } from './value-axis'

/** One measure ready to be drawn: read once from the visits, whatever part of the time is shown. */
export interface Course {
  series: Series
  axis: ValueAxis
  change: ChangeBand | null
  /** There is a threshold, but the mean is not of the same activities at every visit, so no band is drawn. */
  partsDiffer: boolean
}

/** `own`: the therapist's thresholds. */
export function courseOf(visits: readonly ProgressVisit[], key: MeasureKey, own: Thresholds): Course {
  const series = seriesOf(visits, key)
  const change = changeBand(visits, key, own)
  return { series, change, axis: valueAxis(series, change), partsDiffer: thresholdFor(key, own) !== null && !isOfSameParts(visits, key) }
}
