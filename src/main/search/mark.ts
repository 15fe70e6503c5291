import { prepared, type WriteDb } from '../db/orm'
import { addendaAreIndexed, rememberAddendaIndexed } from '../settings/addenda-indexed'

const statements = prepared((db: WriteDb) => ({
  one: db.$client.prepare<[sessionId: number]>('insert into search_pending (session_id) values (?) on conflict do nothing'),
  withAddenda: db.$client.prepare(
    `insert into search_pending (session_id)
     select distinct s.id from note_version v join session s on s.id = v.session_id where v.kind = 'addendum' on conflict do nothing`,
  ),
}))

/** The words of a session are not all in the index any more, though its own row did not change. In the transaction that adds them. */
export function markForIndex(db: WriteDb, sessionId: number): void {
  statements(db).one.run(sessionId)
}

/** Once for a practice, or a backup of one, from before addenda were found. @returns whether there may be more */
export function markOldAddenda(db: WriteDb): boolean {
  if (addendaAreIndexed(db)) return false
  db.$client
    .transaction(() => {
      statements(db).withAddenda.run()
      rememberAddendaIndexed(db)
    })
    .immediate()
  return true
}
