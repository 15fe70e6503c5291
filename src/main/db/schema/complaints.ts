import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { client } from './clients'

export const complaint = sqliteTable(
  'complaint',
  {
    id: integer().primaryKey(),
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    title: text().notNull(),
    side: text({ enum: ['left', 'right', 'both', 'midline'] }),
    onsetId: text('onset_id'),
    startedOn: text('started_on'),
    redFlagsAskedOn: text('red_flags_asked_on'),
    history: text().notNull(),
    goal: text().notNull(),
    plan: text().notNull(),
    plannedSessions: integer('planned_sessions'),
    closedOn: text('closed_on'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [index('complaint_client').on(t.clientId)],
)

/** What was chosen from the vocabularies, one row each; `rating` belongs to effects. */
export const complaintItem = sqliteTable(
  'complaint_item',
  {
    complaintId: integer('complaint_id')
      .notNull()
      .references(() => complaint.id),
    kind: text({ enum: ['area', 'cause', 'aggravating', 'easing', 'effect', 'red-flag'] }).notNull(),
    code: text().notNull(),
    position: integer().notNull(),
    rating: integer(),
  },
  (t) => [primaryKey({ columns: [t.complaintId, t.kind, t.code] })],
)
