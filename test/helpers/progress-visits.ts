import type { ProgressVisit } from '../../src/shared/contract/progress'
import { blankArea, blankMovement } from '../../src/shared/domain/blank-entries'

interface Written {
  /** [arrival, end], a `c` in front marks the arrival as carried. */
  [regionId: string]: readonly [number | string | null, number | null]
}

/** One value asked once, a `c` in front marks it as carried. */
type Once = Record<string, number | string>

interface Values {
  areas?: Written
  pain?: Written[string]
  rotation?: Written[string]
  /** By id; the words are the id's. */
  activities?: Once
  /** By measure. */
  scores?: Once
}

let sessions = 0

/** A visit of a client as progress sees it, written in one line. */
export function aVisit(number: number, heldOn: string, values: Values = {}): ProgressVisit {
  const read = (value: number | string | null) => (typeof value === 'string' ? Number(value.slice(1)) : value)
  const carriedOn = (value: number | string | null) => (typeof value === 'string' ? '2025-12-01' : null)
  const [painArrival, painEnd] = values.pain ?? [null, null]
  return {
    sessionId: ++sessions,
    number,
    heldOn,
    complaintId: null,
    therapyIds: ['sports-massage'],
    areas: Object.entries(values.areas ?? {}).map(([regionId, [arrival, end]]) => ({
      ...blankArea(regionId),
      tensionArrival: read(arrival),
      tensionEnd: end,
      tensionCarriedOn: carriedOn(arrival),
    })),
    pain: { arrival: read(painArrival), end: painEnd, carriedOn: carriedOn(painArrival) },
    movements: values.rotation
      ? [
          {
            ...blankMovement({ movementId: 'cervical-rotation', side: 'left' }),
            before: read(values.rotation[0]),
            after: values.rotation[1],
            carriedOn: carriedOn(values.rotation[0]),
          },
        ]
      : [],
    scores: Object.entries(values.scores ?? {}).map(([measureId, value]) => ({ measureId, value: Number(read(value)), carriedOn: carriedOn(value) })),
    activities: Object.entries(values.activities ?? {}).map(([id, value]) => ({ id, text: `Activity ${id.slice(-1)}`, score: read(value), carriedOn: carriedOn(value) })),
    plan: '',
  }
}

