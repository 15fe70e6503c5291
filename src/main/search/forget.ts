import { prepared, type WriteDb } from '../db/orm'

const remove = prepared((db: WriteDb) => db.$client.prepare<[clientId: number]>('delete from session_search where rowid in (select id from session where client_id = ?)'))
const merge = prepared((db: WriteDb) => [
  db.$client.prepare("insert into session_search(session_search) values ('optimize')"),
  db.$client.prepare("insert into client_search(client_search) values ('optimize')"),
])

/** Takes a client's words out of the index: before the sessions are deleted. They leave the file only with `mergeIndexes`. */
export function forgetIndexed(db: WriteDb, clientId: number): void {
  remove(db).run(clientId)
}

/** Writes both indexes anew, without the words of what was taken out of them. */
export function mergeIndexes(db: WriteDb): void {
  for (const statement of merge(db)) statement.run()
}
