import { AppError } from '../shared/errors'
import type { WriteDb } from './db/orm'

interface Open {
  vault: { requireOpen(): { orm: WriteDb } }
}

/**
 * While a dialog stands open, or something is read or drawn in pieces, the vault may be closed, and even another practice opened, where the same
 * number is another client. Then nothing leaves it.
 *
 * @param before what was not reached, as a sentence goes on after "Levator was locked before"
 * @throws AppError 'locked' where `orm` is not of the practice that is open
 */
export function requireSame(orm: WriteDb, { vault }: Open, before: string): WriteDb {
  if (vault.requireOpen().orm === orm) return orm
  throw new AppError('locked', `Levator was locked before ${before}. Try again.`)
}
