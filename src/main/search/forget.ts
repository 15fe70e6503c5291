import { prepared, type WriteDb } from '../db/orm'

const remove = prepared((db: WriteDb) => db.$client.prepare<[clientId: number]>('delete from session_search where rowid in (select id from session where client_id = ?)'))
const merge = prepared((db: WriteDb) => db.$client.prepare("insert into session_search(session_search) values ('optimize')"))

/** Takes a client's words out of the index: before the sessions are deleted. They leave the file only with `mergeIndex`. */
export function forgetIndexed(db: WriteDb, clientId: number): void {
  remove(db).run(clientId)
}

/** Writes the whole index anew, without the words of what was taken out of it. */
export function mergeIndex(db: WriteDb): void {
  merge(db).run()
}
