import type { TFunction } from 'i18next'
import type { DetailValue, SessionTherapy } from '../../shared/contract/session-content'
import { type DetailGroup, itemOf, therapyById } from '../../shared/reference/therapies'

const units: Record<(DetailGroup & { kind: 'number' })['unit'], string> = {
  min: ' min',
  mm: ' mm',
  count: '',
  Hz: ' Hz',
  strokes: ' strokes',
  ml: ' ml',
}

/** The details of a therapy in words, in the order of the vocabulary: "Technique": "Effleurage, Petrissage". */
export function therapyWords(t: TFunction<'documents'>, therapy: SessionTherapy): { id: string; label: string; value: string }[] {
  const groups = therapyById(therapy.therapyId)?.groups ?? []
  return groups.flatMap((group) => {
    const value = therapy.details[group.id]
    if (value === undefined) return []
    const words = inWords(t, therapy.therapyId, group, value)
    return words === '' ? [] : [{ id: group.id, label: group.label, value: words }]
  })
}

function inWords(t: TFunction<'documents'>, therapyId: string, group: DetailGroup, value: DetailValue): string {
  if (typeof value === 'boolean') return t(value ? 'detail.yes' : 'detail.no')
  if (typeof value === 'number') return group.kind === 'number' ? `${value}${units[group.unit]}` : String(value)
  const item = (id: string) => itemOf(therapyId, group.id, id)?.label ?? id
  return typeof value === 'string' ? (group.kind === 'text' ? value : item(value)) : value.map(item).join(', ')
}
