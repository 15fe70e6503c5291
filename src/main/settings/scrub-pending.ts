import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored, unstore } from './stored'

const key = 'retention.scrub'

/** Whether something was destroyed and the file has not been written anew since. */
export function scrubPending(db: ReadDb): boolean {
  return stored(db, key) !== undefined
}

/** In the transaction that destroys. */
export function rememberScrub(db: WriteDb): void {
  store(db, key, true)
}

export function forgetScrub(db: WriteDb): void {
  unstore(db, key)
}
