import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NoteField, PhraseEffects } from '../../../shared/contract/phrases'

/** Texts the therapist uses often; those that ship with the app get a row once they are used, changed or hidden. */
export const phrase = sqliteTable('phrase', {
  id: integer().primaryKey(),
  /** The id of the shipped phrase this row is about, or null for one of her own. */
  shippedId: text('shipped_id').unique(),
  /** Title and text are empty while a shipped phrase stands as it came: then a newer wording of ours reaches her. */
  title: text().notNull(),
  text: text().notNull(),
  /** JSON: the note fields it is offered in, and values of the session that the phrase sets. */
  effects: text({ mode: 'json' }).$type<PhraseEffects & { notes: NoteField[] }>().notNull(),
  uses: integer().notNull().default(0),
  lastUsedAt: text('last_used_at'),
  /** Put away, and brought back by undo. */
  removedAt: text('removed_at'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
})
