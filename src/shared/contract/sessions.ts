import { z } from 'zod'
import { Day, Instant } from '../domain/day-schema'
import { Notice } from '../domain/notice-schema'
import { reasonLimit } from '../domain/text'
import { NoteText, RequiredText, ShortText } from '../domain/text-schema'
import { undoLimit } from '../domain/undo-limit'
import { versionKinds } from '../domain/version-kinds'
import { ClientCondition, ClientId, ClientMedicine, clientNames } from './clients'
import { ComplaintId } from './complaints'
import { command, query, task } from './define'
import { Passphrase } from './vault'
import { SessionContent, SessionCup, SessionLot, SessionNotes, SessionPain, SessionPoint, SessionTherapy, TimeOfDay } from './session-content'

export const SessionId = z.int().positive()

/** `withdrawn`: signed, and found to be entered in error. It stays readable and counts nowhere. */
export const SessionStatus = z.enum(['draft', 'signed', 'withdrawn'])
export type SessionStatus = z.infer<typeof SessionStatus>

/** Who signed, as the settings said at that moment; empty where nothing was set. */
export const Author = z.strictObject({ name: z.string(), qualification: z.string(), registration: z.string() })
export type Author = z.infer<typeof Author>

/** One thing that was signed of a session and can never be changed. The words of an erased record are gone: then only kind and time are left. */
export const SessionVersion = z.strictObject({
  /** 1 for what was signed first. */
  version: z.int().positive(),
  kind: z.enum(versionKinds),
  signedAt: Instant,
  /** IANA zone in which it was signed. */
  zone: z.string(),
  /** Null where it was signed before the record kept who did. */
  author: Author.nullable(),
  /** Why it was amended, added, withdrawn or brought back; may be empty for an addendum. */
  reason: z.string(),
  /** The words of an addendum. */
  text: z.string(),
})
export type SessionVersion = z.infer<typeof SessionVersion>

export const Session = z.strictObject({
  id: SessionId,
  uid: z.uuid(),
  clientId: ClientId,
  /** 1 for the client's first session, counted by date. */
  number: z.int().positive(),
  status: SessionStatus,
  /** Grows by one with every save; a save that names an older one is refused, so no window overwrites another. */
  revision: z.int().nonnegative(),
  carriedFrom: z.strictObject({ sessionId: SessionId, heldOn: Day }).nullable(),
  content: SessionContent,
  /** The notices as they stood when it was signed; null while it is a draft. */
  notices: z.array(Notice).nullable(),
  createdAt: Instant,
  /** The day its writing began, in its zone. Later than `content.heldOn`: a late entry. */
  writtenOn: Day,
  updatedAt: Instant,
  /** When the newest content was signed; null while it is a draft. */
  signedAt: Instant.nullable(),
  /** While a signed session is written anew: why, and since when. */
  amending: z.strictObject({ reason: z.string(), since: Instant }).nullable(),
  /** Everything that was signed of it, oldest first. */
  versions: z.array(SessionVersion),
  /** Until then a signed session can be reopened; afterwards it can only be amended. */
  reopenableUntil: Instant.nullable(),
  discardedAt: Instant.nullable(),
})
export type Session = z.infer<typeof Session>

/** What decides about the notices of a session beside its content: client, complaint and settings as they are now (`domain/session-notices`). */
export const SessionFacts = z.strictObject({
  sessionId: SessionId,
  on: Day,
  bornOn: Day.nullable(),
  conditions: z.array(ClientCondition.omit({ note: true })),
  medicines: z.array(ClientMedicine.pick({ conditionId: true })),
  redFlagIds: z.array(z.string()),
  complaintAreaIds: z.array(z.string()).nullable(),
  complaintStartedOn: Day.nullable(),
  lastWetCuppingOn: Day.nullable(),
  bloodCeilingMl: z.number().nullable(),
  cuppingIntervalDays: z.number().nullable(),
  consents: z.array(
    z.strictObject({
      kind: z.enum(['therapy', 'area']),
      subjectId: z.string(),
      sessionId: SessionId.nullable(),
      givenBy: z.string(),
      givenAt: Instant,
      zone: z.string(),
      withdrawnAt: Instant.nullable(),
    }),
  ),
  /** While it is amended: what stands, its notices as they stood at its signing, and as the record of now would make them. Null where none were kept. */
  standing: z.strictObject({ content: SessionContent, signed: z.array(Notice), today: z.array(Notice) }).nullable(),
})
export type SessionFacts = z.infer<typeof SessionFacts>

/** What the therapist marked in the timeline: pinned ones stand on top as well, starred ones are found by a filter. */
const SessionFlags = z.strictObject({ pinned: z.boolean(), starred: z.boolean() })

