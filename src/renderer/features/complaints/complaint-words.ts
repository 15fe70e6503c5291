import type { Complaint } from '../../../shared/contract/complaints'
import { anatomy, areaById } from '../../../shared/reference/anatomy'
import { causeById, causes, complaintWords, effectById, factors } from '../../../shared/reference/causes'
import type { PickerItem } from '../../ui/picker-view'

/** The vocabularies of a complaint as the pickers take them. */
export const areaItems = (): PickerItem[] => anatomy.areas.map(({ id, label, group }) => ({ id, label, group }))
export const areaGroups = () => anatomy.groups
export const causeItems = (): PickerItem[] => causes().map(({ id, label, category }) => ({ id, label, group: category }))
export const causeGroups = () => complaintWords.causeCategories
export const factorItems = (kind: 'aggravating' | 'easing'): PickerItem[] =>
  factors().filter((factor) => factor.kind === kind).map(({ id, label }) => ({ id, label, group: kind }))

/** An id of a newer version of the data is shown as it is. */
export const areaLabel = (id: string): string => areaById(id)?.label ?? id
export const causeLabel = (id: string): string => causeById(id)?.label ?? id
export const effectLabel = (id: string): string => effectById(id)?.label ?? id

/** Effects with the hardest first; those not rated after them, in the order they were named. */
export function effectsByDifficulty(effects: Complaint['effects']): Complaint['effects'] {
  return effects.toSorted((a, b) => (b.rating ?? -1) - (a.rating ?? -1))
}
