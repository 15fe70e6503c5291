import { z } from 'zod'
import { Day, earliestDay, Instant } from '../domain/days'
import { Pain, Tension } from '../domain/scales'
import { NoteText, ShortText } from '../domain/text'
import { RegionId } from '../reference/anatomy'
import { MovementId } from '../reference/mobility'
import { TherapyId } from '../reference/therapies'
import { ClientId } from './clients'
import { ComplaintId } from './complaints'
import { command, query } from './define'

export const SessionId = z.int().positive()

/** Local wall-clock time, "14:05". */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 14:05.')

/** The value of one vocabulary group of a therapy: chosen item ids, a number in the group's unit, text, or yes/no. */
export const DetailValue = z.union([z.array(ShortText(80)).max(40), z.number(), ShortText(500), z.boolean()])
export type DetailValue = z.infer<typeof DetailValue>

/** That groups and items belong to the therapy and numbers lie in range is checked by `domain/therapy-details`. */
export const SessionTherapy = z.strictObject({ therapyId: TherapyId, details: z.record(ShortText(60), DetailValue) })
export type SessionTherapy = z.infer<typeof SessionTherapy>

/**
 * One treated region. `carried`: the arrival values were copied from the last session and nobody has confirmed them;
 * they are shown and printed as carried and never enter a figure or a mean.
 */
export const SessionArea = z.strictObject({
  regionId: RegionId,
  tensionArrival: Tension.nullable(),
  tensionEnd: Tension.nullable(),
  painArrival: Pain.nullable(),
  painEnd: Pain.nullable(),
  carried: z.boolean(),
})
export type SessionArea = z.infer<typeof SessionArea>

/** Pain of the complaint as a whole, 0–10 now. `carried` as for an area. */
export const SessionPain = z.strictObject({ arrival: Pain.nullable(), end: Pain.nullable(), carried: z.boolean() })
export type SessionPain = z.infer<typeof SessionPain>

/** One movement in the unit of `reference/mobility` (degrees or centimetres). `side` is `both` where sides are not told apart. */
export const SessionMovement = z.strictObject({
  movementId: MovementId,
  side: z.enum(['left', 'right', 'both']),
  before: z.number().min(-400).max(400).nullable(),
  after: z.number().min(-400).max(400).nullable(),
  carried: z.boolean(),
})
export type SessionMovement = z.infer<typeof SessionMovement>

/** Four plain fields: what the client told, what was found, what was done, what comes next. */
export const SessionNotes = z.strictObject({ told: NoteText, found: NoteText, done: NoteText, plan: NoteText })
export type SessionNotes = z.infer<typeof SessionNotes>

export const NextVisit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weeks'), weeks: z.int().min(1).max(52) }),
  z.strictObject({ kind: z.literal('as-needed') }),
  z.strictObject({ kind: z.literal('discharged') }),
])
export type NextVisit = z.infer<typeof NextVisit>

const allDifferent = (keys: string[]): boolean => new Set(keys).size === keys.length

/** All a therapist records in one visit: the document that the editor keeps and saves whole. */
export const SessionContent = z
  .strictObject({
    complaintId: ComplaintId.nullable(),
    heldOn: Day.refine((day) => day >= earliestDay, 'The session must be dated 1 January 1900 or later.'),
    startTime: TimeOfDay,
    endTime: TimeOfDay.nullable(),
    therapies: z.array(SessionTherapy).max(13).refine((list) => allDifferent(list.map((t) => t.therapyId)), 'A therapy stands here twice.'),
    areas: z.array(SessionArea).max(122).refine((list) => allDifferent(list.map((a) => a.regionId)), 'An area stands here twice.'),
    pain: SessionPain,
    movements: z
      .array(SessionMovement)
      .max(120)
      .refine((list) => allDifferent(list.map((m) => `${m.movementId} ${m.side}`)), 'A movement stands here twice for the same side.'),
    notes: SessionNotes,
    nextVisit: NextVisit.nullable(),
  })
  .refine((session) => session.endTime === null || session.endTime >= session.startTime, {
    path: ['endTime'],
    message: 'The session cannot end before it starts.',
  })
export type SessionContent = z.infer<typeof SessionContent>

export const Session = z.strictObject({
  id: SessionId,
  uid: z.uuid(),
  clientId: ClientId,
  /** 1 for the client's first session, counted by date. */
  number: z.int().positive(),
  status: z.enum(['draft', 'signed']),
  /** Grows by one with every save; a save that names an older one is refused, so no window overwrites another. */
  revision: z.int().nonnegative(),
  carriedFrom: z.strictObject({ sessionId: SessionId, heldOn: Day }).nullable(),
  content: SessionContent,
  createdAt: Instant,
  updatedAt: Instant,
  signedAt: Instant.nullable(),
  /** Until then a signed session can be reopened; afterwards it can only be amended. */
  reopenableUntil: Instant.nullable(),
  discardedAt: Instant.nullable(),
})
export type Session = z.infer<typeof Session>

/** A line of the timeline, newest first. */
export const SessionSummary = z.strictObject({
  id: SessionId,
  clientId: ClientId,
  number: z.int().positive(),
  status: z.enum(['draft', 'signed']),
  heldOn: Day,
  startTime: TimeOfDay,
  therapyIds: z.array(z.string()),
  areaCount: z.int().nonnegative(),
  pain: SessionPain,
  /** Opening words of the first note field that holds any. */
  excerpt: z.string(),
  updatedAt: Instant,
})
export type SessionSummary = z.infer<typeof SessionSummary>

export const UnfinishedSession = z.strictObject({
  id: SessionId,
  clientId: ClientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  heldOn: Day,
  therapyIds: z.array(z.string()),
  updatedAt: Instant,
})
export type UnfinishedSession = z.infer<typeof UnfinishedSession>

/** A draft put away, while it can still be brought back. */
export const DiscardedSession = z.strictObject({
  id: SessionId,
  heldOn: Day,
  therapyIds: z.array(z.string()),
  excerpt: z.string(),
  discardedAt: Instant,
})
export type DiscardedSession = z.infer<typeof DiscardedSession>

const ById = z.strictObject({ id: SessionId })

export const sessions = {
  /**
   * A new draft dated now. `repeat` copies therapies, areas and movements of the client's newest session; its end values
   * become arrival values marked as carried. With nothing to repeat it is blank.
   */
  start: command(z.strictObject({ clientId: ClientId, from: z.enum(['blank', 'repeat']) }), Session),
  get: query(ById, Session),
  /** Replaces the whole draft. `conflict` when `revision` is not the newest, `signed` when it is no longer a draft. */
  save: command(
    z.strictObject({ id: SessionId, revision: z.int().nonnegative(), content: SessionContent }),
    z.strictObject({ revision: z.int().nonnegative(), savedAt: Instant }),
    { audited: false },
  ),
  /** Needs at least one therapy. Writes the signed version beside the head, never to be changed. */
  sign: command(z.strictObject({ id: SessionId, revision: z.int().nonnegative() }), Session),
  /** Within ten minutes of signing. The signed version stays in the record. */
  reopen: command(ById, Session),
  /** Drafts only; kept for 30 days and brought back by `restore`. */
  discard: command(ById, Session),
  restore: command(ById, Session),
  ofClient: query(z.strictObject({ clientId: ClientId }), z.array(SessionSummary)),
  /** The client's drafts that `restore` still brings back, last discarded first. */
  discarded: query(z.strictObject({ clientId: ClientId }), z.array(DiscardedSession)),
  /** Drafts of all clients, oldest first. */
  unfinished: query(z.strictObject({}), z.array(UnfinishedSession)),
}
