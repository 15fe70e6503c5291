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

/** Where it was only noted that a key was typed back, it was this one: from now on it is told apart. */
export function nameRecoveryConfirmed(db: WriteDb, salt: string): void {
  if (stored(db, key) === true) store(db, key, salt)
}

/** The records `into` take the place of those in `from`, beside the same key files: which key was typed back is known as before. */
export function carryRecoveryConfirmed(from: ReadDb, into: WriteDb): void {
  const confirmed = stored(from, key)
  if (confirmed === undefined) unstore(into, key)
  else store(into, key, confirmed)
}

/** Before a new key takes the old one's place: until it is typed back itself, it counts as standing nowhere. */
export function forgetRecoveryConfirmed(db: WriteDb): void {
  unstore(db, key)
}
