import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  /** JSON. */
  value: text().notNull(),
})

/** The picture at the head of every document: one row or none. */
export const practiceLogo = sqliteTable('practice_logo', {
  id: integer().primaryKey(),
  mediaType: text('media_type', { enum: ['image/png', 'image/jpeg'] }).notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
})
