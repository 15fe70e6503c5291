import type { SessionContent, SessionCup, SessionTherapy } from '../contract/session-content'
import { cupGroups } from './cup-details'

export type CupRecord = Pick<SessionContent, 'therapies' | 'cups'>
type Details = SessionTherapy['details']

const visitDetails = ({ therapies }: Pick<CupRecord, 'therapies'>, therapyId: string): Details =>
  therapies.find((entry) => entry.therapyId === therapyId)?.details ?? {}

/** What holds for one cup: what was said of the whole visit, and in its place what differs for this cup. */
export function cupDetails(record: Pick<CupRecord, 'therapies'>, { therapyId, details }: Pick<SessionCup, 'therapyId' | 'details'>): Details {
  const visit = visitDetails(record, therapyId)
  const shared = cupGroups(therapyId).flatMap(({ id }) => (visit[id] === undefined ? [] : [[id, visit[id]] as const]))
  return { ...Object.fromEntries(shared), ...details }
}

/** What is left to say of a therapy as a whole once each of its cups is told by itself. */
export function detailsBesideCups({ cups }: Pick<CupRecord, 'cups'>, therapy: SessionTherapy): SessionTherapy {
  if (!cups.some(({ therapyId }) => therapyId === therapy.therapyId)) return therapy
  const told = new Set(cupGroups(therapy.therapyId).map(({ id }) => id))
  return { ...therapy, details: Object.fromEntries(Object.entries(therapy.details).filter(([id]) => !told.has(id))) }
}

/** Millilitres in one cup, null where nobody estimated them. A cup that drew none holds 0: that is what the word means. */
export function bloodOf(details: Details): number | null {
  const ml = details['blood-ml-per-cup']
  if (typeof ml === 'number') return ml
  return bleedingOf(details) === 'none' ? 0 : null
}

/** The chosen amount of bleeding ("light"), or null. */
export function bleedingOf(details: Details): string | null {
  const chosen = details['bleeding-amount']
  const [first] = Array.isArray(chosen) ? chosen : [chosen]
  return typeof first === 'string' ? first : null
}

export interface BloodTotal {
  /** Sum in ml over the cups that were estimated. It says nothing about the others: a gap is not a zero. */
  ml: number
  /** How many cups the sum is of. */
  measured: number
  /** Wet cups in all. */
  cups: number
  /** The total the therapist wrote for the whole visit, or null. */
  written: number | null
}

/** Blood of all wet cups. Without cups on the figure, the number of cups and the amount per cup of the visit are multiplied. */
export function bloodTotal(record: CupRecord): BloodTotal {
  const visit = visitDetails(record, 'wet-cupping')
  const written = numberOf(visit, 'blood-ml-total')
  const placed = record.cups.filter(({ therapyId }) => therapyId === 'wet-cupping')
  if (placed.length === 0) {
    const cups = numberOf(visit, 'cup-count') ?? 0
    const each = bloodOf(visit)
    return { ml: each === null ? 0 : tidy(cups * each), measured: each === null ? 0 : cups, cups, written }
  }
  const amounts = placed.flatMap((cup) => bloodOf(cupDetails(record, cup)) ?? [])
  return { ml: tidy(amounts.reduce((sum, ml) => sum + ml, 0)), measured: amounts.length, cups: placed.length, written }
}

/** The larger of the sum and the written total, in ml; null when neither is known. Held against the ceiling. */
export function bloodTaken({ ml, measured, written }: BloodTotal): number | null {
  if (measured === 0) return written
  return written === null ? ml : Math.max(ml, written)
}

/** 0.1 + 0.2 must not come out above a ceiling of 0.3. */
const tidy = (ml: number): number => Math.round(ml * 1000) / 1000

export function numberOf(details: Details, groupId: string): number | null {
  const value = details[groupId]
  return typeof value === 'number' ? value : null
}

/** Cups on the figure by therapy, in the order in which each therapy was first used. */
export function cupsByTherapy({ cups }: Pick<CupRecord, 'cups'>): { therapyId: SessionCup['therapyId']; count: number }[] {
  const ids = [...new Set(cups.map(({ therapyId }) => therapyId))]
  return ids.map((therapyId) => ({ therapyId, count: cups.filter((cup) => cup.therapyId === therapyId).length }))
}

const cutGroups = ['incision-count', 'incision-depth', 'incision-length'] as const

/** Whether cuts are recorded: how many, how deep or how long. */
export const hasCuts = (details: Details): boolean => cutGroups.some((id) => details[id] !== undefined)

/** Whether suction after cutting is recorded. */
export const hasWetSuction = (details: Details): boolean => details['wet-minutes'] !== undefined || details.passes !== undefined

/** Whether blood is recorded: more than none, or some ml. */
export const hasBlood = (details: Details): boolean => (bloodOf(details) ?? 0) > 0 || !['none', null].includes(bleedingOf(details))

/**
 * Whether the skin was opened in this visit. The method alone says it only once cups were set: it is taken over from the last
 * visit, where nothing has been done yet.
 */
export function skinOpened(record: CupRecord): boolean {
  const visit = record.therapies.find(({ therapyId }) => therapyId === 'wet-cupping')?.details
  if (visit === undefined) return false
  const placed = record.cups.filter(({ therapyId }) => therapyId === 'wet-cupping')
  const said = [visit, ...placed.map(({ details }) => details)]
  if (said.some((details) => hasCuts(details) || hasWetSuction(details) || hasBlood(details))) return true
  if (['blood-ml-total', 'blades-opened', 'blades-in-sharps'].some((id) => (numberOf(visit, id) ?? 0) > 0)) return true
  return visit['incision-method'] !== undefined && (placed.length > 0 || (numberOf(visit, 'cup-count') ?? 0) > 0)
}
