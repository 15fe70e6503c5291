import type { Statement as Prepared } from 'better-sqlite3'
import type { Database } from '../../src/main/db/open'
import type { Statement } from './query-plan'

const ways = ['run', 'get', 'all', 'iterate'] as const

/**
 * Notes each statement that is run from now on, with the values of its first run. Not when it is prepared: most are prepared once and
 * used by many operations. @returns what was noted, which the caller may empty
 */
export function noteStatements(db: Database): Map<string, Statement> {
  const noted = new Map<string, Statement>()
  const prepare = db.prepare.bind(db)
  const noting = (sql: string): Prepared => {
    const statement = prepare(sql)
    for (const way of ways) {
      const run = statement[way].bind(statement) as (...values: unknown[]) => unknown
      const noteAndRun = (...values: unknown[]) => {
        if (!noted.has(sql)) noted.set(sql, { sql, values })
        return run(...values)
      }
      Object.assign(statement, { [way]: noteAndRun })
    }
    return statement
  }
  db.prepare = noting as typeof db.prepare
  return noted
}
