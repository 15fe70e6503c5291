import type { SessionMovement } from '../../../shared/contract/session-content'
import { areaById, regionById } from '../../../shared/reference/anatomy'
import { type Movement, movementById, movements } from '../../../shared/reference/mobility'
import { quickMovementsFor } from '../../../shared/reference/movement-sets'
import type { MovementKey } from './edits'

/** One movement on the screen with the sides that are recorded. */
export interface MovementRow {
  movementId: string
  movement: Movement | undefined
  sides: readonly SessionMovement[]
}

/** Left and right of a movement stand in one row. */
export function rowsOf(entries: readonly SessionMovement[]): MovementRow[] {
  return [...Map.groupBy(entries, (entry) => entry.movementId)].map(([movementId, sides]) => ({
    movementId,
    movement: movementById(movementId),
    sides,
  }))
}

/** What adding a movement adds: both sides where they are told apart. */
export function keysOf(movement: Movement): MovementKey[] {
  const sides = movement.bilateral ? (['left', 'right'] as const) : (['both'] as const)
  return sides.map((side) => ({ movementId: movement.id, side }))
}

/** The quick movements of the complaint's areas, else of the treated regions, without those already there. */
export function suggestedMovements(areaIds: readonly string[], regionIds: readonly string[], there: readonly SessionMovement[]): Movement[] {
  const ofComplaint = areaIds.flatMap((id) => areaById(id)?.group ?? [])
  const ofRegions = regionIds.flatMap((id) => regionById(id)?.group ?? [])
  const groups = new Set(ofComplaint.length > 0 ? ofComplaint : ofRegions)
  const quick = new Set([...groups].flatMap((group) => quickMovementsFor(group)))
  return [...quick].filter((movement) => !there.some((entry) => entry.movementId === movement.id)).slice(0, 4)
}

/** "Thoracic spine: Rotation, seated": without what explains it in brackets. */
export function shortMovementLabel(movement: Movement): string {
  return `${movement.joint}: ${movement.movement}`.replace(/ \([^)]*\)/, '')
}

/** All movements for the search field, by joint in body order. */
export function movementChoices(there: readonly SessionMovement[]): { group: string; items: { value: string; label: string }[] }[] {
  const left = movements().filter((movement) => !there.some((entry) => entry.movementId === movement.id))
  return [...Map.groupBy(left, (movement) => movement.joint)].map(([group, list]) => ({
    group,
    items: list.map((movement) => ({ value: movement.id, label: `${movement.joint}: ${movement.movement}` })),
  }))
}

const symbols: Readonly<Record<Movement['unit'], string>> = { deg: '°', cm: ' cm', 'spinal-level': '' }

export const unitOf = (movement: Movement): string => symbols[movement.unit]

/** "80° (70–90°)" as healthy adults reach it, or null where no reference value was found. */
export function normalText(movement: Movement): string | null {
  if (movement.normal === null) return null
  const { typical, min, max } = movement.normal
  const unit = unitOf(movement)
  const range = min !== null && max !== null && min !== max ? `${min}–${max}${unit}` : null
  if (typical === null) return range
  return range === null ? `${typical}${unit}` : `${typical}${unit} (${range})`
}
