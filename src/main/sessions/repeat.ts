import type { SessionContent } from '../../shared/contract/session-content'
import { blankArea, blankMovement, blankSession, type When } from '../../shared/domain/blank-entries'
import type { Day } from '../../shared/domain/days'
import { repeatedDetails } from '../../shared/domain/repeated-details'

/**
 * What the last session says about the next one. The newest value known (at the end, else on arrival) becomes the arrival value
 * and is marked with the day it was measured on: it is no measurement until somebody confirms it. Scars and places
 * to avoid belong to the client and come along. What belongs to one visit stays behind; points, cups and work by area are offered in
 * the editor instead, because only the therapist can say that they were done again.
 */
export function repeatedContent(last: SessionContent, when: When): SessionContent {
  /** An end value was measured in that session; one on arrival there or, when it was carried itself, earlier. */
  const carried = (arrival: number | null, end: number | null, arrivalFrom: Day | null) => {
    const value = end ?? arrival
    const on = end === null ? (arrivalFrom ?? last.heldOn) : last.heldOn
    return { value, on: value === null ? null : on }
  }
  const pain = carried(last.pain.arrival, last.pain.end, last.pain.carriedOn)
  return {
    ...blankSession(when),
    therapies: last.therapies.map((therapy) => ({ therapyId: therapy.therapyId, details: repeatedDetails(therapy) })),
    areas: last.areas.map((area) => {
      const tension = carried(area.tensionArrival, area.tensionEnd, area.tensionCarriedOn)
      const areaPain = carried(area.painArrival, area.painEnd, area.painCarriedOn)
      return {
        ...blankArea(area.regionId),
        tensionArrival: tension.value,
        tensionCarriedOn: tension.on,
        painArrival: areaPain.value,
        painCarriedOn: areaPain.on,
      }
    }),
    pain: { arrival: pain.value, end: null, carriedOn: pain.on },
    movements: last.movements.map((movement) => {
      const { value, on } = carried(movement.before, movement.after, movement.carriedOn)
      return { ...blankMovement(movement), before: value, carriedOn: on }
    }),
    stamps: last.stamps.filter(({ kind }) => kind === 'scar' || kind === 'avoid'),
    scores: last.scores.map((score) => ({ ...score, carriedOn: score.carriedOn ?? last.heldOn })),
    activities: last.activities.map((activity) => ({
      ...activity,
      carriedOn: activity.score === null ? null : (activity.carriedOn ?? last.heldOn),
    })),
  }
}
