import type { AnatomyFile } from './anatomy-schema'
import json from './anatomy.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** The body map: 18 groups, 67 areas, 122 regions (an area has one, or a left and a right), muscles and spinal levels. */
export const anatomy = lazyVocabulary<AnatomyFile>(json)

export type BodyGroup = (typeof anatomy.groups)[number]
export type Area = (typeof anatomy.areas)[number]
export type Region = (typeof anatomy.regions)[number]
export type Muscle = (typeof anatomy.muscles)[number]
export type SpinalLevel = (typeof anatomy.spinalLevels)[number]
/** The client's own side. */
export type Side = Region['side']

const groups = once(() => byId(anatomy.groups))
const areas = once(() => byId(anatomy.areas))
const regions = once(() => byId(anatomy.regions))
const spinalLevels = once(() => byId(anatomy.spinalLevels))
const muscles = once(() => byId(anatomy.muscles))

export const groupById = (id: string): BodyGroup | undefined => groups().get(id)
export const areaById = (id: string): Area | undefined => areas().get(id)
export const regionById = (id: string): Region | undefined => regions().get(id)
export const spinalLevelById = (id: string): SpinalLevel | undefined => spinalLevels().get(id)

export const muscleById = (id: string): Muscle | undefined => muscles().get(id)

/** "Levator scapulae (neck–shoulder angle), left". An id from a newer version of the data is shown as it is. */
export function regionLabel(id: string): string {
  return regionById(id)?.label ?? id
}

/** The same area on the client's other side; a midline region is its own mirror. */
export function mirrorRegion(id: string): string {
  const region = regionById(id)
  if (!region || region.side === 'midline') return id
  return `${region.areaId}-${region.side === 'left' ? 'right' : 'left'}`
}

/** All regions of a group ("upper-back"), front and back, in display order. */
export function regionsOfGroup(groupId: string): Region[] {
  return anatomy.regions.filter((region) => region.group === groupId)
}

/** Muscles that lie in a region, for the technique and finding pickers. */
export function musclesOfRegion(regionId: string): Muscle[] {
  return anatomy.muscles.filter((muscle) => muscle.regionIds.includes(regionId))
}

/**
 * Height of a spinal level as a number that grows towards the head: coccyx 1, C1 30.
 * Measurements in the unit "spinal-level" (hand behind back) are kept as this number, so that higher is better.
 */
export function spinalLevelHeight(id: string): number | undefined {
  const level = spinalLevelById(id)
  return level && anatomy.spinalLevels.length + 1 - level.order
}

/** The level of a height 1–30, or undefined for a number that is none. */
export function spinalLevelAt(height: number): SpinalLevel | undefined {
  return anatomy.spinalLevels.find((level) => spinalLevelHeight(level.id) === height)
}
