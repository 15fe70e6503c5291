import { createHash } from 'node:crypto'
import type { Database } from '../db/open'

/** Rows between two reports of how far it is. */
const rowsInAReport = 500

/** Lines are put together before they are hashed: there are a million of them, and every call costs. */
const charactersAtOnce = 65_536

/**
 * SHA-256 over everything a database says, whatever its pages look like: equal exactly when all rows of all tables are.
 * `docs/backup-format.md` says how; an outside tool comes to the same with SQLite's own `quote`.
 *
 * @param told rows that have been read, of how many
 */
export function contentDigest(db: Database, told: (done: number, of: number) => void = () => {}): string {
  // A virtual table has no page of its own: what it holds lies in the tables behind it.
  const tables = db.prepare<[], string>(`select name from sqlite_schema where type = 'table' and rootpage > 0 and name not glob 'sqlite_*' order by name`).pluck().all()
  const of = tables.reduce((sum, table) => sum + (db.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0), 0)
  let read = 0
  const readOne = () => {
    read += 1
    if (read % rowsInAReport === 0) told(read, of)
  }
  const all = createHash('sha256')
  for (const table of tables) {
    const { rows, sha256 } = tableDigest(db, table, readOne)
    all.update(`${table} ${rows} ${sha256}\n`)
  }
  return all.digest('hex')
}

function tableDigest(db: Database, table: string, readOne: () => void): { rows: number; sha256: string } {
  const columns = db.prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)').all(table)
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  const named = (list: typeof columns, write: (name: string) => string, between: string) => list.map(({ name }) => write(`"${name}"`)).join(between)
  const row = named(columns, (name) => `quote(${name})`, ', ')
  const order = named(keys.length > 0 ? keys : columns, (name) => name, ', ')
  const hash = createHash('sha256')
  let rows = 0
  let lines = ''
  for (const line of db.prepare<[], string>(`select concat_ws(',', ${row}) from "${table}" order by ${order}`).pluck().iterate()) {
    lines += `${line}\n`
    if (lines.length > charactersAtOnce) {
      hash.update(lines)
      lines = ''
    }
    rows += 1
    readOne()
  }
  hash.update(lines)
  return { rows, sha256: hash.digest('hex') }
}
