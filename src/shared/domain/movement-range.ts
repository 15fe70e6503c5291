import type { SessionMovement } from '../contract/session-content'
import { movementById } from '../reference/mobility'
import { type Measured, measured } from './change'
import { movementThreshold, type ThresholdInForce } from './threshold'

/** A value against full range in healthy adults. */
export type NormalShare = { kind: 'percent'; percent: number; of: number } | { kind: 'within' }

/**
 * The share of normal: of the usual value where one is known, else of the least of the range ("within" from there on). Null where a
 * share says nothing: no reference, a reference of 0 (a straight knee), less is better, a spinal level, or a value below 0.
 */
export function shareOfNormal(movementId: string, value: number): NormalShare | null {
  const movement = movementById(movementId)
  if (!movement?.normal || movement.better !== 'higher' || movement.unit === 'spinal-level' || value < 0) return null
  const { typical, min } = movement.normal
  const of = typical ?? min
  if (of === null || of <= 0) return null
  if (typical === null && value >= of) return { kind: 'within' }
  return { kind: 'percent', percent: Math.round((value / of) * 100), of }
}

export interface SideDifference {
  moment: 'before' | 'after'
  left: Measured
  right: Measured
  /** Never below 0, in the movement's unit. */
  size: number
  /** Whether the sides differ by at least the smallest detectable change; null = no figure for this movement. */
  beyond: boolean | null
  threshold: ThresholdInForce | null
}

/** Left against right, at the newest moment at which both were measured. Carried values are no measurement. */
export function sideDifference(sides: readonly SessionMovement[]): SideDifference | null {
  const left = sides.find((entry) => entry.side === 'left')
  const right = sides.find((entry) => entry.side === 'right')
  if (left === undefined || right === undefined) return null
  for (const moment of ['after', 'before'] as const) {
    const [l, r] = [valueOf(left, moment), valueOf(right, moment)]
    if (l === null || r === null) continue
    // 0.1 + 0.2 must not count as more than 0.3.
    const size = Math.round(Math.abs(l - r) * 1e6) / 1e6
    const threshold = movementThreshold(left.movementId)
    return { moment, left: l, right: r, size, beyond: threshold && size >= threshold.value, threshold }
  }
  return null
}

const valueOf = (entry: SessionMovement, moment: 'before' | 'after'): Measured | null =>
  measured({ value: entry[moment], carried: moment === 'before' && entry.carriedOn !== null })
