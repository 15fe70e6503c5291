import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
    status: text({ enum: ['draft', 'signed'] }).notNull(),
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
    painCarried: integer('pain_carried', { mode: 'boolean' }).notNull(),
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
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.id] }),
    uniqueIndex('session_id').on(t.id),
    index('session_by_day').on(t.clientId, t.heldOn, t.startTime, t.id),
    index('session_draft').on(t.status, t.updatedAt).where(sql`status = 'draft'`),
    check('session_end_after_start', sql`end_time is null or end_time >= start_time`),
    check('session_signed', sql`(status = 'signed') = (signed_at is not null)`),
    check('session_pain', sql`(pain_arrival between 0 and 10 or pain_arrival is null) and (pain_end between 0 and 10 or pain_end is null)`),
  ],
)

const sessionKey = { clientId: integer('client_id').notNull(), sessionId: integer('session_id').notNull() }

export const sessionTherapy = sqliteTable(
  'session_therapy',
  {
    ...sessionKey,
    position: integer().notNull(),
    therapyId: text('therapy_id').notNull(),
    /** JSON of vocabulary group id → value. */
    details: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.sessionId, t.position] }),
    foreignKey({ columns: [t.clientId, t.sessionId], foreignColumns: [session.clientId, session.id] }),
  ],
)

export const sessionArea = sqliteTable(
  'session_area',
  {
    ...sessionKey,
    position: integer().notNull(),
    regionId: text('region_id').notNull(),
    tensionArrival: integer('tension_arrival'),
    tensionEnd: integer('tension_end'),
    painArrival: integer('pain_arrival'),
    painEnd: integer('pain_end'),
    carried: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.sessionId, t.position] }),
    uniqueIndex('session_area_region').on(t.clientId, t.sessionId, t.regionId),
    foreignKey({ columns: [t.clientId, t.sessionId], foreignColumns: [session.clientId, session.id] }),
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
    position: integer().notNull(),
    movementId: text('movement_id').notNull(),
    side: text({ enum: ['left', 'right', 'both'] }).notNull(),
    before: real(),
    after: real(),
    carried: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.sessionId, t.position] }),
    foreignKey({ columns: [t.clientId, t.sessionId], foreignColumns: [session.clientId, session.id] }),
  ],
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

/** What was signed, word for word, as canonical JSON. Append-only by trigger. */
export const noteVersion = sqliteTable(
  'note_version',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id),
    version: integer().notNull(),
    content: text().notNull(),
    /** SHA-256 of `content`, hex. */
    digest: text().notNull(),
    signedAt: text('signed_at').notNull(),
    zone: text().notNull(),
  },
  (t) => [uniqueIndex('note_version_session').on(t.sessionId, t.version)],
)
