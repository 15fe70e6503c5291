import type { DetailGroup } from '../reference/therapies'
import { pointGroups } from './point-details'
import type { DetailValue } from './therapy-details'

/** How yes and no are said; the catalogue of the page knows. */
export interface YesNo {
  yes: string
  no: string
}

const units: Readonly<Record<string, string>> = { mm: ' mm', min: ' min', Hz: ' Hz', ml: ' ml' }

/** The value of a group in the words of its vocabulary: "Twirl, Flick", "20 min", "yes". */
export function valueWords(group: DetailGroup, value: DetailValue, { yes, no }: YesNo): string {
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return `${value}${group.kind === 'number' ? (units[group.unit] ?? '') : ''}`
  const ids = Array.isArray(value) ? value : [value]
  return group.kind === 'text' ? ids.join(', ') : ids.map((id) => group.items.find((item) => item.id === id)?.label ?? id).join(', ')
}

/** What is recorded of one point beside its side and needles, a line for each group, in the order of the work. */
export function pointDetailLines({ details }: { details: Readonly<Record<string, DetailValue>> }, yesNo: YesNo): { id: string; label: string; value: string }[] {
  return pointGroups().flatMap((group) => {
    const value = details[group.id]
    return value === undefined ? [] : [{ id: group.id, label: group.label, value: valueWords(group, value, yesNo) }]
  })
}
