import { z } from 'zod'
import { Day } from '../domain/day-schema'
import { earliestDay } from '../domain/days'
import { Pain, Tension } from '../domain/scales-schema'
import { StrokePath } from '../domain/stroke-path'
import { NoteText, RequiredText, ShortText } from '../domain/text-schema'
import { isTimeOfDay } from '../domain/time-of-day'
import { MeasureId, MovementId, MuscleId, PointCode, RegionId, TherapyId, TreatmentAlertId } from '../reference/id-schema'
import { ComplaintId } from './complaints'

/** Local wall-clock time, "14:05". */
export const TimeOfDay = z.string().refine(isTimeOfDay, 'Write the time as 14:05.')

/** The value of one vocabulary group of a therapy: chosen item ids, a number in the group's unit, text, or yes/no. */
export const DetailValue = z.union([z.array(ShortText(80)).max(40), z.number(), ShortText(500), z.boolean()])
export type DetailValue = z.infer<typeof DetailValue>

/** That groups and items belong to the therapy and numbers lie in range is checked by `domain/therapy-details`. */
const Details = z.record(ShortText(60), DetailValue)

/** What was done in the whole visit, in the words of one therapy. */
export const SessionTherapy = z.strictObject({ therapyId: TherapyId, details: Details })
export type SessionTherapy = z.infer<typeof SessionTherapy>

/**
 * The day a copied value was measured on. Not null: nobody has confirmed the value in this session, so it is no measurement; it is
 * shown and printed as carried and never enters a figure or a mean.
 */
const CarriedOn = Day.nullable()

/** Grades by scale of `reference/mobility`, for scales that describe instead of measure. */
const Findings = z.record(ShortText(60), ShortText(60))

/** One treated region. Only values on arrival can be carried; those at the end are always typed by somebody. */
export const SessionArea = z.strictObject({
  regionId: RegionId,
  tensionArrival: Tension.nullable(),
  tensionEnd: Tension.nullable(),
  tensionCarriedOn: CarriedOn,
  painArrival: Pain.nullable(),
  painEnd: Pain.nullable(),
  painCarriedOn: CarriedOn,
  findings: Findings,
})
export type SessionArea = z.infer<typeof SessionArea>

/** Pain of the complaint as a whole, 0–10 now. */
export const SessionPain = z.strictObject({ arrival: Pain.nullable(), end: Pain.nullable(), carriedOn: CarriedOn })
export type SessionPain = z.infer<typeof SessionPain>

/**
 * One movement in the unit of `reference/mobility` (degrees or centimetres). `side` is `both` where sides are not told apart.
 * `coarse` compares with the visit before, for those who do not measure; `full` is full range.
 */
export const SessionMovement = z.strictObject({
  movementId: MovementId,
  side: z.enum(['left', 'right', 'both']),
  before: z.number().min(-400).max(400).nullable(),
  after: z.number().min(-400).max(400).nullable(),
  carriedOn: CarriedOn,
  coarse: z.enum(['worse', 'same', 'better', 'full']).nullable(),
  limitedBy: z.enum(['pain', 'stiffness', 'other']).nullable(),
  findings: Findings,
})
export type SessionMovement = z.infer<typeof SessionMovement>

/** What the hands did in one region, perhaps in one muscle: what differs there from the therapy's details for the whole visit. */
export const AreaWork = z.strictObject({ therapyId: TherapyId, regionId: RegionId, muscleId: MuscleId.nullable(), details: Details })
export type AreaWork = z.infer<typeof AreaWork>

/** One acupoint treated. `needles` 0: pressed, warmed or otherwise treated without one. */
export const SessionPoint = z.strictObject({
  code: PointCode,
  side: z.enum(['left', 'right', 'both', 'midline']),
  needles: z.int('Needles are counted in whole numbers.').min(0, 'Enter 0 to 10 needles.').max(10, 'Enter 0 to 10 needles.'),
  details: Details,
})
export type SessionPoint = z.infer<typeof SessionPoint>

/** A place on the body figure, in its units (`renderer/body/mesh/figure`: about −236…236 across and 6…1042 down). */
const place = {
  view: z.enum(['front', 'back']),
  x: z.number().min(-300).max(300),
  y: z.number().min(0).max(1100),
  regionId: RegionId,
}

/** One cup; the order of the list is the order in which the cups were set. */
export const SessionCup = z.strictObject({ therapyId: z.enum(['wet-cupping', 'dry-cupping', 'moving-cupping']), ...place, details: Details })
export type SessionCup = z.infer<typeof SessionCup>

/** A mark pressed onto the figure. The note of a trigger point is where it refers to. */
export const SessionStamp = z.strictObject({
  kind: z.enum(['needle', 'trigger-point', 'scar', 'bruise', 'avoid']),
  ...place,
  muscleId: MuscleId.nullable(),
  note: ShortText(300),
})
export type SessionStamp = z.infer<typeof SessionStamp>

