import { prepared, type ReadDb, type WriteDb } from '../db/orm'

const steps = prepared((db) => db.$client.prepare<[sessionId: number], string>('select steps from session_undo where session_id = ?').pluck())

/** What can be undone in a draft, as its editor wrote it; null when there is nothing. */
export const undoOf = (db: ReadDb, sessionId: number): string | null => steps(db).get(sessionId) ?? null

const keep = prepared((db) =>
  db.$client.prepare<[sessionId: number, steps: string, savedAt: string]>(
    'insert into session_undo values (?, ?, ?) on conflict (session_id) do update set steps = excluded.steps, saved_at = excluded.saved_at',
  ),
)

/** In the transaction that saves the draft: steps lead away from that content and no other. */
export function keepUndo(db: WriteDb, sessionId: number, text: string, savedAt: string): void {
  keep(db).run(sessionId, text, savedAt)
}

const forget = prepared((db) => db.$client.prepare<[sessionId: number]>('delete from session_undo where session_id = ?'))

/** A draft that is signed, put away, or saved without its steps. */
export function forgetUndo(db: WriteDb, sessionId: number): void {
  forget(db).run(sessionId)
}
