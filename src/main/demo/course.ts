import type { ClientDetails, ClientHealth } from '../../shared/contract/clients'
import type { ComplaintDetails } from '../../shared/contract/complaints'
import type { AreaWork, DetailValue, SessionCup, SessionLot, SessionMovement, SessionPoint, SessionStamp } from '../../shared/contract/session-content'

/** Several values of a course, given at turning points; visits between them lie between them. */
export type Line = readonly [first: number, ...rest: number[]]

export interface CourseNote {
  /** Visit (from 1) that the texts belong to; visits without one get the course's usual texts. */
  visit: number
  told?: string
  found?: string
  done?: string
  plan?: string
}

/** How a client's care went, in short form; `visit.ts` makes sessions of it. All people are invented. */
export interface Course {
  person: Partial<ClientDetails>
  health?: ClientHealth
  complaint: Partial<ComplaintDetails> & { title: string }
  visits: number
  /** Days before today of the first and the last visit. */
  from: number
  to: number
  therapies: readonly { therapyId: string; details: Record<string, DetailValue>; everyNth?: number }[]
  /** Region and its tension on arrival along the course. */
  areas: readonly { regionId: string; tension: Line; fromVisit?: number; toVisit?: number }[]
  pain: Line
  movements: readonly { movementId: string; side: SessionMovement['side']; value: Line; gain: number; everyNth: number }[]
  /** What was done at every visit; cups on the visits of their therapy. */
  points?: readonly SessionPoint[]
  cups?: readonly SessionCup[]
  work?: readonly AreaWork[]
  stamps?: readonly SessionStamp[]
  lots?: readonly SessionLot[]
  /** What the client says she can do, 0–10, and other measures, along the course. */
  activities?: readonly { id: string; text: string; score: Line }[]
  scores?: readonly { measureId: string; value: Line; everyNth: number }[]
  usual: { told: readonly [string, ...string[]]; found: readonly [string, ...string[]]; done: readonly [string, ...string[]]; plan: readonly [string, ...string[]] }
  notes?: readonly CourseNote[]
}

/** The value of a line at a visit, `visit` counted from 0 to `last`. */
export function along(line: Line, visit: number, last: number): number {
  if (line.length === 1 || last === 0) return line[0]
  const place = (visit / last) * (line.length - 1)
  const low = Math.min(Math.floor(place), line.length - 2)
  const a = line[low] ?? line[0]
  const b = line[low + 1] ?? a
  return a + (b - a) * (place - low)
}
