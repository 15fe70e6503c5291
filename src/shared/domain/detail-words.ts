import type { DetailGroup, DetailItem } from '../reference/therapies'
import type { DetailValue } from './therapy-details'

/** Units as they stand after a number; of what is counted the label says already what it is. */
const units: Record<(DetailGroup & { kind: 'number' })['unit'], string> = { min: 'min', mm: 'mm', count: '', Hz: 'Hz', strokes: '', ml: 'ml' }

/** The unit of a number, empty where there is none to write. */
export const detailUnit = (group: DetailGroup): string => (group.kind === 'number' ? units[group.unit] : '')

/** "2 Medium" in a scale, whose steps are numbers with words; some labels begin with their number already. */
export function itemWords(group: DetailGroup, item: DetailItem): string {
  return group.kind === 'scale' && item.value !== undefined && !/^\d/.test(item.label) ? `${item.value} ${item.label}` : item.label
}

/** Chosen items of a group, whichever way they were kept. */
export function chosenItems(value: DetailValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

/** Yes and no in the language of the reader. */
export interface YesNo {
  yes: string
  no: string
}

/** One recorded value in words; empty where nothing was chosen. Items of a newer version of the data are shown by their id. */
export function detailText(group: DetailGroup, value: DetailValue, { yes, no }: YesNo): string {
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return `${value} ${detailUnit(group)}`.trim()
  if (group.kind === 'text') return String(value)
  const words = (id: string) => {
    const item = group.items.find((one) => one.id === id)
    return item === undefined ? id : itemWords(group, item)
  }
  return chosenItems(value).map(words).join(', ')
}

export interface DetailLine {
  /** Id of the group. */
  id: string
  label: string
  text: string
}

/** The recorded details in words, in the order of the vocabulary: "Technique": "Effleurage, Petrissage". */
export function detailLines(groups: readonly DetailGroup[], details: Readonly<Record<string, DetailValue>>, yesNo: YesNo): DetailLine[] {
  return groups.flatMap((group) => {
    const value = details[group.id]
    const text = value === undefined ? '' : detailText(group, value, yesNo)
    return text === '' ? [] : [{ id: group.id, label: group.label, text }]
  })
}
