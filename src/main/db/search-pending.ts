import { prepared, type WriteDb } from './orm'

const mark = prepared((db: WriteDb) => db.$client.prepare<[sessionId: number]>('insert into search_pending (session_id) values (?) on conflict do nothing'))

/** What the triggers do not see: words of a session were added beside its own row. In the transaction that adds them. */
export function markForIndex(db: WriteDb, sessionId: number): void {
  mark(db).run(sessionId)
}
