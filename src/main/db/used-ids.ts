import { sql, type SQL } from 'drizzle-orm'
import { prepared, type ReadDb, type WriteDb } from './orm'

/** Tables whose rows the audit log names by number. */
const numbered = ['complaint', 'consent', 'session'] as const
type Numbered = (typeof numbered)[number]

const keyOf = (table: Numbered) => `usedIds.${table}`

const keep = prepared((db: WriteDb) =>
  db.$client.prepare<[key: string, highest: number]>(
    'insert into setting (key, value) values (?, cast(? as integer)) on conflict (key) do update set value = max(cast(value as integer), cast(excluded.value as integer))',
  ),
)
const highest = (db: ReadDb, table: Numbered): number => Number(db.$client.prepare(`select coalesce(max(id), 0) from ${table}`).pluck().get())

/** Before rows are destroyed: their numbers are never given again, because lines of the log go on naming them. */
export function keepUsedIds(db: WriteDb): void {
  for (const table of numbered) keep(db).run(keyOf(table), highest(db, table))
}

/** The number of a new row: one that no row has and no destroyed row had. */
export const unusedId = (table: Numbered): SQL<number> =>
  sql<number>`(select 1 + max((select coalesce(max(id), 0) from ${sql.identifier(table)}), coalesce((select cast(value as integer) from setting where key = ${sql.raw(`'${keyOf(table)}'`)}), 0)))`
