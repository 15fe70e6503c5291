import type { ReadDb, WriteDb } from '../db/orm'
import { store, stored, unstore } from './stored'

const key = 'vault.recoveryConfirmed'

/**
 * Whether part of this recovery key was typed back. Kept inside the practice: a copied folder takes it along. A restore brings older records beside
 * the key files of today, so which key it was is kept as well.
 *
 * @param salt of the recovery key's wrap, another one for each key
 */
export function recoveryConfirmed(db: ReadDb, salt: string): boolean {
  const confirmed = stored(db, key)
  // Before keys were told apart it was only noted that one was.
  return confirmed === true || confirmed === salt
}

export function rememberRecoveryConfirmed(db: WriteDb, salt: string): void {
  store(db, key, salt)
}

/** Before a new key takes the old one's place: until it is typed back itself, it counts as standing nowhere. */
export function forgetRecoveryConfirmed(db: WriteDb): void {
  unstore(db, key)
}
