import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { versionKinds } from '../../../shared/domain/version-kinds'

/**
 * Everything ever put down under a signature, in the order of writing. Append-only by trigger. Client and session by number only, without
 * a foreign key: a row outlives the erasure of what it is about.
 */
export const noteVersion = sqliteTable(
  'note_version',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    clientId: integer('client_id').notNull(),
    sessionId: integer('session_id').notNull(),
    /** 1 for the first of its session. */
    version: integer().notNull(),
    kind: text({ enum: versionKinds }).notNull(),
    signedAt: text('signed_at').notNull(),
    zone: text().notNull(),
    /** SHA-256, hex, of the salt and the text. Says nothing of the text once salt and text are erased. */
    commitment: text().notNull(),
    /** SHA-256, hex: `db/chain.ts`. */
    link: text().notNull(),
  },
  (t) => [uniqueIndex('note_version_session').on(t.sessionId, t.version), index('note_version_client').on(t.clientId, t.sessionId)],
)

/** The text of a version: canonical JSON. Never changed; deleted only with its client, whose erasure is on record then. */
export const noteText = sqliteTable('note_text', {
  seq: integer()
    .primaryKey()
    .references(() => noteVersion.seq),
  /** 32 random bytes, hex. */
  salt: text().notNull(),
  content: text().notNull(),
  /** SHA-256 of `content`, hex. */
  digest: text().notNull(),
})
