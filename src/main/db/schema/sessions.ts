import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, real, type SQLiteColumn, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { SessionLot, SessionStamp, SessionCup, SessionTherapy } from '../../../shared/contract/session-content'
import type { Notice } from '../../../shared/domain/notice'
import { client } from './clients'
import { complaint } from './complaints'

/**
 * Rows of one client lie together (keyed by client first, WITHOUT ROWID in the migration), so opening a client reads
 * neighbouring pages. Note text lies apart, so a timeline without notes stays narrow.
 */
export const session = sqliteTable(
  'session',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    id: integer().notNull(),
    uid: text().notNull().unique(),
    complaintId: integer('complaint_id').references(() => complaint.id),
    status: text({ enum: ['draft', 'signed', 'withdrawn'] }).notNull(),
    revision: integer().notNull(),
    heldOn: text('held_on').notNull(),
    startTime: text('start_time').notNull(),
    endTime: text('end_time'),
    /** IANA zone of the machine when the session was started. */
    zone: text().notNull(),
    carriedFromId: integer('carried_from_id'),
    carriedFromOn: text('carried_from_on'),
    painArrival: integer('pain_arrival'),
    painEnd: integer('pain_end'),
    painCarriedOn: text('pain_carried_on'),
    healthChecked: text('health_checked', { enum: ['unchanged', 'changed'] }),
    /** Treatment alerts that happened. */
    alertIds: text('alert_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The notices as they stood when the session was signed; null while it is a draft. */
    notices: text({ mode: 'json' }).$type<Notice[]>(),
    /** JSON of `NextVisit`, or null. */
    nextVisit: text('next_visit'),
    /** JSON array of therapy ids in order: the timeline reads it without a join. */
    therapyIds: text('therapy_ids').notNull(),
    areaCount: integer('area_count').notNull(),
    excerpt: text().notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    signedAt: text('signed_at'),
    reopenableUntil: text('reopenable_until'),
    discardedAt: text('discarded_at'),
    /** While a signed session is written anew: why, and since when. Null = it is not being amended. */
    amending: text({ mode: 'json' }).$type<{ reason: string; since: string }>(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.id] }),
    uniqueIndex('session_id').on(t.id),
    index('session_complaint').on(t.complaintId),
    index('session_by_day').on(t.clientId, t.heldOn, t.startTime, t.id),
    index('session_draft').on(t.status, t.updatedAt).where(sql`status = 'draft'`),
    check('session_end_after_start', sql`end_time is null or end_time >= start_time`),
    check('session_signed', sql`(status = 'signed') = (signed_at is not null)`),
    check('session_pain', sql`(pain_arrival between 0 and 10 or pain_arrival is null) and (pain_end between 0 and 10 or pain_end is null)`),
  ],
)

/** Every list of a session's content is a table of this form: its fields, and the place in the list. */
const sessionKey = { clientId: integer('client_id').notNull(), sessionId: integer('session_id').notNull(), position: integer().notNull() }

type ListTable = Record<'clientId' | 'sessionId' | 'position', SQLiteColumn>

const listKey = (t: ListTable) => [
  primaryKey({ columns: [t.clientId, t.sessionId, t.position] }),
  foreignKey({ columns: [t.clientId, t.sessionId], foreignColumns: [session.clientId, session.id] }),
]

type Details = SessionTherapy['details']

/** JSON of vocabulary group id → value. */
const details = () => text({ mode: 'json' }).$type<Details>().notNull()

/** JSON of scale id → grade id. */
const findings = () => text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({})

const place = {
  view: text({ enum: ['front', 'back'] }).notNull(),
  x: real().notNull(),
  y: real().notNull(),
  regionId: text('region_id').notNull(),
}

export const sessionTherapy = sqliteTable('session_therapy', { ...sessionKey, therapyId: text('therapy_id').notNull(), details: details() }, (t) => [
  ...listKey(t),
  // What names a lot in words, and nothing else: a recall would have to read the details of all.
  index('session_therapy_written_lot').on(t.clientId, t.sessionId).where(sql`instr(details, '-lot"') > 0`),
])

