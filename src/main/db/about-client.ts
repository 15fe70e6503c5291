import type { Database } from './open'

/** A table that holds rows about a client, and which rows those are. */
export interface AboutClient {
  table: string
  /** SQL for the rows of one client; its only parameter is the client's id. */
  where: string
}

interface Column {
  table: string
  column: string
}

/** Not led to by a foreign key, because their rows may outlive what they name, or are made and taken away all the time. */
const namedColumns = [
  ['client_id', '= ?'],
  ['session_id', 'in (select id from session where client_id = ?)'],
  ['complaint_id', 'in (select id from complaint where client_id = ?)'],
] as const

/**
 * Every table with rows about a client, found from the schema itself, so that a new table cannot be forgotten: those with a column
 * `client_id`, `session_id` or `complaint_id`, and those whose foreign keys lead to any of these. Rows that are found through others come
 * before them, the client's own row last: in this order they can be deleted.
 */
export function tablesAboutClient(db: Database): AboutClient[] {
  const columns = columnsOf(db)
  const found = new Map([['client', 'id = ?']])
  for (const [name, rows] of namedColumns) {
    for (const { table } of columns.filter(({ column }) => column === name)) if (!found.has(table)) found.set(table, `${quoted(name)} ${rows}`)
  }
  const keys = foreignKeysOf(db, [...new Set(columns.map(({ table }) => table))])
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { table, from, parent, to } of keys) {
      const ofParent = found.get(parent)
      if (ofParent !== undefined && !found.has(table)) found.set(table, `${quoted(from)} in (select ${quoted(to)} from ${quoted(parent)} where ${ofParent})`)
    }
  }
  const depth = ({ table, where }: AboutClient) => (table === 'client' ? -1 : where.split('select').length)
  return [...found].map(([table, where]) => ({ table, where })).toSorted((a, b) => depth(b) - depth(a))
}

/** For a name that comes from the schema. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Ordinary tables only: the full-text index keeps its own. */
const columnsOf = (db: Database): Column[] =>
  db
    .prepare<[], Column>(
      `select t.name as "table", c.name as "column" from pragma_table_list t join pragma_table_info(t.name) c
       where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite!_%' escape '!' order by t.name, c.cid`,
    )
    .all()

interface ForeignKey {
  table: string
  from: string
  parent: string
  to: string
}

/** Of a key over several columns the first: each of them alone names the parent's rows of one client. */
function foreignKeysOf(db: Database, tables: readonly string[]): ForeignKey[] {
  const keys = db.prepare<[string], Omit<ForeignKey, 'table'>>(`select "from", "table" as parent, coalesce("to", 'id') as "to" from pragma_foreign_key_list(?) where seq = 0`)
  return tables.flatMap((table) => keys.all(table).map((key) => ({ table, ...key })))
}
