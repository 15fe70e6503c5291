import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { client } from './clients'

/** What the therapist wrote into a document before it is printed: the newest text of each kind. */
export const documentText = sqliteTable(
  'document_text',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    kind: text({ enum: ['letter', 'home-care'] }).notNull(),
    /** Name and address of whom a letter is to. */
    addressee: text().notNull(),
    body: text().notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.kind] })],
)
