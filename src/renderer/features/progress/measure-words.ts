import type { TFunction } from 'i18next'
import { measureRange } from '../../../shared/domain/measure-range'
import { type MeasureKey, measureId } from '../../../shared/domain/progress'
import { regionLabel, spinalLevelAt } from '../../../shared/reference/anatomy'
import { movementById, movementLabel } from '../../../shared/reference/mobility'
import { measureLabel as scoreLabel } from '../../../shared/reference/outcomes'

type Words = TFunction<'progress'>

/** "Upper trapezius, left", "Cervical spine: Rotation, left", "Pain, 0 to 10", an activity in the client's words. */
export function measureLabel(t: Words, key: MeasureKey): string {
  switch (key.kind) {
    case 'tension':
      return regionLabel(key.regionId)
    case 'tension-mean':
      return t('measure.tensionMean')
    case 'pain':
      return t('measure.pain')
    case 'movement':
      return t(`measure.side.${key.side}`, { movement: movementLabel(key.movementId) })
    case 'score':
      return scoreLabel(key.measureId)
    case 'activity':
      // Isolated, because the words may run from right to left.
      return `\u2068${key.text}\u2069`
    case 'activity-mean':
      return t('measure.activityMean')
  }
}

/** A value in its unit: "3.3", "5", "55°", "3.5 cm", "T7". */
export function measureValue(key: MeasureKey, value: number): string {
  switch (key.kind) {
    case 'tension-mean':
    case 'activity-mean':
      return value.toFixed(1)
    case 'tension':
    case 'pain':
    case 'activity':
      return String(value)
    case 'score':
      return scoreValue(key.measureId, value)
    case 'movement':
      return movementValue(key.movementId, value)
  }
}

/** A rating of change shows its sign: "+3", "−2". */
export function scoreValue(measureId: string, value: number): string {
  const signed = measureRange(measureId).min < 0
  return `${signed && value > 0 ? '+' : ''}${value}`.replace('-', '−')
}

export function movementValue(movementId: string, value: number): string {
  const unit = movementById(movementId)?.unit
  if (unit === 'spinal-level') return spinalLevelAt(value)?.label ?? String(value)
  return inUnit(movementId, value)
}

/** The size of a difference of a movement, in its unit. */
export const movementAmount = (movementId: string, delta: number): string => inUnit(movementId, Math.abs(delta))

/** The size of a difference: never negative, in the unit ("2 levels" for spinal levels). */
export function measureAmount(key: MeasureKey, delta: number): string {
  const size = Math.abs(delta)
  if (key.kind === 'score' || key.kind === 'activity-mean') return String(Math.round(size * 10) / 10)
  return key.kind === 'movement' ? movementAmount(key.movementId, size) : measureValue(key, size)
}

function inUnit(movementId: string, value: number): string {
  const rounded = String(Math.round(value * 10) / 10).replace('-', '−')
  switch (movementById(movementId)?.unit) {
    case 'deg':
      return `${rounded}°`
    case 'cm':
      return `${rounded} cm`
    case 'spinal-level':
    case undefined:
      return rounded
  }
}

/** Measures of one kind, for the chart's selection. */
export type ChartKind = 'tension' | 'pain' | 'movement' | 'function'

export function chartKind(key: MeasureKey): ChartKind {
  switch (key.kind) {
    case 'tension-mean':
      return 'tension'
    case 'score':
    case 'activity':
    case 'activity-mean':
      return 'function'
    case 'tension':
    case 'pain':
    case 'movement':
      return key.kind
  }
}

export const byId = (keys: readonly MeasureKey[], id: string): MeasureKey | undefined => keys.find((key) => measureId(key) === id)
