import type { TFunction } from 'i18next'
import type { SessionContent, SessionTherapy } from '../../../../shared/contract/session-content'
import { cupDetails } from '../../../../shared/domain/cup-record'
import { detailText } from '../../../../shared/domain/detail-words'
import { regionLabel } from '../../../../shared/reference/anatomy'
import { groupOf, therapyLabel } from '../../../../shared/reference/therapies'

type Words = TFunction<'cups'>
type Details = SessionTherapy['details']

/** What a cup's row shows, and the groups of the vocabularies that stand in each column. */
export const cupColumns = {
  size: ['cup-diameter'],
  strength: ['suction-strength'],
  dry: ['method', 'dry-minutes', 'minutes'],
  moved: ['direction', 'strokes'],
  incisions: ['incision-count', 'incision-depth', 'incision-length'],
  wet: ['wet-minutes', 'passes'],
  blood: ['bleeding-amount', 'blood-ml-per-cup', 'blood-colour'],
  mark: ['skin-mark'],
} as const satisfies Record<string, readonly string[]>

export type CupColumn = keyof typeof cupColumns

const columns = Object.keys(cupColumns) as CupColumn[]

/** Numbers that need a word of their own: "6 cuts", "1 mm deep". */
const counted = ['incision-count', 'incision-depth', 'incision-length', 'passes', 'strokes'] as const

/** A number and its unit are never parted at the end of a line. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0')

function valueWords(t: Words, therapyId: string, groupId: string, value: Details[string]): string {
  const own = counted.find((id) => id === groupId)
  if (own !== undefined && typeof value === 'number') return unbroken(t(`value.${own}`, { count: value }))
  const group = groupOf(therapyId, groupId)
  // No group of a cup is answered by yes or no.
  const words = group === undefined ? String(value) : detailText(group, value, { yes: '', no: '' })
  return typeof value === 'number' ? unbroken(words) : words
}

/** One cell in words; empty where nothing is recorded. */
export function cellWords(t: Words, therapyId: string, column: CupColumn, details: Details): string {
  return cupColumns[column]
    .flatMap((groupId) => {
      const value = details[groupId]
      return value === undefined ? [] : [valueWords(t, therapyId, groupId, value)]
    })
    .join(', ')
}

/** Several columns in one line: "Size 60 mm · Dry 5 min". */
function lineWords(t: Words, therapyId: string, wanted: readonly CupColumn[], details: Details): string {
  const parts = wanted.flatMap((column) => {
    const words = cellWords(t, therapyId, column, details)
    return words === '' ? [] : [`${t(`column.${column}`)} ${words}`]
  })
  return parts.join(' · ')
}

/** What one cup has in place of what holds for all; its blood stands beside it anyway. */
export const differenceWords = (t: Words, therapyId: string, own: Details): string =>
  lineWords(t, therapyId, columns.filter((column) => column !== 'blood'), own)

/** How one cup was set, without what came of it. */
export const settingWords = (t: Words, therapyId: string, details: Details): string =>
  lineWords(t, therapyId, columns.filter((column) => column !== 'blood' && column !== 'mark'), details)

export interface CupTable {
  columns: CupColumn[]
  rows: { number: number; region: string; therapy: string; cells: string[] }[]
}

/** Every cup in words, in the order of setting; columns that no cup fills are left out. */
export function cupTable(t: Words, { therapies, cups }: Pick<SessionContent, 'therapies' | 'cups'>): CupTable {
  const told = cups.map((cup) => {
    const details = cupDetails({ therapies }, cup)
    return new Map(columns.map((column) => [column, cellWords(t, cup.therapyId, column, details)]))
  })
  const filled = columns.filter((column) => told.some((words) => words.get(column) !== ''))
  return {
    columns: filled,
    rows: cups.map((cup, index) => ({
      number: index + 1,
      region: regionLabel(cup.regionId),
      therapy: therapyLabel(cup.therapyId),
      cells: filled.map((column) => told[index]?.get(column) ?? ''),
    })),
  }
}
