import type { ProgressVisit } from '../../src/shared/contract/progress'

interface Written {
  /** [arrival, end], a `c` in front marks the arrival as carried. */
  [regionId: string]: readonly [number | string | null, number | null]
}

let sessions = 0

/** A visit of a client as progress sees it, written in one line. */
export function aVisit(number: number, heldOn: string, values: { areas?: Written; pain?: Written[string]; rotation?: Written[string] } = {}): ProgressVisit {
  const read = (value: number | string | null) => (typeof value === 'string' ? Number(value.slice(1)) : value)
  const carried = (value: number | string | null) => typeof value === 'string'
  const [painArrival, painEnd] = values.pain ?? [null, null]
  return {
    sessionId: ++sessions,
    number,
    heldOn,
    therapyIds: ['sports-massage'],
    areas: Object.entries(values.areas ?? {}).map(([regionId, [arrival, end]]) => ({
      regionId,
      tensionArrival: read(arrival),
      tensionEnd: end,
      painArrival: null,
      painEnd: null,
      carried: carried(arrival),
    })),
    pain: { arrival: read(painArrival), end: painEnd, carried: carried(painArrival) },
    movements: values.rotation
      ? [{ movementId: 'cervical-rotation', side: 'left', before: read(values.rotation[0]), after: values.rotation[1], carried: carried(values.rotation[0]) }]
      : [],
    plan: '',
  }
}

