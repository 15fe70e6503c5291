import type { Database } from '../../src/main/db/open'
import { tablesOf } from './query-plan'

/**
 * Foreign keys by whose columns rows cannot be found, as "consent (session_id)". Wherever a row of the parent is deleted, or one is put there by a
 * statement that does more, SQLite looks for its children by reading their whole table.
 */
export function foreignKeysWithoutIndex(db: Database): string[] {
  const keys = db.prepare<[table: string], string>(`select group_concat("from") from (select id, "from" from pragma_foreign_key_list(?) order by id, seq) group by id`).pluck()
  const rowid = db.prepare<[table: string], string>(`select name from pragma_table_info(?) where pk = 1 and type = 'INTEGER'`).pluck()
  const indexes = db
    .prepare<[table: string], string>(
      `select group_concat(name) from (select l.name as ofIndex, c.name from pragma_index_list(?) l join pragma_index_info(l.name) c where not l.partial order by l.name, c.seqno)
       group by ofIndex`,
    )
    .pluck()
  return tablesOf(db).flatMap((table) => {
    const known = [...rowid.all(table), ...indexes.all(table)].map((columns) => columns.split(','))
    const isKnown = (key: readonly string[]) => known.some((columns) => key.every((name) => columns.slice(0, key.length).includes(name)))
    return [...new Set(keys.all(table))].filter((key) => !isKnown(key.split(','))).map((key) => `${table} (${key})`)
  })
}
