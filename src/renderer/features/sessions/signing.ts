import type { Session, SigningAct } from '../../../shared/contract/sessions'
import { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

/** Whatever signs goes this way. Without a passphrase it may be refused for want of one: `wantsPassphrase`. */
export async function signing(act: SigningAct, passphrase: string | null): Promise<Session> {
  if (passphrase !== null) return call('sessions.signWithPassphrase', { passphrase, act })
  switch (act.does) {
    case 'sign':
      return call('sessions.sign', { id: act.id, revision: act.revision })
    case 'addAddendum':
      return call('sessions.addAddendum', { id: act.id, text: act.text, reason: act.reason })
    case 'withdraw':
    case 'reinstate':
      return call(`sessions.${act.does}`, { id: act.id, reason: act.reason })
  }
}

/** The practice asks for the passphrase before this is done; the main process says so, not the page. */
export const wantsPassphrase = (error: unknown): boolean => error instanceof AppError && error.fields !== undefined && 'passphrase' in error.fields
