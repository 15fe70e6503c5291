import type { SessionArea } from '../../../shared/contract/session-content'
import { regionLabel } from '../../../shared/reference/anatomy'

/** What the body figure shows: the newest grade known, dashed while it is only carried over. */
export interface AreaMark {
  grade: 0 | 1 | 2 | 3 | 4 | null
  carried: boolean
}

const isGrade = (value: number): value is 0 | 1 | 2 | 3 | 4 => Number.isInteger(value) && value >= 0 && value <= 4

export function marksOf(areas: readonly SessionArea[]): ReadonlyMap<string, AreaMark> {
  return new Map(
    areas.map((area) => {
      const value = area.tensionEnd ?? area.tensionArrival
      return [area.regionId, { grade: value !== null && isGrade(value) ? value : null, carried: area.tensionCarriedOn !== null && area.tensionEnd === null }]
    }),
  )
}

/**
 * Where to go on after an area is done: the next one without an end value, from there to the end of the list and then from
 * its start. Null when every other area has one.
 */
export function nextWithoutEnd(areas: readonly SessionArea[], regionId: string): string | null {
  const at = areas.findIndex((area) => area.regionId === regionId)
  const inTurn = [...areas.slice(at + 1), ...areas.slice(0, Math.max(at, 0))]
  return inTurn.find((area) => area.tensionEnd === null)?.regionId ?? null
}

/** The area to begin with: the first without an end value, else the first. */
export function firstToScore(areas: readonly SessionArea[]): string | null {
  return (areas.find((area) => area.tensionEnd === null) ?? areas[0])?.regionId ?? null
}

/** "Levator scapulae, left" for narrow rows: the name without what explains it in brackets. */
export function shortRegionLabel(regionId: string): string {
  return regionLabel(regionId).replace(/ \([^)]*\)/, '')
}
