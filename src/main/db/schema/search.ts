import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/**
 * Sessions whose words in the full-text index (`session_search`, an FTS5 table that only SQL can describe) are not the newest. Triggers on
 * `session` put them here with every change; `main/search` takes them away.
 */
export const searchPending = sqliteTable('search_pending', { sessionId: integer('session_id').primaryKey() })
