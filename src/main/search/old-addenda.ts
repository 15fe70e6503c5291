import { prepared, type WriteDb } from '../db/orm'
import { addendaAreIndexed, rememberAddendaIndexed } from '../settings/addenda-indexed'

const markAll = prepared((db: WriteDb) =>
  db.$client.prepare(
    `insert into search_pending (session_id)
     select distinct s.id from note_version v join session s on s.id = v.session_id where v.kind = 'addendum' on conflict do nothing`,
  ),
)

/** Once for a practice, or a backup of one, from before addenda were found. @returns whether there may be more */
export function markOldAddenda(db: WriteDb): boolean {
  if (addendaAreIndexed(db)) return false
  db.$client
    .transaction(() => {
      markAll(db).run()
      rememberAddendaIndexed(db)
    })
    .immediate()
  return true
}