/** A line of the timeline, newest first. */
export const SessionSummary = z.strictObject({
  id: SessionId,
  clientId: ClientId,
  number: z.int().positive(),
  status: SessionStatus,
  /** It was signed and is being written anew. */
  amending: z.boolean(),
  heldOn: Day,
  startTime: TimeOfDay,
  complaintId: ComplaintId.nullable(),
  therapyIds: z.array(z.string()),
  /** Areas of the body map, without sides and in no order, in which something was examined or a cup was set. */
  areaIds: z.array(z.string()),
  /** Regions examined: left and right count twice. */
  areaCount: z.int().nonnegative(),
  pain: SessionPain,
  /** Opening words of the first note field that holds any. */
  excerpt: z.string(),
  ...SessionFlags.shape,
  updatedAt: Instant,
})
export type SessionSummary = z.infer<typeof SessionSummary>

/** Between two lines of the timeline: below the one with this number. */
export const TimelinePlace = SessionSummary.pick({ id: true, number: true, heldOn: true, startTime: true })
export type TimelinePlace = z.infer<typeof TimelinePlace>

export const UnfinishedSession = z.strictObject({
  id: SessionId,
  clientId: ClientId,
  ...clientNames,
  heldOn: Day,
  therapyIds: z.array(z.string()),
  /** It was signed and is being written anew. */
  amending: z.boolean(),
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

/** What is known of the acupoints used with a client. */
export const PointHistory = z.strictObject({
  /** Signed sessions with the point, on whichever side, and the newest of their days. The most used first. */
  points: z.array(z.strictObject({ code: z.string(), visits: z.int().positive(), lastOn: Day })),
  /** The newest earlier session that had points. */
  last: z.strictObject({ sessionId: SessionId, heldOn: Day, points: z.array(SessionPoint) }).nullable(),
})
export type PointHistory = z.infer<typeof PointHistory>

/** What an earlier session of the client says about the cups of this one. */
export const CuppingHistory = z.strictObject({
  /** The newest session with cups on the figure: where they stood and with what, without what was counted or seen then. */
  last: z
    .strictObject({
      heldOn: Day,
      cups: z.array(SessionCup),
      /** How all cups of a therapy were set. */
      therapies: z.array(SessionTherapy),
    })
    .nullable(),
})
export type CuppingHistory = z.infer<typeof CuppingHistory>

/** A session in which a lot was used. Of a lot that was written as text, `lot` is the whole text. */
export const LotUse = z.strictObject({
  clientId: ClientId,
  ...clientNames,
  sessionId: SessionId,
  heldOn: Day,
  status: SessionStatus,
  kind: SessionLot.shape.kind,
  brand: z.string(),
  lot: z.string(),
  expiresOn: Day.nullable(),
})
export type LotUse = z.infer<typeof LotUse>

/** A signed session in which something went wrong, or a notice that says stop was answered. */
export const SafetyEvent = z.strictObject({
  sessionId: SessionId,
  heldOn: Day,
  alertIds: z.array(z.string()),
  /** The notice as it stood at signing; null where the record no longer tells it. */
  overrides: z.array(z.strictObject({ noticeId: z.string(), reason: z.string(), notice: Notice.nullable() })),
})
export type SafetyEvent = z.infer<typeof SafetyEvent>

/** Parts in which what was signed can differ from what followed it; `notices` are those that stood beside it. */
export const contentParts = [...(Object.keys(SessionContent.shape) as (keyof SessionContent)[]), 'notices'] as const

/** What was once signed and is no longer what stands: the session was reopened or amended. It stays in the record. */
export const EarlierVersion = z.strictObject({
  sessionId: SessionId,
  ...SessionVersion.pick({ version: true, kind: true, signedAt: true, zone: true, author: true }).shape,
  /** SHA-256 of what was signed, hex. */
  digest: z.string(),
  /** What it gave way to, and why; null where that is not signed yet. */
  next: SessionVersion.pick({ version: true, kind: true, reason: true }).nullable(),
  /** In what it differs from the version after it; from the draft where none was signed since. */
  differs: z.array(z.enum(contentParts)),
  /** Its notes where they read differently. */
  notes: SessionNotes.partial(),
})
export type EarlierVersion = z.infer<typeof EarlierVersion>

const ById = z.strictObject({ id: SessionId })
const ToSign = z.strictObject({ id: SessionId, revision: z.int().nonnegative() })

const ToAdd = ById.extend({ text: NoteText.refine((text) => text.trim() !== '', 'Write what is to be added.'), reason: ShortText(reasonLimit).optional() })
const WithReason = ById.extend({ reason: RequiredText(reasonLimit, 'Say why: it stands in the record beside the note.') })
/** Everything that puts down a version in the therapist's name. */
export const SigningAct = z.discriminatedUnion('does', [
  ToSign.extend({ does: z.literal('sign') }),
  ToAdd.extend({ does: z.literal('addAddendum') }),
  WithReason.extend({ does: z.literal('withdraw') }),
  WithReason.extend({ does: z.literal('reinstate') }),
])
export type SigningAct = z.infer<typeof SigningAct>

export const sessions = {
  /**
   * A new draft dated now. `repeat` copies therapies, areas and movements of the client's newest session; its end values
   * become arrival values marked as carried. With nothing to repeat it is blank.
   */
  start: command(z.strictObject({ clientId: ClientId, from: z.enum(['blank', 'repeat']) }), Session),
  get: query(ById, Session),
  /** What can be undone in a draft: `undo` of its last save. Null when that brought none, and once it is signed or discarded. */
  undoSteps: query(ById, z.strictObject({ steps: z.string().nullable() })),
  /** For making the notices of a draft while it is written. */
  safetyFacts: query(ById, SessionFacts),
  /** Replaces the whole draft; `undo` is kept beside it until the next save. `conflict` when `revision` is not the newest, `signed` when it is no longer a draft. */
  save: command(
    z.strictObject({ id: SessionId, revision: z.int().nonnegative(), content: SessionContent, undo: z.string().max(undoLimit).optional() }),
    z.strictObject({ revision: z.int().nonnegative(), savedAt: Instant }),
    { audited: false },
  ),
  /**
   * Needs at least one therapy, and a reason for every notice that says stop: those without one are named as fields
   * `content.overrides.<notice>`. Reasons for what is no notice any more are left out. Writes the signed version, with the
   * notices as they stand, beside the head, never to be changed. Where the practice asks for the passphrase, this and the others
   * that sign (`addAddendum`, `withdraw`, `reinstate`) are `refused` with the field `passphrase` once all else fits: then `signWithPassphrase`.
   */
  sign: command(ToSign, Session),
  /** As the operation that `act` names, with the passphrase; `wrong_passphrase` changes nothing. */
  signWithPassphrase: task(z.strictObject({ passphrase: Passphrase, act: SigningAct }), Session, { changes: true }),
  /** Within ten minutes of signing, by a clock that was not set back since. The signed version stays in the record. */
  reopen: command(ById, Session),
  /** A signed session is written anew: a draft again, which signing makes the next version of kind `amendment`, beside the intact original. */
  amend: command(WithReason, Session),
  /** Back to what was signed; what was written since is dropped. */
  leaveAmendment: command(ById, Session),
  /** Words beside a signed note, which stays as it is; any number of them. */
  addAddendum: command(ToAdd, Session),
  /** Entered in error: it stays readable and counts nowhere any more. */
  withdraw: command(WithReason, Session),
  /** It was right after all. */
  reinstate: command(WithReason, Session),
  /** The session as it stood in one of its versions that hold content. */
  asSigned: query(ById.extend({ version: z.int().positive() }), Session),
  /** Drafts only that were never signed; kept for 30 days and brought back by `restore`. */
  discard: command(ById, Session),
  restore: command(ById, Session),
  /** Newest first, without the discarded ones: `limit` of them after a place. In parts, so that no part of a client's many years keeps the main process for long. */
  ofClient: query(z.strictObject({ clientId: ClientId, after: TimelinePlace.nullable(), limit: z.int().min(1).max(1000) }), z.array(SessionSummary)),
  /** Pins or stars a session, draft or signed, or takes that back; what is not named stays. No part of the note, so signing does not forbid it. */
  flag: command(
    z.strictObject({ id: SessionId, ...SessionFlags.partial().shape }).refine(({ pinned, starred }) => pinned !== undefined || starred !== undefined, {
      path: ['pinned'],
      message: 'Say whether the session is to be pinned or starred.',
    }),
    z.strictObject({ id: SessionId, ...SessionFlags.shape }),
  ),
  /** The client's drafts that `restore` still brings back, last discarded first. */
  discarded: query(z.strictObject({ clientId: ClientId }), z.array(DiscardedSession)),
  /** Drafts of all clients, oldest first. */
  unfinished: query(z.strictObject({}), z.array(UnfinishedSession)),
  /** Oldest first. */
  safetyEvents: query(z.strictObject({ clientId: ClientId }), z.array(SafetyEvent)),
  /** Every session of the client, drafts and discarded ones too, oldest first: `limit` of them after the one named. */
  ofRecord: query(z.strictObject({ clientId: ClientId, after: SessionId.nullable(), limit: z.int().min(1).max(50) }), z.array(Session)),
  /** By session, oldest first: of all sessions of a client, or of one. */
  earlierVersions: query(z.union([z.strictObject({ clientId: ClientId }), z.strictObject({ sessionId: SessionId })]), z.array(EarlierVersion)),
  /** `before`: the session being written; only sessions earlier than it can be last time's. */
  pointHistory: query(z.strictObject({ clientId: ClientId, before: SessionId }), PointHistory),
  cuppingHistory: query(ById, CuppingHistory),
  /** Who had lot X: sessions whose lot begins so, case and blanks apart, newest first; all kinds when none is given. */
  clientsOfLot: query(z.strictObject({ lot: SessionLot.shape.lot, kind: SessionLot.shape.kind.optional() }), z.array(LotUse)),
}
