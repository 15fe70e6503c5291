import type { Day } from '../../../shared/domain/days'
import type { SeriesPoint } from '../../../shared/domain/progress'
import { shortTherapyLabel } from '../../../shared/reference/therapies'

/** One line below the chart with a stroke for each visit of one therapy, or of several that share the last line. */
export interface TherapyLane {
  sign: string
  name: string
  /** Rising. */
  days: Day[]
}

/** Lines of their own: more would take the room of the values. */
const mostLanes = 4

/** Two letters for a narrow place: "SM" for sports massage, "Sh" for shiatsu. The word stands in the legend. */
export function therapySign(therapyId: string): string {
  const [first = '', second] = shortTherapyLabel(therapyId).split(/[ -]/)
  return second === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase()
}

/** Therapies of the visits, most used first; the rarest share a line when there are more than four. */
export function therapyLanes(points: readonly Pick<SeriesPoint, 'on' | 'therapyIds'>[]): TherapyLane[] {
  const days = new Map<string, Day[]>()
  for (const { on, therapyIds } of points) {
    for (const id of therapyIds) {
      const known = days.get(id)
      if (known) known.push(on)
      else days.set(id, [on])
    }
  }
  const byUse = [...days].toSorted(([, a], [, b]) => b.length - a.length)
  const own = byUse.length > mostLanes ? byUse.slice(0, mostLanes - 1) : byUse
  const lanes = own.map(([id, on]) => ({ sign: therapySign(id), name: shortTherapyLabel(id), days: on }))
  const shared = byUse.slice(own.length)
  if (shared.length === 0) return lanes
  return [...lanes, { sign: '+', name: shared.map(([id]) => shortTherapyLabel(id)).join(', '), days: shared.flatMap(([, on]) => on).toSorted() }]
}

/** "Sports massage, Dry cupping"; null where none is recorded. */
export const therapyNames = (therapyIds: readonly string[]): string | null => (therapyIds.length === 0 ? null : therapyIds.map(shortTherapyLabel).join(', '))
