import type { DetailValue, SessionTherapy } from '../../../shared/contract/sessions'
import { type DetailGroup, itemOf, type Therapy, therapyById } from '../../../shared/reference/therapies'

/** The one group always in sight: what the hands did, else the therapy's first group. */
export function mainGroup(therapy: Therapy): DetailGroup | undefined {
  return therapy.groups.find((group) => group.id === 'technique') ?? therapy.groups[0]
}

export function otherGroups(therapy: Therapy): DetailGroup[] {
  const main = mainGroup(therapy)
  return therapy.groups.filter((group) => group !== main)
}

export function filledCount(groups: readonly DetailGroup[], details: Readonly<Record<string, DetailValue>>): number {
  return groups.filter((group) => details[group.id] !== undefined).length
}

/** Chosen items of a single or several-choice group, whichever way they were kept. */
export function chosenItems(value: DetailValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

const units: Readonly<Record<string, string>> = { count: '' }

export const detailUnit = (unit: string): string => units[unit] ?? unit

export interface DetailLine {
  label: string
  /** Undefined for yes or no. */
  text?: string
  yes?: boolean
}

/** The recorded details of a therapy in words, in the order of its vocabulary. */
export function detailLines({ therapyId, details }: SessionTherapy): DetailLine[] {
  return (therapyById(therapyId)?.groups ?? []).flatMap((group): DetailLine[] => {
    const value = details[group.id]
    if (value === undefined) return []
    const label = group.label
    if (typeof value === 'boolean') return [{ label, yes: value }]
    if (group.kind === 'number') return [{ label, text: `${String(value)} ${detailUnit(group.unit)}`.trim() }]
    if (group.kind === 'text') return [{ label, text: String(value) }]
    const items = chosenItems(value).map((id) => itemOf(therapyId, group.id, id)?.label ?? id)
    return [{ label, text: items.join(', ') }]
  })
}
