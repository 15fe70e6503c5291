import type { FieldErrors } from '../errors'
import { type DetailGroup, groupOf, isTherapyId } from '../reference/therapies'

/** The value of one group: ids of chosen items (also for a single choice and a scale), a number, text, or yes/no. */
export type DetailValue = string[] | number | string | boolean

/** Units as they are written after a number. */
const units: Record<(DetailGroup & { kind: 'number' })['unit'], string> = {
  min: ' min', mm: ' mm', count: '', Hz: ' Hz', strokes: ' strokes', ml: ' ml',
}

function choiceProblem(group: DetailGroup, value: DetailValue, most: number): string | null {
  if (!Array.isArray(value)) return 'Choose from the list.'
  if (value.length > most) return 'Choose only one.'
  if (new Set(value).size < value.length) return 'The same choice stands here twice.'
  return value.every((id) => group.items.some((item) => item.id === id)) ? null : 'unknown choice'
}

function numberProblem(group: DetailGroup & { kind: 'number' }, value: DetailValue): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a number.'
  if (value < group.min || value > group.max) return `Enter ${group.min} to ${group.max}${units[group.unit]}.`
  return group.integer && !Number.isInteger(value) ? 'Enter a whole number.' : null
}

/** What is wrong with one value, in words, or null. */
export function detailProblem(group: DetailGroup, value: DetailValue): string | null {
  switch (group.kind) {
    case 'single':
    case 'scale':
      return choiceProblem(group, value, 1)
    case 'multi':
      return choiceProblem(group, value, group.items.length)
    case 'number':
      return numberProblem(group, value)
    case 'text':
      return typeof value === 'string' ? null : 'Enter text.'
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Choose yes or no.'
  }
}

/** Problems of all details of a therapy by group id; empty when they fit. An unknown therapy is reported under `therapyId`. */
export function therapyDetailProblems(therapyId: string, details: Readonly<Record<string, DetailValue>>): FieldErrors {
  if (!isTherapyId(therapyId)) return { therapyId: 'unknown therapy' }
  const problems = Object.entries(details).flatMap(([groupId, value]) => {
    const group = groupOf(therapyId, groupId)
    const problem = group ? detailProblem(group, value) : 'unknown detail of this therapy'
    return problem === null ? [] : [[groupId, problem] as const]
  })
  return Object.fromEntries(problems)
}
