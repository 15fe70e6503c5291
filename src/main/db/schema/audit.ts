import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who did what, when: ids only, never clinical text. Append-only by trigger. */
export const event = sqliteTable(
  'event',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    zone: text().notNull(),
    /** The operation's path, "sessions.sign", or a vault event such as "vault.unlock". */
    action: text().notNull(),
    /** The id the operation named or made; its kind follows from the action. */
    subjectId: integer('subject_id'),
    /** A count, a kind, a number of seconds: what the action alone does not say. Never a name, never clinical text. */
    detail: text().notNull().default(''),
    /** SHA-256, hex: `db/chain.ts`. */
    link: text().notNull().default(''),
  },
  // One number may be a client's, a session's and a complaint's: the action tells which.
  (t) => [index('event_subject').on(t.subjectId, sql`substr(action, 1, instr(action, '.') - 1)`)],
)
