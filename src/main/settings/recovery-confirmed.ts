import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored, unstore } from './stored'

const key = 'vault.recoveryConfirmed'

/** Whether part of this practice's recovery key was typed back. Kept inside the practice: a copied folder takes it along. */
export function recoveryConfirmed(db: ReadDb): boolean {
  return stored(db, key) !== undefined
}

export function rememberRecoveryConfirmed(db: WriteDb): void {
  store(db, key, true)
}

/** Before a new key takes the old one's place: until it is typed back itself, it counts as standing nowhere. */
export function forgetRecoveryConfirmed(db: WriteDb): void {
  unstore(db, key)
}
