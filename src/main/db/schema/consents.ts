import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ConsentSignature } from '../../../shared/contract/consents'
import { client } from './clients'
import { session } from './sessions'

/** What a client agreed to. A row is never changed but to note the withdrawal. */
export const consent = sqliteTable(
  'consent',
  {
    id: integer().primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    /** Set when it holds for one session only (wet cupping). */
    sessionId: integer('session_id').references(() => session.id),
    kind: text({ enum: ['therapy', 'area'] }).notNull(),
    /** Therapy id or area id. */
    subjectId: text('subject_id').notNull(),
    manner: text({ enum: ['signed', 'spoken'] }).notNull(),
    /** The words that were agreed to. */
    wording: text().notNull(),
    /** JSON: strokes of the signature; null when spoken. */
    signature: text({ mode: 'json' }).$type<ConsentSignature>(),
    /** Who signed, when it was not the client (a parent of a minor). */
    givenBy: text('given_by').notNull(),
    givenAt: text('given_at').notNull(),
    zone: text().notNull(),
    withdrawnAt: text('withdrawn_at'),
    withdrawnNote: text('withdrawn_note').notNull().default(''),
  },
  (t) => [index('consent_client').on(t.clientId), index('consent_session').on(t.sessionId)],
)
