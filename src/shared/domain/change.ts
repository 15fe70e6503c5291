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

export interface Threshold {
  /** In the unit of the value. */
  value: number
  /** Whom the figure was found in; it is shown beside the verdict. */
  population: string
  /** Source id in the reference file. */
  source: string
}

export interface Change {
  /** Latest minus first, in the unit of the value. */
  delta: number
  /** `changed`: neither way is an improvement in itself (a resting position). */
  direction: 'better' | 'worse' | 'same' | 'changed'
  /** Whether the change reaches the threshold; null when there is no published figure for it. */
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

/**
 * Smallest change of pain 0–10 taken as real: 2 points, the minimal detectable change in low back pain
 * (Childs, Spine 2005;30:1331–4). Read from outcomes.json.
 */
export function painThreshold(): Threshold | undefined {
  return measureById('nrs-pain-now')?.change.find((figure) => figure.kind === 'MDC' && figure.unit === 'points')
}

/**
 * Smallest change of a movement likely to be more than measuring error, in its unit, where a study gives one
 * (mobility.json). It speaks of measurement, not of what matters to the client.
 */
export function movementThreshold(movementId: string): Threshold | undefined {
  return movementById(movementId)?.minimalDetectableChange ?? undefined
}

/** Which way a movement is better; `neither` for an unknown one. */
export function betterOf(movementId: string): Better {
  return movementById(movementId)?.better ?? 'neither'
}
