import { movementById } from '../reference/mobility'
import { measureById } from '../reference/outcomes'

declare const measuredMark: unique symbol
/** A number somebody measured at that visit. Only `measured` makes one, so a carried or missing value cannot slip in. */
export type Measured = number & { readonly [measuredMark]: true }

/** A value as a session keeps it: null was not taken, `carried` was copied from the visit before. */
export interface Reading {
  value: number | null
  carried: boolean
}

/** The number, if it was measured; null for a gap and for a value only carried over. */
export function measured({ value, carried }: Reading): Measured | null {
  return value === null || carried || !Number.isFinite(value) ? null : (value as Measured)
}

export type Better = 'lower' | 'higher' | 'neither'

export interface Change {
  /** Latest minus first, in the unit of the value. */
  delta: number
  /** `changed`: neither way is an improvement in itself (a resting position). */
  direction: 'better' | 'worse' | 'same' | 'changed'
  /** Whether the change reaches the threshold in force; null when there is none. */
  meaningful: boolean | null
}

const rounding = 1e-9

/** What lies between two measurements. It says that something changed, never why. */
export function changeBetween(first: Measured, latest: Measured, options: { better: Better; threshold?: number | undefined }): Change {
  // 0.1 + 0.2 must not count as more than 0.3.
  const delta = Math.round((latest - first) * 1e6) / 1e6
  const meaningful = options.threshold === undefined ? null : Math.abs(delta) >= options.threshold - rounding
  return { delta, direction: directionOf(delta, options.better), meaningful }
}

function directionOf(delta: number, better: Better): Change['direction'] {
  if (delta === 0) return 'same'
  if (better === 'neither') return 'changed'
  return delta > 0 === (better === 'higher') ? 'better' : 'worse'
}

/** Which way a movement is better; `neither` for an unknown one. */
export function betterOf(movementId: string): Better {
  return movementById(movementId)?.better ?? 'neither'
}

/** Which way a measure of `reference/outcomes` is better; `neither` for an unknown one. */
export function betterOfMeasure(measureId: string): Better {
  const direction = measureById(measureId)?.direction
  return direction === undefined ? 'neither' : direction === 'higher-better' ? 'higher' : 'lower'
}
