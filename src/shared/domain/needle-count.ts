import { groupOf, therapyLabel } from '../reference/therapies'
import type { Notice } from './notice'
import type { DetailValue } from './therapy-details'

/** What counting needs of a session. */
export interface NeedlePlan {
  therapies: readonly { therapyId: string; details: Readonly<Record<string, DetailValue>> }[]
  points: readonly { code: string; needles: number }[]
  stamps: readonly { kind: string }[]
}

/** Needles of one therapy, in and out. */
export interface NeedleCount {
  therapyId: string
  /** Needles of the points and needle stamps recorded; 0 for a therapy that these do not belong to. */
  counted: number
  /** The number the therapist wrote; it wins over what is counted. */
  written: number | null
  /** How many went in: the number written, else what is counted; null while neither is known. */
  inserted: number | null
  removed: number | null
}

/** The first of these that was given is the one whose needles the points are. */
const needlers = ['acupuncture', 'electro-acupuncture', 'dry-needling']

const numberOf = (value: DetailValue | undefined): number | null => (typeof value === 'number' ? value : null)

export const needlesOfPoints = ({ points }: Pick<NeedlePlan, 'points'>): number => points.reduce((sum, { needles }) => sum + needles, 0)

/** The therapy that the needles of the points are counted for, or null when none of those given uses needles. */
export function needlingTherapy(therapyIds: readonly string[]): string | null {
  return needlers.find((id) => therapyIds.includes(id)) ?? null
}

/**
 * In and out for every therapy that counts needles. Points belong to acupuncture before electro-acupuncture before dry needling;
 * needle stamps set freely belong to dry needling when it is given.
 */
export function needleCounts({ therapies, points, stamps }: NeedlePlan): NeedleCount[] {
  const ids = therapies.map(({ therapyId }) => therapyId)
  const ofPoints = needlingTherapy(ids)
  const ofStamps = ids.includes('dry-needling') ? 'dry-needling' : ofPoints
  const free = stamps.filter(({ kind }) => kind === 'needle').length
  return therapies.flatMap(({ therapyId, details }) => {
    const counts = groupOf(therapyId, 'needles-removed') !== undefined
    // Needles joined to a current are those of the acupuncture beside it: counting them twice would double them.
    if (!counts || (therapyId === 'electro-acupuncture' && therapyId !== ofPoints)) return []
    const counted = (therapyId === ofPoints ? needlesOfPoints({ points }) : 0) + (therapyId === ofStamps ? free : 0)
    const written = numberOf(details['needles-inserted'])
    return [{ therapyId, counted, written, inserted: written ?? (counted > 0 ? counted : null), removed: numberOf(details['needles-removed']) }]
  })
}

const needles = (count: number) => `${count} ${count === 1 ? 'needle' : 'needles'}`

/** What is wrong with one count, both sides named, or null. */
function contradiction({ counted, written, inserted, removed }: NeedleCount): string | null {
  if (written !== null && counted > written) return `${needles(counted)} at the points, but ${written} written as inserted. Correct one of them.`
  if (inserted === null) return removed === null || removed === 0 ? null : `${needles(removed)} taken out, but none counted in. Count them in.`
  if (removed === null) return inserted === 0 ? null : `${needles(inserted)} in, none counted out yet. Count them as they come out.`
  if (removed < inserted) return `${inserted} in, ${removed} out: ${needles(inserted - removed)} may still be in place. Look again, also on the couch and the floor.`
  return removed > inserted ? `${inserted} in, ${removed} out: ${removed - inserted} more came out than went in. Correct one of the two numbers.` : null
}

/** While nothing was counted out yet the work is going on: nothing is wrong before the session is to be finished. */
export function isCounting(therapies: NeedlePlan['therapies']): boolean {
  return therapies.every(({ details }) => details['needles-removed'] === undefined)
}

/** At most one notice: needles that went in must be counted out again. It concerns the client whatever the therapy. */
export function needleNotices(plan: NeedlePlan): Notice[] {
  const therapyIds = plan.therapies.map(({ therapyId }) => therapyId)
  const places = { points: [...new Set(plan.points.filter((point) => point.needles > 0).map(({ code }) => code))], regionIds: [] }
  const notice = (therapyId: string | null, why: string): Notice => ({
    id: 'count.needles', level: 'stop', kind: 'count', ruleId: null, therapyId, title: 'Needles in and out do not agree', why, sourceIds: [], places, unsure: null,
  })
  const sum = needlesOfPoints(plan)
  if (sum > 0 && needlingTherapy(therapyIds) === null) {
    return [notice(null, `${needles(sum)} at the points, but no therapy with needles is chosen. Choose it, or set the needles to 0.`)]
  }
  const counts = needleCounts(plan)
  const wrong = counts.flatMap((count) => {
    const why = contradiction(count)
    if (why === null) return []
    return [{ therapyId: count.therapyId, why: counts.length === 1 ? why : `${therapyLabel(count.therapyId)}: ${why}` }]
  })
  const [first] = wrong
  return first === undefined ? [] : [notice(first.therapyId, wrong.map(({ why }) => why).join(' '))]
}
