import { z } from 'zod'
import { Instant } from '../domain/day-schema'
import { StrokePath } from '../domain/stroke-path'
import { RequiredText, ShortText } from '../domain/text-schema'
import { ClientId } from './clients'
import { command, query } from './define'
import { SessionId } from './sessions'

/** A signature as it was drawn: strokes within a box of the given size, in the units of `StrokePath`. */
export const ConsentSignature = z.strictObject({
  width: z.int().min(1).max(2000),
  height: z.int().min(1).max(2000),
  strokes: z.array(StrokePath).min(1).max(100),
})
export type ConsentSignature = z.infer<typeof ConsentSignature>

/** What somebody agreed to, and how. */
export const ConsentGiven = z.strictObject({
  clientId: ClientId,
  /** Set: it holds for this session only. */
  sessionId: SessionId.nullable(),
  kind: z.enum(['therapy', 'area']),
  /** Therapy id, or area id of the body map. */
  subjectId: z.string().max(60),
  manner: z.enum(['signed', 'spoken']),
  /** The words that were agreed to, as they were shown. */
  wording: RequiredText(4000, 'The words that were agreed to are missing.'),
  signature: ConsentSignature.nullable(),
  /** Who agreed, when it was not the client: a parent of a minor. */
  givenBy: ShortText(200),
})
export type ConsentGiven = z.infer<typeof ConsentGiven>

export const ConsentId = z.int().positive()

export const Consent = z.strictObject({
  id: ConsentId,
  ...ConsentGiven.shape,
  givenAt: Instant,
  /** IANA zone in which it was given. */
  zone: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnNote: z.string(),
})
export type Consent = z.infer<typeof Consent>

export const consents = {
  /** Newest first; withdrawn ones stay in the list. */
  ofClient: query(z.strictObject({ clientId: ClientId }), z.array(Consent)),
  /** Kept for good: it is never changed and never deleted, only withdrawn. */
  give: command(ConsentGiven, Consent),
  /** From now on it does not hold. Once only, and not to be undone: it can be given again. */
  withdraw: command(z.strictObject({ id: ConsentId, note: ShortText(1000) }), Consent),
}
