import type { SessionArea, SessionContent } from '../../src/shared/contract/session-content'
import { blankMovement } from '../../src/shared/domain/blank-entries'
import { aClient, aComplaint, anArea, aSession } from '../helpers/factories'
import type { TestPractice } from '../helpers/practice'

/** [arrival, end]; "c3" = carried over, not examined; null = not taken. */
type Pair = readonly [arrival: number | `c${number}` | null, end: number | null]

interface Visit {
  on: string
  /** SM sports massage, AC acupuncture. */
  therapy: 'SM' | 'AC'
  /** Upper trapezius left and right; null = not looked at. */
  utl: Pair | null
  utr: Pair | null
  other?: Readonly<Record<string, Pair>>
  pain: Pair
  /** Rotation of the neck to the left, degrees before and after. */
  turn?: Pair
  /** Driving for an hour, 0–10; stress and sleep 0–10. */
  drive?: Pair[0]
  stress?: number
  sleep?: number
}

/**
 * Twenty-four visits of an invented client, written so that every figure can be worked out on paper; `known-history.test.ts` holds
 * the results with their sums. Visits 2, 5, 7, 13, 20, 22 and 24 carry a value, 9 leaves two out, 14 and 22 have ends missing, and
 * eight weeks lie between 12 and 13.
 */
export const visits: readonly Visit[] = [
  { on: '2025-01-06', therapy: 'SM', utl: [4, 3], utr: [3, 2], other: { 'levator-scapulae-right': [2, 2], 'interscapular-left': [1, 1] }, pain: [7, 5], turn: [50, 54], drive: 3, stress: 8, sleep: 6 },
  { on: '2025-01-13', therapy: 'SM', utl: [4, 3], utr: ['c3', 2], pain: [6, 4] },
  { on: '2025-01-20', therapy: 'SM', utl: [3, 2], utr: [3, 2], pain: [6, 4] },
  { on: '2025-01-27', therapy: 'AC', utl: [3, 2], utr: [3, 3], pain: [5, 4] },
  { on: '2025-02-03', therapy: 'SM', utl: ['c3', 2], utr: [2, 1], pain: [5, 3] },
  { on: '2025-02-10', therapy: 'SM', utl: [2, 1], utr: [2, 1], pain: [4, 2], turn: [56, 60] },
  { on: '2025-02-17', therapy: 'SM', utl: [2, 1], utr: [2, 1], pain: ['c4', 3] },
  { on: '2025-02-24', therapy: 'AC', utl: [2, 1], utr: [2, 2], pain: [4, 3] },
  { on: '2025-03-03', therapy: 'SM', utl: null, utr: [2, 1], pain: [null, 2] },
  { on: '2025-03-10', therapy: 'SM', utl: [1, 0], utr: [2, 1], pain: [3, 1] },
  { on: '2025-03-17', therapy: 'SM', utl: [1, 0], utr: [2, 1], pain: [3, 1] },
  { on: '2025-03-24', therapy: 'AC', utl: [1, 0], utr: [2, 2], pain: [2, 1], turn: [62, 66], drive: 6, sleep: 4 },
  { on: '2025-05-19', therapy: 'SM', utl: [3, 2], utr: [2, 1], other: { 'levator-scapulae-right': [4, 3] }, pain: [5, 3], turn: [52, 56], drive: 'c6' },
  { on: '2025-05-26', therapy: 'SM', utl: [3, null], utr: [2, 1], other: { 'levator-scapulae-right': [3, 3] }, pain: [5, 3] },
  { on: '2025-06-02', therapy: 'SM', utl: [3, 2], utr: [2, 1], pain: [4, 2] },
  { on: '2025-06-09', therapy: 'AC', utl: [2, 1], utr: [2, 2], pain: [4, 3] },
  { on: '2025-06-16', therapy: 'SM', utl: [2, 1], utr: [2, 1], pain: [3, 1] },
  { on: '2025-06-23', therapy: 'SM', utl: [2, 1], utr: [2, 1], pain: [3, 1], turn: [60, 64] },
  { on: '2025-06-30', therapy: 'SM', utl: [2, 1], utr: [2, 1], pain: [3, 1] },
  { on: '2025-07-07', therapy: 'AC', utl: [1, 0], utr: [2, 2], pain: [2, 1], turn: ['c60', null] },
  { on: '2025-07-14', therapy: 'SM', utl: [1, 0], utr: [2, 1], pain: [2, 0] },
  { on: '2025-07-21', therapy: 'SM', utl: [1, 0], utr: [2, 1], pain: ['c2', null] },
  { on: '2025-07-28', therapy: 'SM', utl: [1, 0], utr: [2, 1], pain: [2, 0] },
  { on: '2025-08-04', therapy: 'AC', utl: [1, 0], utr: ['c2', 2], other: { 'levator-scapulae-right': [1, 0], 'cervical-spine': [2, 1] }, pain: [2, 1], turn: [66, null], drive: 8, stress: 8 },
]

