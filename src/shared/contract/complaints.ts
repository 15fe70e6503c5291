import { z } from 'zod'
import { Day, Instant } from '../domain/day-schema'
import { NoteText, RequiredText } from '../domain/text-schema'
import { AreaId, CauseId, EffectId, FactorId, OnsetId, RedFlagId } from '../reference/id-schema'
import { ClientId } from './clients'
import { command, query } from './define'

export const ComplaintId = z.int().positive()

/** One way the complaint is felt; `rating` 0 (no difficulty) to 10 (cannot do), null = named but not rated. */
export const ComplaintEffect = z.strictObject({ effectId: EffectId, rating: z.int().min(0).max(10).nullable() })

/** What the client comes for: an episode of care. */
export const ComplaintDetails = z.strictObject({
  title: RequiredText(200, 'Say in a few words what the client comes for.'),
  /** Areas of the body where it is felt. */
  areaIds: z.array(AreaId).max(67),
  side: z.enum(['left', 'right', 'both', 'midline']).nullable(),
  onsetId: OnsetId.nullable(),
  /** The day it began, if known; approximate ones are said in words in `history`. */
  startedOn: Day.nullable(),
  causeIds: z.array(CauseId).max(46),
  aggravatingIds: z.array(FactorId).max(42),
  easingIds: z.array(FactorId).max(42),
  effects: z.array(ComplaintEffect).max(44),
  /** Signs that want a doctor's eye, asked about and present. */
  redFlagIds: z.array(RedFlagId).max(26),
  /** The day they were asked about last; null = never, so that an empty list says nothing. */
  redFlagsAskedOn: Day.nullable(),
  history: NoteText,
  goal: NoteText,
  plan: NoteText,
  /** Sessions planned before the next review; null = no plan yet. */
  plannedSessions: z.int().min(1).max(200).nullable(),
})
export type ComplaintDetails = z.infer<typeof ComplaintDetails>

export const Complaint = z.strictObject({
  id: ComplaintId,
  clientId: ClientId,
  ...ComplaintDetails.shape,
  closedOn: Day.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Complaint = z.infer<typeof Complaint>

export const complaints = {
  /** Open ones first, newest first. */
  ofClient: query(z.strictObject({ clientId: ClientId }), z.array(Complaint)),
  get: query(z.strictObject({ id: ComplaintId }), Complaint),
  create: command(z.strictObject({ clientId: ClientId, details: ComplaintDetails }), Complaint),
  update: command(z.strictObject({ id: ComplaintId, changes: ComplaintDetails.partial() }), Complaint),
  close: command(z.strictObject({ id: ComplaintId, closedOn: Day }), Complaint),
  reopen: command(z.strictObject({ id: ComplaintId }), Complaint),
}
