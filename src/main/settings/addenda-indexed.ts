import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored } from './stored'

const key = 'search.addenda'

/** Whether the sessions with words added after signing were once all handed to the index. */
export function addendaAreIndexed(db: ReadDb): boolean {
  return stored(db, key) !== undefined
}

/** In the transaction that hands them over. */
export function rememberAddendaIndexed(db: WriteDb): void {
  store(db, key, true)
}