export const driving = '0193b1a0-0000-7000-8000-0000000000d1'

export interface KnownHistory {
  clientId: number
  complaintId: number
  /** Of the visits, in their order. */
  sessionIds: number[]
}

/** Plays the visits through the operations, each on its own day, all for one complaint. Visits 1–12 knead, later ones press trigger points. */
export async function playHistory({ call, clock }: TestPractice): Promise<KnownHistory> {
  clock.set(`${visits[0]?.on}T08:00:00.000Z`)
  const { id: clientId } = await aClient(call, { givenName: 'Ngozi', familyName: 'Ó Súilleabháin' })
  const { id: complaintId } = await aComplaint(call, clientId, { areaIds: ['upper-trapezius'], plannedSessions: 24 })
  const sessionIds: number[] = []
  for (const [index, visit] of visits.entries()) {
    clock.set(`${visit.on}T14:00:00.000Z`)
    const { id } = await aSession(call, clientId, contentOf(visit, index, complaintId))
    clock.forward(30)
    sessionIds.push(id)
  }
  return { clientId, complaintId, sessionIds }
}

function contentOf(visit: Visit, index: number, complaintId: number): Partial<SessionContent> {
  const before = visits[index - 1]?.on ?? visit.on
  const read = (value: Pair[0]) => (typeof value === 'string' ? { value: Number(value.slice(1)), carriedOn: before } : { value, carriedOn: null })
  const area = (regionId: string, [arrival, end]: Pair): SessionArea => {
    const { value, carriedOn } = read(arrival)
    return anArea(regionId, { tensionArrival: value, tensionCarriedOn: carriedOn, tensionEnd: end })
  }
  const pain = read(visit.pain[0])
  const scores = Object.entries({ 'nrs-stress': visit.stress, 'nrs-sleep': visit.sleep })
  return {
    complaintId,
    heldOn: visit.on,
    startTime: '14:00',
    therapies: [
      visit.therapy === 'SM'
        ? { therapyId: 'sports-massage', details: { technique: index < 12 ? ['effleurage', 'petrissage'] : ['trigger-point'] } }
        : { therapyId: 'acupuncture', details: {} },
    ],
    points: visit.therapy === 'AC' ? [{ code: 'GB20', side: 'both', needles: 0, details: {} }] : [],
    areas: [
      ...(visit.utl === null ? [] : [area('upper-trapezius-left', visit.utl)]),
      ...(visit.utr === null ? [] : [area('upper-trapezius-right', visit.utr)]),
      ...Object.entries(visit.other ?? {}).map(([regionId, values]) => area(regionId, values)),
    ],
    pain: { arrival: pain.value, carriedOn: pain.carriedOn, end: visit.pain[1] },
    movements: visit.turn ? [{ ...blankMovement({ movementId: 'cervical-rotation', side: 'left' }), ...turned(visit.turn, read) }] : [],
    activities: visit.drive === undefined ? [] : [driven(visit.drive, read)],
    scores: scores.flatMap(([measureId, value]) => (value === undefined ? [] : [{ measureId, value, carriedOn: null }])),
  }
}

type Read = (value: Pair[0]) => { value: number | null; carriedOn: string | null }

function turned([arrival, after]: Pair, read: Read) {
  const { value, carriedOn } = read(arrival)
  return { before: value, after, carriedOn }
}

function driven(value: Pair[0], read: Read) {
  const { value: score, carriedOn } = read(value)
  return { id: driving, text: 'Drive for an hour', score, carriedOn }
}
