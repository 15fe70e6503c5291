import type { Session, SigningAct } from '../../shared/contract/sessions'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import type { Handlers } from '../handler-types'
import { readSettings } from '../settings/read'
import { addAddendum, reinstate, withdraw } from './after-signing'
import { signDraft } from './sign'

const wanted = 'This practice asks for the passphrase whenever something is signed. Nothing was changed: do it again and type the passphrase.'

/**
 * For each operation that puts down what was signed. Asked last, and all taken back: nobody types a passphrase for what cannot be done anyway.
 *
 * @throws AppError 'refused' with the field `passphrase` where the practice asks for it
 */
export const withoutPassphrase =
  <I>(act: (input: I, db: WriteDb, clock: Clock) => Session) =>
  (input: I, db: WriteDb, clock: Clock): Session => {
    const done = act(input, db, clock)
    if (readSettings(db).signWithPassphrase) throw new AppError('refused', wanted, { passphrase: wanted })
    return done
  }

/** The event is that of what was done: which of the two ways it was is a matter of the settings. */
export const signWithPassphrase: Handlers['sessions']['signWithPassphrase'] = async ({ passphrase, act }, { vault, clock }) => {
  await vault.prove(passphrase)
  const { orm } = vault.requireOpen()
  return orm.$client
    .transaction(() => {
      const done = carryOut(act, orm, clock)
      recordEvent(orm, clock, `sessions.${act.does}`, done.id)
      return done
    })
    .immediate()
}

function carryOut(act: SigningAct, db: WriteDb, clock: Clock): Session {
  switch (act.does) {
    case 'sign':
      return signDraft(act, db, clock)
    case 'addAddendum':
      return addAddendum(act, db, clock)
    case 'withdraw':
      return withdraw(act, db, clock)
    case 'reinstate':
      return reinstate(act, db, clock)
  }
}
