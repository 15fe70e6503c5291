import { z } from 'zod'
import { Day } from '../domain/day-schema'
import { ClientId, clientNames } from './clients'
import { ComplaintId } from './complaints'
import { query } from './define'
import { Helped } from './progress'

export const UnseenClient = z.strictObject({ clientId: ClientId, ...clientNames, lastSessionOn: Day, sessionCount: z.int().nonnegative() })
export type UnseenClient = z.infer<typeof UnseenClient>

export const ReviewDue = z.strictObject({
  clientId: ClientId,
  ...clientNames,
  complaintId: ComplaintId,
  title: z.string(),
  sessions: z.int().positive(),
  plannedSessions: z.int().positive(),
  lastOn: Day,
})
export type ReviewDue = z.infer<typeof ReviewDue>

/** Signed sessions of the week that begins on this Monday. A week without any is a true zero: its days are known. */
export const Week = z.strictObject({ weekOn: Day, sessions: z.int().nonnegative() })
export type Week = z.infer<typeof Week>

/** How the complaints of one site or cause went: first against latest measurement of each. Means are over `n`, null while that is 0. */
export const Outcome = z.strictObject({
  subjectId: z.string(),
  /** All such complaints with a signed session. */
  complaints: z.int().positive(),
  pain: z.strictObject({
    /** Complaints with pain measured at two visits or more. */
    n: z.int().nonnegative(),
    first: z.number().nullable(),
    latest: z.number().nullable(),
    /** By the threshold in force: less or more pain by at least that much. */
    less: z.int().nonnegative(),
    more: z.int().nonnegative(),
  }),
  tension: z.strictObject({ n: z.int().nonnegative(), first: z.number().nullable(), latest: z.number().nullable() }),
})
export type Outcome = z.infer<typeof Outcome>

export const practice = {
  /** Clients of the daily list whose last signed session is so many weeks ago or more, the longest first; at most 500, `total` says how many there are. */
  unseen: query(z.strictObject({ weeks: z.int().min(1).max(520) }), z.strictObject({ total: z.int().nonnegative(), clients: z.array(UnseenClient) })),
  /** Open complaints with as many signed sessions as were planned before the next review, or more; the latest treated first: at most 200. */
  reviewsDue: query(z.strictObject({}), z.strictObject({ reviews: z.array(ReviewDue), more: z.boolean() })),
  /** So many weeks up to this one, the oldest first. */
  weeks: query(z.strictObject({ count: z.int().min(1).max(520) }), z.array(Week)),
  outcomes: query(z.strictObject({ by: z.enum(['area', 'cause']) }), z.strictObject({ threshold: z.number().nullable(), outcomes: z.array(Outcome) })),
  /** What was recorded with each thing done, over all clients. */
  helped: query(z.strictObject({}), z.array(Helped)),
}
