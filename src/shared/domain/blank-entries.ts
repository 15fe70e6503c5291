import type { ClientCondition } from '../contract/clients'
import type { SessionArea, SessionContent, SessionMovement } from '../contract/session-content'

export type When = Pick<SessionContent, 'heldOn' | 'startTime' | 'complaintId'>

/** A session of which only the day, the time and perhaps the complaint are known. */
export function blankSession(when: When): SessionContent {
  return {
    ...when,
    endTime: null,
    healthChecked: null,
    therapies: [],
    areas: [],
    pain: { arrival: null, end: null, carriedOn: null },
    movements: [],
    work: [],
    points: [],
    cups: [],
    stamps: [],
    strokes: [],
    scores: [],
    activities: [],
    lots: [],
    alertIds: [],
    overrides: [],
    notes: { told: '', found: '', done: '', plan: '' },
    nextVisit: null,
  }
}

/** A region that is treated, of which nothing else is known yet. */
export function blankArea(regionId: string): SessionArea {
  return {
    regionId,
    tensionArrival: null,
    tensionEnd: null,
    tensionCarriedOn: null,
    painArrival: null,
    painEnd: null,
    painCarriedOn: null,
    findings: {},
  }
}

/** A movement that is to be examined. */
export function blankMovement({ movementId, side }: Pick<SessionMovement, 'movementId' | 'side'>): SessionMovement {
  return { movementId, side, before: null, after: null, carriedOn: null, coarse: null, limitedBy: null, findings: {} }
}

/** A condition of which nothing but its name is known. */
export function blankCondition(conditionId: string): ClientCondition {
  return { conditionId, facetId: null, areaIds: [], dueOn: null, note: '', sinceOn: null, untilOn: null }
}
