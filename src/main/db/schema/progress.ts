import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { complaint } from './complaints'
import { client } from './clients'

/**
 * What one signed session says about each thing done in it: gains of tension and pain, arrival minus end within the visit, and what of
 * it was still there on arrival at the next visit. Null = not measured. Rows are put and taken away, never changed: triggers keep
 * `effect_total` with them, so that a practice-wide figure reads a few rows and never scans the sessions.
 */
export const sessionEffect = sqliteTable(
  'session_effect',
  {
    clientId: integer('client_id').notNull(),
    sessionId: integer('session_id').notNull(),
    kind: text({ enum: ['therapy', 'technique', 'point', 'area'] }).notNull(),
    /** Id of the therapy, "therapy/technique", point code or region. */
    subjectId: text('subject_id').notNull(),
    tensionGain: real('tension_gain'),
    tensionKept: real('tension_kept'),
    painGain: real('pain_gain'),
    painKept: real('pain_kept'),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.sessionId, t.kind, t.subjectId] })],
)

/** Sums of `session_effect` over the practice, kept by its triggers; the mean is the sum over its own n. */
export const effectTotal = sqliteTable(
  'effect_total',
  {
    kind: text({ enum: ['therapy', 'technique', 'point', 'area'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    sessions: integer().notNull(),
    tensionN: integer('tension_n').notNull(),
    tensionGain: real('tension_gain').notNull(),
    tensionKeptN: integer('tension_kept_n').notNull(),
    tensionKept: real('tension_kept').notNull(),
    painN: integer('pain_n').notNull(),
    painGain: real('pain_gain').notNull(),
    painKeptN: integer('pain_kept_n').notNull(),
    painKept: real('pain_kept').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] })],
)

/** How a complaint stands: first against latest measurement on arrival, of its signed sessions. Kept by the signing of a session. */
export const complaintOutcome = sqliteTable(
  'complaint_outcome',
  {
    complaintId: integer('complaint_id')
      .primaryKey()
      .references(() => complaint.id),
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    sessions: integer().notNull(),
    firstOn: text('first_on').notNull(),
    lastOn: text('last_on').notNull(),
    /** Visits with measured pain on arrival. */
    painN: integer('pain_n').notNull(),
    painFirst: integer('pain_first'),
    painLatest: integer('pain_latest'),
    /** Mean over the areas measured on arrival both at the first and at the latest visit with tension. */
    tensionAreas: integer('tension_areas').notNull(),
    tensionFirst: real('tension_first'),
    tensionLatest: real('tension_latest'),
  },
  (t) => [index('complaint_outcome_client').on(t.clientId)],
)

/**
 * Sums of `complaint_outcome` over the complaints of one site or cause that changed by as many points of pain, latest minus first: the
 * threshold in force decides later what counts. Kept by triggers on it and on `complaint_item`, so that a practice-wide figure reads a
 * few rows. Sums of pain are of complaints measured at two visits or more, those of tension of `tension_n`.
 */
export const outcomeTotal = sqliteTable(
  'outcome_total',
  {
    kind: text({ enum: ['area', 'cause'] }).notNull(),
    code: text().notNull(),
    /** -10 to 10; 99: pain was not measured at two visits. */
    change: integer().notNull(),
    complaints: integer().notNull(),
    painFirst: integer('pain_first').notNull(),
    painLatest: integer('pain_latest').notNull(),
    tensionN: integer('tension_n').notNull(),
    tensionFirst: real('tension_first').notNull(),
    tensionLatest: real('tension_latest').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.code, t.change] })],
)

/** Open complaints with as many signed sessions as were planned before the next review, or more. Kept by triggers on `complaint` and `complaint_outcome`. */
export const reviewDue = sqliteTable('review_due', { complaintId: integer('complaint_id').primaryKey(), lastOn: text('last_on').notNull() }, (t) => [index('review_due_in_order').on(t.lastOn)])

/** Signed sessions by the Monday their week begins with. */
export const weekTotal = sqliteTable('week_total', { weekOn: text('week_on').primaryKey(), sessions: integer().notNull() })

/** Clients whose effects and outcomes were never worked out: those who had signed sessions before these tables came. */
export const effectPending = sqliteTable('effect_pending', { clientId: integer('client_id').primaryKey() })
