import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Where in the app the therapist was last: one row. */
export const workplace = sqliteTable('workplace', {
  id: integer().primaryKey(),
  /** JSON: address, scroll position, focused field. */
  place: text().notNull(),
  savedAt: text('saved_at').notNull(),
})

/** What can be undone and redone in a draft: gone once it is signed or discarded. */
export const sessionUndo = sqliteTable('session_undo', {
  sessionId: integer('session_id').primaryKey(),
  /** JSON. */
  steps: text().notNull(),
  savedAt: text('saved_at').notNull(),
})