/** A line drawn onto the figure with the pen. */
export const SessionStroke = z.strictObject({ view: z.enum(['front', 'back']), path: StrokePath })
export type SessionStroke = z.infer<typeof SessionStroke>

/** The score of one measure of `reference/outcomes`; its range is checked by `domain/measure-range`. */
export const SessionScore = z.strictObject({ measureId: MeasureId, value: z.number(), carriedOn: CarriedOn })
export type SessionScore = z.infer<typeof SessionScore>

/** An activity in the client's own words, 0 (unable) to 10 (as before): the Patient-Specific Functional Scale. */
export const SessionActivity = z.strictObject({
  /** Stays with the activity from visit to visit, also when its words change. */
  id: z.uuid(),
  text: ShortText(200),
  score: z.int('Enter 0 to 10.').min(0, 'Enter 0 to 10.').max(10, 'Enter 0 to 10.').nullable(),
  carriedOn: CarriedOn,
})
export type SessionActivity = z.infer<typeof SessionActivity>

/** A package that was opened for this visit, as its label says. */
export const SessionLot = z.strictObject({
  kind: z.enum(['needle', 'blade', 'cup']),
  brand: ShortText(120),
  lot: RequiredText(80, 'Enter the lot as it stands on the package.'),
  expiresOn: Day.nullable(),
})
export type SessionLot = z.infer<typeof SessionLot>

/** Why the therapist went on in spite of a notice that says stop. */
export const SessionOverride = z.strictObject({ noticeId: z.string().min(1).max(200), reason: RequiredText(500, 'Say why you go on.') })
export type SessionOverride = z.infer<typeof SessionOverride>

/** Four plain fields: what the client told, what was found, what was done, what comes next. */
export const SessionNotes = z.strictObject({ told: NoteText, found: NoteText, done: NoteText, plan: NoteText })
export type SessionNotes = z.infer<typeof SessionNotes>

export const NextVisit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weeks'), weeks: z.int().min(1).max(52) }),
  z.strictObject({ kind: z.literal('as-needed') }),
  z.strictObject({ kind: z.literal('discharged') }),
])
export type NextVisit = z.infer<typeof NextVisit>

/** A list in which no two entries have the same key. */
const listOf = <S extends z.ZodType>(entry: S, most: number, keyOf: (value: z.output<S>) => string, twice: string) =>
  z.array(entry).max(most).refine((list) => new Set(list.map(keyOf)).size === list.length, twice)

/** All a therapist records in one visit: the document that the editor keeps and saves whole. */
export const SessionContent = z
  .strictObject({
    complaintId: ComplaintId.nullable(),
    heldOn: Day.refine((day) => day >= earliestDay, 'The session must be dated 1 January 1900 or later.'),
    startTime: TimeOfDay,
    endTime: TimeOfDay.nullable(),
    /** Whether anything changed in the client's health since last time; null = not asked. */
    healthChecked: z.enum(['unchanged', 'changed']).nullable(),
    therapies: listOf(SessionTherapy, 13, (it) => it.therapyId, 'A therapy stands here twice.'),
    areas: listOf(SessionArea, 122, (it) => it.regionId, 'An area stands here twice.'),
    pain: SessionPain,
    movements: listOf(SessionMovement, 120, (it) => `${it.movementId} ${it.side}`, 'A movement stands here twice for the same side.'),
    work: listOf(AreaWork, 200, (it) => `${it.therapyId} ${it.regionId} ${it.muscleId}`, 'The same place stands here twice.'),
    points: listOf(SessionPoint, 200, (it) => `${it.code} ${it.side}`, 'A point stands here twice for the same side.'),
    cups: z.array(SessionCup).max(60),
    stamps: z.array(SessionStamp).max(200),
    strokes: z.array(SessionStroke).max(200),
    scores: listOf(SessionScore, 40, (it) => it.measureId, 'A measure stands here twice.'),
    activities: listOf(SessionActivity, 5, (it) => it.id, 'An activity stands here twice.'),
    lots: listOf(SessionLot, 40, (it) => `${it.kind} ${it.lot}`, 'A lot stands here twice.'),
    /** Treatment alerts that happened. */
    alertIds: listOf(TreatmentAlertId, 10, (it) => it, 'An alert stands here twice.'),
    overrides: listOf(SessionOverride, 200, (it) => it.noticeId, 'A notice is answered twice.'),
    notes: SessionNotes,
    nextVisit: NextVisit.nullable(),
  })
  .refine((session) => session.endTime === null || session.endTime >= session.startTime, {
    path: ['endTime'],
    message: 'The session cannot end before it starts.',
  })
export type SessionContent = z.infer<typeof SessionContent>
