import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const client = sqliteTable(
  'client',
  {
    id: integer().primaryKey(),
    uid: text().notNull().unique(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    preferredName: text('preferred_name').notNull(),
    pronouns: text().notNull(),
    bornOn: text('born_on'),
    sex: text({ enum: ['female', 'male', 'intersex', 'not-stated'] }),
    phone: text().notNull(),
    email: text().notNull(),
    address: text().notNull(),
    emergencyName: text('emergency_name').notNull(),
    emergencyPhone: text('emergency_phone').notNull(),
    emergencyRelation: text('emergency_relation').notNull(),
    gpName: text('gp_name').notNull(),
    gpPractice: text('gp_practice').notNull(),
    occupation: text().notNull(),
    notes: text().notNull(),
    /** Outline of the body figure. */
    figure: text({ enum: ['neutral', 'female', 'male'] }).notNull().default('neutral'),
    /** Folded names and phone digits (`shared/domain/search-fold`). */
    searchKey: text('search_key').notNull(),
    /** The same as `client_search` takes it (an FTS5 table that only SQL can describe); triggers put it there. */
    searchWords: text('search_words').notNull().default(''),
    /** Kept by the sessions feature in the transaction that signs, so that the list needs no join. */
    lastSessionOn: text('last_session_on'),
    sessionCount: integer('session_count').notNull().default(0),
    /** JSON array, see `ClientListItem.trend`; kept with `lastSessionOn`. */
    trend: text().notNull().default('[]'),
    archivedAt: text('archived_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  () => [
    // The order of the list, so that its first part costs the same however many clients there are.
    index('client_in_order').on(sql`(archived_at is not null)`, sql`last_session_on desc`, sql`search_key`, sql`id`),
    check('client_named', sql`given_name <> '' or family_name <> '' or preferred_name <> ''`),
    check('client_session_count', sql`session_count >= 0`),
  ],
)

/** How many clients there are, archived (1) or not (0); kept by triggers on `client`. */
export const clientTotal = sqliteTable('client_total', { archived: integer().primaryKey(), clients: integer().notNull() })

export const clientCondition = sqliteTable(
  'client_condition',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    position: integer().notNull(),
    conditionId: text('condition_id').notNull(),
    facetId: text('facet_id'),
    /** Area ids of the body map. */
    areaIds: text('area_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
    dueOn: text('due_on'),
    note: text().notNull(),
    sinceOn: text('since_on'),
    untilOn: text('until_on'),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.position] })],
)

export const clientMedicine = sqliteTable(
  'client_medicine',
  {
    clientId: integer('client_id')
      .notNull()
      .references(() => client.id),
    position: integer().notNull(),
    name: text().notNull(),
    conditionId: text('condition_id'),
    note: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.position] })],
)
