import type { ProgressVisit } from '../../../../shared/contract/progress'
import type { SessionContent, SessionScore } from '../../../../shared/contract/session-content'
import { measures } from '../../../../shared/reference/outcomes'

/** Ratings of our own that are asked together, 0–10, less is better: how much the problem gets in the way, then what goes with it. */
export const ratings = ['nrs-flexibility', 'nrs-movement', 'nrs-interference', 'nrs-work', 'nrs-stress', 'nrs-sleep'] as const
export type RatingId = (typeof ratings)[number]

/** The client's rating of the change as a whole. */
export const overallChange = 'groc-15'
export const overallSteps = [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7] as const

/** Pain now has its own section, and the activities are the PSFS. */
const elsewhere = new Set<string>([...ratings, overallChange, 'nrs-pain-now', 'psfs'])

/** Scores typed as one number: totals of licensed questionnaires first, then single ratings asked rarely. */
export const isTyped = (measureId: string): boolean => !elsewhere.has(measureId)

interface MeasureChoice {
  value: string
  label: string
}

/** Measures still to choose from, those whose text may not be shown apart. */
export function typedChoices(there: readonly string[]): { licensed: MeasureChoice[]; single: MeasureChoice[] } {
  const left = measures().filter((measure) => isTyped(measure.id) && !there.includes(measure.id))
  const choices = (shipping: 'ship' | 'score-entry-only') =>
    left.filter((measure) => measure.licence.shipping === shipping).map(({ id, name, shortName }) => ({ value: id, label: name === shortName ? name : `${name} (${shortName})` }))
  return { licensed: choices('score-entry-only'), single: choices('ship') }
}

export const scoreOf = (scores: readonly SessionScore[], measureId: string): SessionScore | undefined => scores.find((score) => score.measureId === measureId)

/** The visit being written as progress sees a visit: what was asked today, for comparing it with earlier visits. */
export function asVisit(session: { id: number; number: number }, { heldOn, scores, activities }: Pick<SessionContent, 'heldOn' | 'scores' | 'activities'>): ProgressVisit {
  const nothing = { therapyIds: [], areas: [], movements: [], pain: { arrival: null, end: null, carriedOn: null }, plan: '' }
  return { sessionId: session.id, number: session.number, heldOn, complaintId: null, scores, activities, ...nothing }
}
