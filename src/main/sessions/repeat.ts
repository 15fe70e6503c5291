import type { SessionContent } from '../../shared/contract/sessions'
import { repeatedDetails } from '../../shared/domain/repeated-details'

type When = Pick<SessionContent, 'heldOn' | 'startTime' | 'complaintId'>

const noNotes = { told: '', found: '', done: '', plan: '' }

export function blankContent(when: When): SessionContent {
  return {
    ...when,
    endTime: null,
    therapies: [],
    areas: [],
    pain: { arrival: null, end: null, carried: false },
    movements: [],
    notes: noNotes,
    nextVisit: null,
  }
}

/**
 * What the last session says about the next one. The newest value known (at the end, else on arrival) becomes the arrival value
 * and is marked as carried: it is no measurement until somebody confirms it. What belongs to one visit stays behind.
 */
export function repeatedContent(last: SessionContent, when: When): SessionContent {
  const pain = last.pain.end ?? last.pain.arrival
  return {
    ...blankContent(when),
    therapies: last.therapies.map((therapy) => ({ therapyId: therapy.therapyId, details: repeatedDetails(therapy) })),
    areas: last.areas.map((area) => {
      const tensionArrival = area.tensionEnd ?? area.tensionArrival
      const painArrival = area.painEnd ?? area.painArrival
      const carried = tensionArrival !== null || painArrival !== null
      return { regionId: area.regionId, tensionArrival, tensionEnd: null, painArrival, painEnd: null, carried }
    }),
    pain: { arrival: pain, end: null, carried: pain !== null },
    movements: last.movements.map(({ movementId, side, before, after }) => {
      const value = after ?? before
      return { movementId, side, before: value, after: null, carried: value !== null }
    }),
  }
}
