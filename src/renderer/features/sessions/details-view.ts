import type { DetailValue, SessionTherapy } from '../../../shared/contract/session-content'
import { type DetailGroup, itemOf, type Therapy, therapyById } from '../../../shared/reference/therapies'
import { isShownWithPoints } from './points/points-view'

/** What is written at nearly every visit, in the order of the work; for the therapies that do not begin with a technique. */
export const usualGroups: Readonly<Record<string, readonly string[]>> = {
  acupuncture: ['needle-diameter', 'needle-length', 'retention', 'de-qi'],
  'electro-acupuncture': ['waveform', 'frequency-low', 'duration'],
  'wet-cupping': ['site', 'cup-count', 'incision-method', 'bleeding-amount'],
  'dry-cupping': ['cup-count', 'minutes', 'skin-mark'],
  'moving-cupping': ['suction-strength', 'strokes', 'skin-mark'],
  'gua-sha': ['intensity', 'sha'],
  moxibustion: ['method', 'minutes'],
  'dry-needling': ['technique', 'twitch'],
  reflexology: ['target', 'technique'],
}

/** The groups always in sight: what is usual, else what the hands did, else the therapy's first group. */
export function mainGroups(therapy: Therapy): DetailGroup[] {
  const usual = usualGroups[therapy.id] ?? ['technique']
  const found = usual.flatMap((id) => therapy.groups.find((group) => group.id === id) ?? [])
  return found.length > 0 ? found : therapy.groups.slice(0, 1)
}

/** The rest, without what has a section of its own (needles in and out, tongue and pulse). */
export function otherGroups(therapy: Therapy): DetailGroup[] {
  const main = mainGroups(therapy)
  return therapy.groups.filter((group) => !main.includes(group) && !isShownWithPoints(group.id))
}

export function filledCount(groups: readonly DetailGroup[], details: Readonly<Record<string, DetailValue>>): number {
  return groups.filter((group) => details[group.id] !== undefined).length
}

/** Chosen items of a single or several-choice group, whichever way they were kept. */
export function chosenItems(value: DetailValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

/** Units that the label already says. */
const units: Readonly<Record<string, string>> = { count: '', strokes: '' }

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
