import { fold } from '../../shared/domain/search-fold'

export interface PickerItem {
  id: string
  label: string
  group: string
}

export interface PickerGroup<I extends PickerItem = PickerItem> {
  id: string
  label: string
  items: I[]
}

interface Wish {
  typed: string
  chosen: readonly string[]
  /** Ids offered before anything is typed, the most usual first. */
  usual: readonly string[]
  everything: boolean
}

const begins = (label: string, typed: string) => {
  const words = fold(label).split(' ')
  return fold(typed).split(' ').every((part) => words.some((word) => word.startsWith(part)))
}

/**
 * What a picker shows: what is chosen first, then what was searched, or everything by group, or the usual few.
 * A chosen item stands once, at the top.
 */
export function pickerView<I extends PickerItem>(items: readonly I[], groups: readonly { id: string; label: string }[], wish: Wish) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const chosen = wish.chosen.flatMap((id) => byId.get(id) ?? [])
  const open = items.filter((item) => !wish.chosen.includes(item.id))
  if (wish.typed.trim() !== '') return { chosen, offered: open.filter((item) => begins(item.label, wish.typed)), groups: [] }
  if (!wish.everything) return { chosen, offered: wish.usual.flatMap((id) => open.find((item) => item.id === id) ?? []), groups: [] }
  const grouped: PickerGroup<I>[] = groups.map((group) => ({ ...group, items: open.filter((item) => item.group === group.id) }))
  return { chosen, offered: [], groups: grouped.filter((group) => group.items.length > 0) }
}
