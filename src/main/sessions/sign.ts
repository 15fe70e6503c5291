import type { Session } from '../../shared/contract/sessions'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { updateSessionFigures } from '../clients/head'
import { requireClient } from '../clients/read'
import type { Clock } from '../clock'
import { prepared, type WriteDb } from '../db/orm'
import type { Handlers } from '../handler-types'
import { appendVersion } from '../history/versions'
import { readSettings } from '../settings/read'
import { forgetUndo } from '../place/undo'
import { refreshEffects } from './effects'
import { writeLists } from './lists'
import { readContent, readSession, requireDraft, requireHead, requireRevision } from './read'
import { answeredNotices } from './sign-gate'
import { updateHead } from './write'

const reopenableMs = 10 * 60_000

export const sign: Handlers['sessions']['sign'] = (toSign, db, clock) => {
  const signed = signDraft(toSign, db, clock)
  // Asked last, and all taken back: nobody types a passphrase for a session that cannot be signed anyway.
  if (readSettings(db).signWithPassphrase) throw new AppError('refused', passphraseWanted, { passphrase: passphraseWanted })
  return signed
}

const passphraseWanted = 'This practice asks for the passphrase when a session is signed. It is still a draft: finish it again and type the passphrase.'

/** The event is that of signing: which of the two ways it was is a matter of the settings. */
export const signWithPassphrase: Handlers['sessions']['signWithPassphrase'] = async ({ passphrase, ...toSign }, { vault, clock }) => {
  await vault.prove(passphrase)
  const { orm } = vault.requireOpen()
  return orm.$client
    .transaction(() => {
      const signed = signDraft(toSign, orm, clock)
      recordEvent(orm, clock, 'sessions.sign', signed.id)
      return signed
    })
    .immediate()
}

function signDraft({ id, revision }: { id: number; revision: number }, db: WriteDb, clock: Clock): Session {
  const head = requireDraft(db, id)
  requireRevision(head, revision)
  const written = readContent(db, head)
  if (written.therapies.length === 0) {
    const message = 'Choose at least one therapy before you finish the session.'
    throw new AppError('invalid_input', message, { 'content.therapies': message })
  }
  const { notices, content } = answeredNotices(db, head, written)
  if (content !== written) writeLists(db, { clientId: head.clientId, sessionId: id }, content)
  const signedAt = clock.now()
  const { uid: clientUid } = requireClient(db, head.clientId)
  appendVersion(
    db,
    { clientId: head.clientId, sessionId: id, kind: 'signed', signedAt, zone: clock.zone() },
    { format: 'session/2', sessionUid: head.uid, clientUid, zone: head.zone, signedAt, content, notices },
  )
  const reopenableUntil = new Date(Date.parse(signedAt) + reopenableMs).toISOString()
  forgetUndo(db, id)
  updateHead(db, id, { status: 'signed', signedAt, reopenableUntil, updatedAt: signedAt, notices })
  refreshFigures(db, head.clientId)
  refreshEffects(db, head)
  return readSession(db, id)
}

export const reopen: Handlers['sessions']['reopen'] = ({ id }, db, clock) => {
  const head = requireHead(db, id)
  if (head.status !== 'signed') throw new AppError('conflict', 'This session is not signed, so it can be changed as it is.')
  const at = clock.now()
  if (head.reopenableUntil === null || at > head.reopenableUntil) {
    throw new AppError('signed', 'Ten minutes have passed since this session was signed. Add an amendment instead.')
  }
  updateHead(db, id, { status: 'draft', signedAt: null, reopenableUntil: null, updatedAt: at, notices: null })
  refreshFigures(db, head.clientId)
  refreshEffects(db, head)
  return readSession(db, id)
}

const signedFigures = prepared((db) =>
  db.$client.prepare<[clientId: number], { sessionCount: number; lastSessionOn: string | null }>(
    "select count(*) as sessionCount, max(held_on) as lastSessionOn from session where client_id = ? and status = 'signed'",
  ),
)

const newestTension = prepared((db) =>
  db.$client
    .prepare<[clientId: number], number | null>(
      `select (select round(avg(a.tension_arrival), 2) from session_area a
               where a.client_id = s.client_id and a.session_id = s.id and a.tension_carried_on is null)
       from session s where s.client_id = ? and s.status = 'signed'
       order by s.held_on desc, s.start_time desc, s.id desc limit 8`,
    )
    .pluck(),
)

/** Last visit, count and trend of the client's row in the list. Carried values are no measurements and stay out of the mean. */
function refreshFigures(db: WriteDb, clientId: number): void {
  const figures = signedFigures(db).get(clientId) ?? { sessionCount: 0, lastSessionOn: null }
  updateSessionFigures(db, clientId, { ...figures, trend: newestTension(db).all(clientId).toReversed() })
}
