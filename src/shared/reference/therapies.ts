import json from './therapies.json'
import type { DetailGroup, TherapiesFile } from './therapies-schema'
import { byId, lazyVocabulary, once } from './vocabulary'

export type { DetailGroup } from './therapies-schema'

/** 13 therapies; each has groups of details (technique, pressure, needles …) of a kind that says how they are entered. */
export const therapyWords = lazyVocabulary<TherapiesFile>(json)

export type Therapy = (typeof therapyWords.therapies)[number]
/** One choice of a "single", "multi" or "scale" group. */
export type DetailItem = Extract<DetailGroup, { kind: 'single' | 'multi' | 'scale' }>['items'][number]

/** All therapies in display order. */
export const therapies = (): readonly Therapy[] => therapyWords.therapies

const therapyMap = once(() => byId(therapyWords.therapies))

const sourceMap = once(() => byId(therapyWords.sources))

export const therapyById = (id: string): Therapy | undefined => therapyMap().get(id)
export const isTherapyId = (id: string): boolean => therapyMap().has(id)

/** Where a definition was read. */
export const sourceById = (id: string): (typeof therapyWords.sources)[number] | undefined => sourceMap().get(id)

/** "Wet cupping (hijama)". An id from a newer version of the data is shown as it is. */
export const therapyLabel = (id: string): string => therapyById(id)?.label ?? id

/** The same for narrow places, without what explains it in brackets: "Wet cupping". */
export const shortTherapyLabel = (id: string): string => therapyLabel(id).replace(/ \([^)]*\)/, '')

export function groupOf(therapyId: string, groupId: string): DetailGroup | undefined {
  return therapyById(therapyId)?.groups.find((group) => group.id === groupId)
}

export function itemOf(therapyId: string, groupId: string, itemId: string): DetailItem | undefined {
  return groupOf(therapyId, groupId)?.items.find((item) => item.id === itemId)
}
