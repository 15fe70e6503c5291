import { prepared, type ReadDb } from '../db/orm'

const newest = prepared((db) => db.$client.prepare<[], number>('select coalesce(max(seq), 0) from event').pluck())

const other = prepared((db) =>
  db.$client.prepare<[after: number], number>(`select exists (select 1 from event where seq > ? and action not glob 'vault.*' and action not glob 'backups.*' and action not glob '*.view')`).pluck(),
)

/** Whether anything was done with the record after that line of the audit log; unlocking, locking, backing up and looking are not counted. */
export function workedSince(db: ReadDb, seq: number): boolean {
  // Fewer lines than there were: an older state was put in its place.
  return (newest(db).get() ?? 0) < seq || other(db).get(seq) === 1
}
