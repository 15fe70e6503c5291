import { AppError } from '../../shared/errors'
import { asDatabaseError } from './errors'
import { indexOldClients } from './index-old-clients'
import { linkOldRows } from './link-old-rows'
import { type Database, requirePragma } from './open'

export interface Migration {
  /** `0003_note_version`: the number counts from 0000 without gaps. */
  name: string
  sql: string
}

/** The files of `drizzle/`, in order. A shipped one is never edited: `drizzle/hashes.json` is compared in the tests. */
export const bundledMigrations: readonly Migration[] = Object.entries(
  import.meta.glob<string>('../../../drizzle/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, sql]) => ({ name: path.replace(/^.*\//, '').replace(/\.sql$/, ''), sql }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** What a migration needs beyond SQL, run after its statements in the same transaction. */
const afterwards: Readonly<Record<string, (db: Database) => void>> = { '0003_history': linkOldRows, '0005_growth': indexOldClients }

/**
 * Brings the database to the newest form, in one transaction: old or new, never between. `user_version` counts what was applied.
 *
 * @returns the names of the migrations applied now
 * @throws AppError 'damaged' when the file comes from a newer Levator; nothing is written then
 */
export function migrate(db: Database, migrations: readonly Migration[] = bundledMigrations): string[] {
  checkNumbering(migrations)
  if (pendingOf(db, migrations).length === 0) return []
  // Rebuilding a table drops the old one, which would delete its children. SQLite ignores this pragma inside a transaction.
  requirePragma(db, { name: 'foreign_keys', set: 'OFF', reads: 0 })
  try {
    return db.transaction(() => applyPending(db, migrations)).immediate()
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    requirePragma(db, { name: 'foreign_keys', set: 'ON', reads: 1 })
  }
}

/** True for a database that holds something in an older form. @throws AppError 'damaged' as `migrate` */
export function needsMigration(db: Database, migrations: readonly Migration[] = bundledMigrations): boolean {
  const pending = pendingOf(db, migrations).length
  return pending > 0 && pending < migrations.length
}

function applyPending(db: Database, migrations: readonly Migration[]): string[] {
  const pending = pendingOf(db, migrations)
  for (const { name, sql } of pending) {
    for (const statement of sql.split('--> statement-breakpoint')) db.exec(statement)
    afterwards[name]?.(db)
  }
  const broken = db.prepare('PRAGMA foreign_key_check').all()
  if (broken.length > 0) throw new Error(`the migration leaves ${broken.length} rows without their parent`)
  db.pragma(`user_version = ${migrations.length}`)
  return pending.map(({ name }) => name)
}

function pendingOf(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const applied = Number(db.pragma('user_version', { simple: true }))
  if (applied > migrations.length) {
    throw new AppError('damaged', 'This practice was made by a newer Levator. Nothing was changed. Update Levator on this computer, then open it again.')
  }
  return migrations.slice(applied)
}

function checkNumbering(migrations: readonly Migration[]): void {
  for (const [index, { name }] of migrations.entries()) {
    if (Number(name.slice(0, 4)) !== index) throw new Error(`migration ${name} stands at place ${index}`)
  }
}
