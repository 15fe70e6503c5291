import type { Database } from '../../src/main/db/open'

/** A statement and the values it was run with. */
export interface Statement {
  sql: string
  values: readonly unknown[]
}

export interface QueryPlan {
  /**
   * Tables of which more is read than the rows of one record: from end to end, from one row on, by a column that many rows share, or through an
   * index that SQLite makes anew each time. By the statement, its checks of foreign keys, or its triggers. Sorting costs little where
   * none is named: it is one record that is sorted.
   */
  readWidely: string[]
  /** As SQLite says it: `SEARCH s USING INDEX session_id (id=?)`. */
  lines: string[]
}

/** Not what begins or ends a transaction, or sets a pragma: that has no plan. */
const hasPlan = /^\s*(select|with|insert|update|delete)\b/i

export function queryPlan(db: Database, statement: Statement): QueryPlan {
  if (!hasPlan.test(statement.sql)) return { readWidely: [], lines: [] }
  const lines = db.prepare<unknown[], { detail: string }>(`explain query plan ${statement.sql}`).all(...statement.values).map(({ detail }) => detail)
  const tables = tablesOf(db)
  const byAlias = aliasesIn(statement.sql, tables)
  const wide = endOf.test(statement.sql) ? [] : lines.flatMap((line) => (isWide(line) ? [nameIn(line), ...(byAlias.get(nameIn(line)) ?? [])] : []))
  return { readWidely: [...new Set([...wide.filter((name) => tables.includes(name)), ...scannedByTriggers(db, statement)])].toSorted(), lines }
}

/** The newest row alone, found at the end of its table. Plans call it a scan. */
const endOf = /^select [\w, ]+ from \w+ order by seq desc limit 1$/

const nameIn = (line: string): string => /^(?:SCAN|SEARCH) (\S+)/.exec(line)?.[1] ?? ''

/** What names one row, or one record with all that belongs to it. */
const byRecord = /\b(rowid|id|uid|client_id|client_uid|complaint_id|session_id|subject_id)=\?/
/** The full-text index asked for a word or a row: something stands behind the colon. */
const byWord = /VIRTUAL TABLE INDEX \d+:\S/

function isWide(line: string): boolean {
  if (line.startsWith('SCAN ')) return !byWord.test(line)
  if (!line.startsWith('SEARCH ')) return false
  // Without a condition it is the least or greatest value, at one end of the index.
  return line.includes(' AUTOMATIC ') || (line.includes('?)') && !byRecord.test(line))
}

/** Tables of ours and the full-text index; not what SQLite or that index keeps for itself. */
export const tablesOf = (db: Database): string[] =>
  db
    .prepare<[], string>(`select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite!_%' escape '!'`)
    .pluck()
    .all()

/** Plans name a table by its alias, which follows its name wherever it is given one. @returns alias → the tables it stands for somewhere in the statement */
function aliasesIn(sql: string, tables: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const table of tables) {
    for (const [, alias = ''] of sql.matchAll(new RegExp(`\\b${table}"?\\s+(?:as\\s+)?"?(\\w+)`, 'gi'))) found.set(alias, [...(found.get(alias) ?? []), table])
  }
  return found
}

interface Instruction {
  addr: number
  opcode: string
  p1: number
  p2: number
}

/** Plans say nothing of triggers. The program that SQLite makes of the statement holds them, one after the other behind its own instructions. */
function scannedByTriggers(db: Database, { sql, values }: Statement): string[] {
  const tables = db.prepare<[], { page: number; name: string }>('select rootpage as page, tbl_name as name from sqlite_schema').all()
  return partsOf(db.prepare<unknown[], Instruction>(`explain ${sql}`).all(...values))
    .slice(1)
    .flatMap((trigger) => {
      const cursors = (...opcodes: string[]) => new Set(trigger.filter(({ opcode }) => opcodes.includes(opcode)).map(({ p1 }) => p1))
      const fromTheEnd = cursors('Rewind', 'Last')
      const goesOn = cursors('Next', 'Prev')
      const scanned = trigger.filter(({ opcode, p1 }) => (opcode === 'OpenRead' || opcode === 'OpenWrite') && fromTheEnd.has(p1) && goesOn.has(p1))
      return scanned.map(({ p2 }) => tables.find(({ page }) => page === p2)?.name ?? `page ${p2}`)
    })
}

function partsOf(program: readonly Instruction[]): Instruction[][] {
  const parts: Instruction[][] = []
  for (const instruction of program) {
    if (instruction.addr === 0) parts.push([])
    parts.at(-1)?.push(instruction)
  }
  return parts
}
