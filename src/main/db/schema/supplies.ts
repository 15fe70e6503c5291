import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A box of needles, blades or cups as its label says: chosen with one press until it is used up. */
export const supplyBox = sqliteTable('supply_box', {
  id: integer().primaryKey(),
  kind: text({ enum: ['needle', 'blade', 'cup'] }).notNull(),
  brand: text().notNull(),
  lot: text().notNull(),
  expiresOn: text('expires_on'),
  openedOn: text('opened_on').notNull(),
  /** Used up or thrown away: no longer offered. */
  finishedOn: text('finished_on'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
})
