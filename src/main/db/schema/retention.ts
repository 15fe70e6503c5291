import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { client } from './clients'

/** What keeps a record from being destroyed, and the first of the two steps towards it. No row = neither. */
export const retentionMark = sqliteTable('retention_mark', {
  clientId: integer('client_id')
    .primaryKey()
    .references(() => client.id),
  /** Why the record is held whatever its age: a complaint, a claim. Empty = it is not. */
  hold: text().notNull(),
  askedAt: text('asked_at'),
  /** Id of the ground given with the first step. */
  ground: text(),
})

/** A client whose record was destroyed: that it was, when, and on what ground. Append-only by trigger. */
export const erasure = sqliteTable('erasure', {
  clientId: integer('client_id').primaryKey(),
  clientUid: text('client_uid').notNull().unique(),
  at: text().notNull(),
  zone: text().notNull(),
  /** Id of a ground: never free text. */
  ground: text().notNull(),
})
