import { z } from 'zod'
import { Day } from '../domain/day-schema'
import { effectKinds } from '../domain/what-helped'
import { ClientId } from './clients'
import { ComplaintId } from './complaints'
import { query } from './define'
import { SessionActivity, SessionArea, SessionMovement, SessionPain, SessionScore, TimeOfDay } from './session-content'
import { SessionId } from './sessions'

/**
 * One visit as progress sees it. Carried values are still marked here; `domain/progress` drops them,
 * so that one place decides what counts as measured.
 */
export const ProgressVisit = z.strictObject({
  sessionId: SessionId,
  number: z.int().positive(),
  heldOn: Day,
  complaintId: ComplaintId.nullable(),
  therapyIds: z.array(z.string()),
  areas: z.array(SessionArea),
  pain: SessionPain,
  movements: z.array(SessionMovement),
  scores: z.array(SessionScore),
  activities: z.array(SessionActivity),
  plan: z.string(),
})
export type ProgressVisit = z.infer<typeof ProgressVisit>

/** Between two visits of a client: after the one with this number. */
export const VisitPlace = z.strictObject({ number: z.int().nonnegative(), heldOn: Day, startTime: TimeOfDay, sessionId: SessionId })
export type VisitPlace = z.infer<typeof VisitPlace>

/** Sessions with the value, and the sum of it over them. */
const SumOf = z.strictObject({ n: z.int().nonnegative(), sum: z.number() })

/** What was recorded where one thing was done (`domain/what-helped`). */
export const Helped = z.strictObject({
  kind: z.enum(effectKinds),
  subjectId: z.string(),
  sessions: z.int().positive(),
  tensionGain: SumOf,
  tensionKept: SumOf,
  painGain: SumOf,
  painKept: SumOf,
})
export type Helped = z.infer<typeof Helped>

export const progress = {
  /**
   * Signed sessions of a client, oldest first, with every value of area, pain and movement: those among the `limit` sessions after a place.
   * `next` is where to go on, null at the end. In parts, so that no part of a client's many years keeps the main process for long.
   */
  ofClient: query(
    z.strictObject({ clientId: ClientId, after: VisitPlace.nullable(), limit: z.int().min(1).max(250) }),
    z.strictObject({ visits: z.array(ProgressVisit), next: VisitPlace.nullable() }),
  ),
  /** By therapy, technique, point and area, in no order, over the `limit` sessions after one; `next` is where to go on, null at the end. */
  helped: query(
    z.strictObject({ clientId: ClientId, after: SessionId.nullable(), limit: z.int().min(1).max(500) }),
    z.strictObject({ helped: z.array(Helped), next: SessionId.nullable() }),
  ),
}
