import { type DetailItem, therapies } from '../reference/therapies'

/** Everything that can be chosen in a group of this id, whichever therapy has it; each item once. Empty for groups of numbers and text. */
export function itemsOfGroup(groupId: string): DetailItem[] {
  const groups = therapies().flatMap((therapy) => therapy.groups.filter(({ id }) => id === groupId))
  const items = groups.flatMap((group): readonly DetailItem[] => group.items)
  return items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index)
}

/** The label of such a group: "Response". */
export const groupLabel = (groupId: string): string =>
  therapies().flatMap(({ groups }) => groups).find(({ id }) => id === groupId)?.label ?? groupId

/** What is wrong with the items a phrase is to choose in a group, in words, or null. */
export function effectProblem(groupId: string, itemIds: readonly string[]): string | null {
  const items = itemsOfGroup(groupId)
  if (items.length === 0) return `“${groupId}” is no group in which something can be chosen.`
  const unknown = itemIds.find((id) => !items.some((item) => item.id === id))
  return unknown === undefined ? null : `“${unknown}” is no choice of “${groupLabel(groupId)}”.`
}
