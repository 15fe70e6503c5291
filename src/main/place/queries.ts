import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import { workplace } from '../db/schema/place'

const kept = prepared((db) => db.select({ place: workplace.place, savedAt: workplace.savedAt }).from(workplace).prepare())

export const keptPlace = (db: ReadDb): { place: string; savedAt: string } | undefined => kept(db).get()

export function keepPlace(db: WriteDb, place: string, savedAt: string): void {
  const row = { place, savedAt }
  db.insert(workplace).values({ id: 1, ...row }).onConflictDoUpdate({ target: workplace.id, set: row }).run()
}

const client = prepared((db) => db.$client.prepare<[id: number], number>('select 1 from client where id = ? and archived_at is null').pluck())
const session = prepared((db) => db.$client.prepare<[id: number], number>('select 1 from session where id = ? and discarded_at is null').pluck())

/** Whether what an address shows can still be opened as it was: a client archived since, a draft discarded, is not gone back to. */
export function isThere(db: ReadDb, address: string): boolean {
  const [path = ''] = address.split('?')
  const shown = /^\/(clients|sessions|documents\/session|documents\/[^/]+)\/(\d{1,15})(\/|$)/.exec(path)
  if (shown === null) return true
  const [, kind, id] = shown
  return (kind === 'sessions' || kind === 'documents/session' ? session(db) : client(db)).get(Number(id)) === 1
}

/** It may name a client whose record is destroyed, or hold what was typed about one. */
export function forgetPlace(db: WriteDb): void {
  db.delete(workplace).run()
}
