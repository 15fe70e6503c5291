import type { MobilityFile } from './mobility-schema'
import json from './mobility.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** 60 movements with their unit, reference range and smallest detectable change, and 12 graded scales. */
export const mobility = lazyVocabulary<MobilityFile>(json)

export type Movement = (typeof mobility.movements)[number]
export type Scale = (typeof mobility.scales)[number]

/** All movements in display order, neck first. */
export const movements = (): readonly Movement[] => mobility.movements

const movementMap = once(() => byId(mobility.movements))
const scaleMap = once(() => byId(mobility.scales))

export const movementById = (id: string): Movement | undefined => movementMap().get(id)
export const scaleById = (id: string): Scale | undefined => scaleMap().get(id)

/** "Cervical spine: Rotation". An id from a newer version of the data is shown as it is. */
export function movementLabel(id: string): string {
  const movement = movementById(id)
  return movement ? `${movement.joint}: ${movement.movement}` : id
}

/**
 * What may be typed for a movement, in its unit. Wide on purpose: it stops slips of the finger (450 for 45), it is no
 * clinical limit. Degrees go below zero because extension is measured from straight (a lack of extension is negative).
 * A spinal level is kept as its height, coccyx 1 to C1 30.
 */
export function entryLimits(movement: Pick<Movement, 'unit'>): { min: number; max: number; step: number } {
  switch (movement.unit) {
    case 'deg':
      return { min: -90, max: 220, step: 1 }
    case 'cm':
      return { min: -50, max: 100, step: 0.1 }
    case 'spinal-level':
      return { min: 1, max: 30, step: 1 }
  }
}