export const sessionArea = sqliteTable(
  'session_area',
  {
    ...sessionKey,
    regionId: text('region_id').notNull(),
    tensionArrival: integer('tension_arrival'),
    tensionEnd: integer('tension_end'),
    tensionCarriedOn: text('tension_carried_on'),
    painArrival: integer('pain_arrival'),
    painEnd: integer('pain_end'),
    painCarriedOn: text('pain_carried_on'),
    findings: findings(),
  },
  (t) => [
    ...listKey(t),
    uniqueIndex('session_area_region').on(t.clientId, t.sessionId, t.regionId),
    check(
      'session_area_tension',
      sql`(tension_arrival between 0 and 4 or tension_arrival is null) and (tension_end between 0 and 4 or tension_end is null)`,
    ),
    check('session_area_pain', sql`(pain_arrival between 0 and 10 or pain_arrival is null) and (pain_end between 0 and 10 or pain_end is null)`),
  ],
)

export const sessionMovement = sqliteTable(
  'session_movement',
  {
    ...sessionKey,
    movementId: text('movement_id').notNull(),
    side: text({ enum: ['left', 'right', 'both'] }).notNull(),
    before: real(),
    after: real(),
    carriedOn: text('carried_on'),
    coarse: text({ enum: ['worse', 'same', 'better', 'full'] }),
    limitedBy: text('limited_by', { enum: ['pain', 'stiffness', 'other'] }),
    findings: findings(),
  },
  (t) => listKey(t),
)

export const sessionWork = sqliteTable(
  'session_work',
  { ...sessionKey, therapyId: text('therapy_id').notNull(), regionId: text('region_id').notNull(), muscleId: text('muscle_id'), details: details() },
  (t) => listKey(t),
)

export const sessionPoint = sqliteTable(
  'session_point',
  {
    ...sessionKey,
    code: text().notNull(),
    side: text({ enum: ['left', 'right', 'both', 'midline'] }).notNull(),
    needles: integer().notNull(),
    details: details(),
  },
  (t) => [...listKey(t), index('session_point_code').on(t.clientId, t.code), check('session_point_needles', sql`needles between 0 and 10`)],
)

export const sessionCup = sqliteTable(
  'session_cup',
  { ...sessionKey, therapyId: text('therapy_id').$type<SessionCup['therapyId']>().notNull(), ...place, details: details() },
  (t) => listKey(t),
)

export const sessionStamp = sqliteTable(
  'session_stamp',
  { ...sessionKey, kind: text().$type<SessionStamp['kind']>().notNull(), ...place, muscleId: text('muscle_id'), note: text().notNull() },
  (t) => listKey(t),
)

export const sessionStroke = sqliteTable('session_stroke', { ...sessionKey, view: text({ enum: ['front', 'back'] }).notNull(), path: text().notNull() }, (t) =>
  listKey(t),
)

export const sessionScore = sqliteTable(
  'session_score',
  { ...sessionKey, measureId: text('measure_id').notNull(), value: real().notNull(), carriedOn: text('carried_on') },
  (t) => listKey(t),
)

export const sessionActivity = sqliteTable(
  'session_activity',
  {
    ...sessionKey,
    id: text('activity_id').notNull(),
    text: text('words').notNull(),
    score: integer(),
    carriedOn: text('carried_on'),
  },
  (t) => [...listKey(t), check('session_activity_score', sql`score between 0 and 10 or score is null`)],
)

export const sessionLot = sqliteTable(
  'session_lot',
  { ...sessionKey, kind: text().$type<SessionLot['kind']>().notNull(), brand: text().notNull(), lot: text().notNull(), expiresOn: text('expires_on') },
  (t) => [...listKey(t), index('session_lot_lot').on(t.lot)],
)

export const sessionOverride = sqliteTable(
  'session_override',
  { ...sessionKey, noticeId: text('notice_id').notNull(), reason: text().notNull() },
  (t) => listKey(t),
)

export const sessionNote = sqliteTable('session_note', {
  sessionId: integer('session_id')
    .primaryKey()
    .references(() => session.id),
  told: text().notNull(),
  found: text().notNull(),
  done: text().notNull(),
  plan: text().notNull(),
})

/** What the therapist marked in the timeline. Not part of the note, so a signed session can be pinned. No row = neither. */
export const sessionFlag = sqliteTable(
  'session_flag',
  {
    clientId: integer('client_id').notNull(),
    sessionId: integer('session_id').notNull(),
    pinned: integer({ mode: 'boolean' }).notNull(),
    starred: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.sessionId] }),
    foreignKey({ columns: [t.clientId, t.sessionId], foreignColumns: [session.clientId, session.id] }),
  ],
)
