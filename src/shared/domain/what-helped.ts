import type { SessionContent } from '../contract/session-content'
import { type Measured, measured } from './change'
import { areForDifferent } from './pain-of-one-complaint'
import { mean } from './progress'

export const effectKinds = ['therapy', 'technique', 'point', 'area'] as const
export type EffectKind = (typeof effectKinds)[number]

/**
 * What one session says about one thing done in it. A gain is arrival minus end within the visit, so more is less tension or pain; kept is
 * arrival minus arrival at the next visit, of the same places. Null = not measured. It says what was recorded together, not what caused it.
 */
export interface Effect {
  kind: EffectKind
  /** Id of the therapy, "therapy/technique", point code, region. */
  subjectId: string
  tensionGain: number | null
  tensionKept: number | null
  painGain: number | null
  painKept: number | null
}

/** From how many sessions on a mean is worth reading; below it stands in grey, as too few. */
export const enoughSessions = 5

export type Treated = Pick<SessionContent, 'complaintId' | 'areas' | 'pain' | 'therapies' | 'work' | 'points'>
export type Examined = Pick<SessionContent, 'complaintId' | 'areas' | 'pain'>

/** Groups of the vocabulary that say how it was done. */
const techniqueGroups = ['technique', 'method', 'manipulation', 'insertion-method', 'incision-method']

interface Course {
  arrival: Measured
  end: Measured
  /** On arrival at the next visit; null = not examined there, or there is none. */
  next: Measured | null
}

/**
 * One effect for each therapy, technique, point (whatever its side) and area of a session. Tension is the mean over the areas felt on
 * arrival and again at the end; an area counts for itself alone. `next` is the client's next signed session, null = none; where it is for another
 * complaint, its pain as a whole says nothing of this one's. Carried values are no measurements and count nowhere.
 */
export function effectsOf(session: Treated, next: Examined | null): Effect[] {
  const tension = session.areas.flatMap((area) => {
    const after = next?.areas.find(({ regionId }) => regionId === area.regionId)
    const course = courseOf(area.tensionArrival, area.tensionCarriedOn, area.tensionEnd, after?.tensionArrival ?? null, after?.tensionCarriedOn ?? null)
    return course === null ? [] : [{ regionId: area.regionId, course }]
  })
  const later = next === null || areForDifferent(session, next) ? null : next.pain
  const pain = courseOf(session.pain.arrival, session.pain.carriedOn, session.pain.end, later?.arrival ?? null, later?.carriedOn ?? null)
  const whole = { ...tensionOf(tension.map(({ course }) => course)), ...painOf(pain) }
  const done = (kind: EffectKind, ids: Iterable<string>) => [...new Set(ids)].map((subjectId): Effect => ({ kind, subjectId, ...whole }))
  return [
    ...done('therapy', session.therapies.map(({ therapyId }) => therapyId)),
    ...done('technique', [...session.therapies, ...session.work].flatMap(techniquesOf)),
    ...done('point', session.points.map(({ code }) => code)),
    ...session.areas.map((area): Effect => {
      const after = next?.areas.find(({ regionId }) => regionId === area.regionId)
      const felt = courseOf(area.painArrival, area.painCarriedOn, area.painEnd, after?.painArrival ?? null, after?.painCarriedOn ?? null)
      return { kind: 'area', subjectId: area.regionId, ...tensionOf(tension.filter(({ regionId }) => regionId === area.regionId).map(({ course }) => course)), ...painOf(felt) }
    }),
  ]
}

function courseOf(arrival: number | null, carriedOn: string | null, end: number | null, next: number | null, nextCarriedOn: string | null): Course | null {
  const [from, to] = [measured({ value: arrival, carried: carriedOn !== null }), measured({ value: end, carried: false })]
  return from === null || to === null ? null : { arrival: from, end: to, next: measured({ value: next, carried: nextCarriedOn !== null }) }
}

/** Millionths, so that what is added and taken away again over years stays the same number. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

function meanOver(courses: readonly Course[], of: (course: Course) => number): number | null {
  const value = mean(courses.map((course) => of(course) as Measured))
  return value === null ? null : rounded(value)
}

function tensionOf(courses: readonly Course[]): Pick<Effect, 'tensionGain' | 'tensionKept'> {
  return {
    tensionGain: meanOver(courses, ({ arrival, end }) => arrival - end),
    tensionKept: meanOver(courses.filter(({ next }) => next !== null), ({ arrival, next }) => arrival - (next ?? 0)),
  }
}

const painOf = (course: Course | null): Pick<Effect, 'painGain' | 'painKept'> => ({
  painGain: course === null ? null : course.arrival - course.end,
  painKept: course === null || course.next === null ? null : course.arrival - course.next,
})

const techniquesOf = ({ therapyId, details }: Treated['therapies'][number]): string[] =>
  techniqueGroups.flatMap((group) => {
    const chosen = details[group]
    return Array.isArray(chosen) ? chosen.map((id) => `${therapyId}/${id}`) : []
  })
