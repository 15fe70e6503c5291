import { z } from 'zod'
import { figures, sexes } from '../domain/client-details'
import { nameLimit } from '../domain/client-name'
import { Day, Instant } from '../domain/day-schema'
import { earliestDay } from '../domain/days'
import { searchLimit } from '../domain/search-words'
import { NoteText, RequiredText, ShortText } from '../domain/text-schema'
import { AreaId, ConditionId } from '../reference/id-schema'
import { command, query } from './define'

export const ClientId = z.int().positive()

/** A birth date: a real day from 1900 on. That it is not in the future is checked against the clock by the handler. */
const BirthDay = Day.refine((day) => day >= earliestDay, 'The birth date must be 1 January 1900 or later.')

/** Everything the therapist can type about a client. Empty text means "not recorded". */
export const ClientDetails = z.strictObject({
  givenName: ShortText(nameLimit),
  familyName: ShortText(nameLimit),
  preferredName: ShortText(nameLimit),
  pronouns: ShortText(60),
  bornOn: BirthDay.nullable(),
  sex: z.enum(sexes).nullable(),
  phone: ShortText(60),
  email: ShortText(254),
  address: ShortText(1000),
  emergencyName: ShortText(200),
  emergencyPhone: ShortText(60),
  emergencyRelation: ShortText(100),
  gpName: ShortText(200),
  gpPractice: ShortText(1000),
  occupation: ShortText(200),
  notes: NoteText,
  /** The outline of the body figure this client is shown as. */
  figure: z.enum(figures),
})
export type ClientDetails = z.infer<typeof ClientDetails>

export const ClientCondition = z.strictObject({
  conditionId: ConditionId,
  /** How it stands (mild, severe …), where the condition's rules differ by it; null = not recorded. */
  facetId: ShortText(60).nullable(),
  /** Where it lies, for a condition of one place; empty = not recorded. */
  areaIds: z.array(AreaId).max(67),
  /** Pregnancy: the day the child is due, from which the week follows on any day. */
  dueOn: Day.nullable(),
  note: ShortText(1000),
  sinceOn: Day.nullable(),
  untilOn: Day.nullable(),
})
export type ClientCondition = z.infer<typeof ClientCondition>

export const ClientMedicine = z.strictObject({
  name: RequiredText(200, 'Give the medicine a name.'),
  /** The condition that taking it amounts to ("anticoagulants"); null = none that the rules know. */
  conditionId: ConditionId.nullable(),
  note: ShortText(1000),
})
export type ClientMedicine = z.infer<typeof ClientMedicine>

/** Conditions and medicines that matter for safety, replaced as one list so that an undo is one call. */
export const ClientHealth = z.strictObject({
  conditions: z.array(ClientCondition).max(60),
  medicines: z.array(ClientMedicine).max(100),
})
export type ClientHealth = z.infer<typeof ClientHealth>

export const Client = z.strictObject({
  id: ClientId,
  uid: z.uuid(),
  ...ClientDetails.shape,
  ...ClientHealth.shape,
  archivedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Client = z.infer<typeof Client>

/** A client's names, where somebody else's row tells whom it is about. */
export const clientNames = { givenName: z.string(), familyName: z.string(), preferredName: z.string() }

/** A row of the client list. */
export const ClientListItem = z.strictObject({
  id: ClientId,
  ...clientNames,
  bornOn: Day.nullable(),
  phone: z.string(),
  /** Ids of the conditions that hold today, for the alert mark. */
  conditionIds: z.array(z.string()),
  lastSessionOn: Day.nullable(),
  sessionCount: z.int().nonnegative(),
  /** Mean measured tension on arrival of the last signed sessions, oldest first, at most eight; null = not measured. */
  trend: z.array(z.number().nullable()),
  archivedAt: Instant.nullable(),
})
export type ClientListItem = z.infer<typeof ClientListItem>

const ById = z.strictObject({ id: ClientId })

export const clients = {
  /**
   * Last seen first; clients never seen after them, by name: the first `most`. With `typed` only those of whom every word typed begins a
   * name, in any order, or stands in the telephone number.
   */
  list: query(
    z.strictObject({ archived: z.boolean(), typed: ShortText(searchLimit).default(''), most: z.int().min(1).max(100_000).default(100) }),
    z.array(ClientListItem),
  ),
  count: query(z.strictObject({ archived: z.boolean() }), z.int().nonnegative()),
  /** Those recorded under the same whole name, however its parts are spelt or ordered; archived ones after the others. */
  sameName: query(ClientDetails.pick({ givenName: true, familyName: true }), z.array(ClientListItem)),
  get: query(ById, Client),
  /** A name is enough; everything else can follow. */
  create: command(ClientDetails.partial(), Client),
  /** Only the fields given are changed. */
  update: command(z.strictObject({ id: ClientId, changes: ClientDetails.partial() }), Client),
  setHealth: command(z.strictObject({ id: ClientId, health: ClientHealth }), Client),
  archive: command(ById, Client),
  bringBack: command(ById, Client),
}
