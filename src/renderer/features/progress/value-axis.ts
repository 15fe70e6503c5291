import { scaleLinear } from '@visx/scale'
import type { ChangeBand } from '../../../shared/domain/change-band'
import type { MeasureKey, Series } from '../../../shared/domain/progress'
import { movementById } from '../../../shared/reference/mobility'
import { measureById } from '../../../shared/reference/outcomes'

/** A stretch of the scale behind the values; ends in the unit of the measure, within the scale. */
export interface Band {
  /** Range in healthy adults, or where a change from the first value stays below the threshold. */
  kind: 'normal' | 'change'
  min: number
  max: number
}

export interface ValueAxis {
  min: number
  max: number
  ticks: number[]
  band: Band | null
}

/** Fixed scales keep their whole range, so that charts of one client compare; movement fits its values and normal range. */
export function valueAxis(series: Series, change: ChangeBand | null): ValueAxis {
  const { key } = series
  switch (key.kind) {
    case 'tension':
    case 'tension-mean':
      return { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], band: null }
    case 'pain':
    case 'activity':
    case 'activity-mean':
      return { min: 0, max: 10, ticks: [0, 2, 4, 6, 8, 10], band: clipped(change, 0, 10) }
    case 'score':
      return scoreAxis(key.measureId, series, change)
    case 'movement':
      return movementAxis(key, series)
  }
}

/** Beyond the ends of a scale there is no value, so a band does not go there either. */
const clipped = (change: ChangeBand | null, min: number, max: number): Band | null =>
  change && { kind: 'change', min: Math.max(min, change.min), max: Math.min(max, change.max) }

/** The whole range of a score; where none was verified, that of its values and its band. */
function scoreAxis(measureId: string, series: Series, change: ChangeBand | null): ValueAxis {
  const { min = null, max = null } = measureById(measureId)?.score ?? {}
  if (min === null || max === null) return fitted(valuesOf(series), clipped(change, -Infinity, Infinity))
  return { min, max, ticks: scaleLinear<number>({ domain: [min, max] }).ticks(6).filter(Number.isInteger), band: clipped(change, min, max) }
}

const valuesOf = (series: Series): number[] => series.points.flatMap((point) => [point.arrival ?? [], point.end ?? []].flat())

function fitted(values: readonly number[], band: Band | null): ValueAxis {
  const held = [...values, ...(band ? [band.min, band.max] : [])]
  const scale = scaleLinear<number>({ domain: [Math.min(...held) - 1, Math.max(...held) + 1], nice: 5 })
  const [min = 0, max = 1] = scale.domain()
  return { min, max, ticks: scale.ticks(5), band }
}

function movementAxis(key: MeasureKey & { kind: 'movement' }, series: Series): ValueAxis {
  const { min = null, max = null } = movementById(key.movementId)?.normal ?? {}
  return fitted(valuesOf(series), min !== null && max !== null && min < max ? { kind: 'normal', min, max } : null)
}
