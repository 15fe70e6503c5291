import { sql } from 'drizzle-orm'
import { prepared, type WriteDb } from '../db/orm'
import { event } from '../db/schema/audit'
import type { Clock } from '../clock'

const insert = prepared((db: WriteDb) =>
  db
    .insert(event)
    .values({
      at: sql.placeholder('at'),
      zone: sql.placeholder('zone'),
      action: sql.placeholder('action'),
      subjectId: sql.placeholder('subjectId'),
    })
    .prepare(),
)

/** Adds a line to the audit log, in the caller's transaction. `action` is an operation's path or a vault event; ids only. */
export function recordEvent(db: WriteDb, clock: Clock, action: string, subjectId: number | null): void {
  insert(db).run({ at: clock.now(), zone: clock.zone(), action, subjectId })
}
