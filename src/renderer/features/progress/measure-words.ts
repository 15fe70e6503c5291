import type { TFunction } from 'i18next'
import { type MeasureKey, measureId } from '../../../shared/domain/progress'
import { regionLabel, spinalLevelAt } from '../../../shared/reference/anatomy'
import { movementById, movementLabel } from '../../../shared/reference/mobility'

type Words = TFunction<'progress'>

/** "Upper trapezius, left", "Cervical spine: Rotation, left", "Pain, 0 to 10". */
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
  }
}

/** A value in its unit: "3.3", "5", "55°", "3.5 cm", "T7". */
export function measureValue(key: MeasureKey, value: number): string {
  switch (key.kind) {
    case 'tension-mean':
      return value.toFixed(1)
    case 'tension':
    case 'pain':
      return String(value)
    case 'movement':
      return movementValue(key.movementId, value)
  }
}

export function movementValue(movementId: string, value: number): string {
  const unit = movementById(movementId)?.unit
  if (unit === 'spinal-level') return spinalLevelAt(value)?.label ?? String(value)
  return inUnit(movementId, value)
}

/** The size of a difference: never negative, in the unit ("2 levels" for spinal levels). */
export function measureAmount(key: MeasureKey, delta: number): string {
  const size = Math.abs(delta)
  return key.kind === 'movement' ? inUnit(key.movementId, size) : measureValue(key, size)
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
export type ChartKind = 'tension' | 'pain' | 'movement'

export function chartKind(key: MeasureKey): ChartKind {
  return key.kind === 'tension-mean' ? 'tension' : key.kind
}

export const byId = (keys: readonly MeasureKey[], id: string): MeasureKey | undefined => keys.find((key) => measureId(key) === id)
