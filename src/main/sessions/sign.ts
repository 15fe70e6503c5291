import type { SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { dayIn } from '../../shared/domain/days'
import { isLateEntry, type VersionKind } from '../../shared/domain/version-kinds'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { canonicalJson } from '../canonical-json'
import type { Clock } from '../clock'
import type { ReadDb, WriteDb } from '../db/orm'
import type { Handlers } from '../handler-types'
import { readSettings } from '../settings/read'
import { forgetUndo } from '../place/undo'
import { refreshFigures } from './figures'
import { writeLists } from './lists'
import type { HeadRow } from './queries'
import { readContent, readSession, requireDraft, requireRevision } from './read'
import { answeredNotices } from './sign-gate'
import { contentOf, putVersion } from './signed-text'
import { requireText, standingVersion } from './versions'
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
  const { amending } = head
  if (amending !== null) requireChange(db, head, content)
  const signedAt = putVersion(db, head, clock, kindOf(head, content), { content, notices, begunAt: amending?.since ?? head.createdAt, reason: amending?.reason ?? '' })
  const reopenableUntil = new Date(Date.parse(signedAt) + reopenableMs).toISOString()
  forgetUndo(db, id)
  updateHead(db, id, { status: 'signed', signedAt, reopenableUntil, updatedAt: signedAt, notices, amending: null })
  refreshFigures(db, head)
  return readSession(db, id)
}

function kindOf({ amending, zone, createdAt }: HeadRow, content: SessionContent): VersionKind {
  if (amending !== null) return 'amendment'
  return isLateEntry({ writtenOn: dayIn(zone, createdAt), content }) ? 'late-entry' : 'signed'
}

/** An amendment that amends nothing would say in the record that something had been wrong. */
function requireChange(db: ReadDb, { id, carriedFromOn }: HeadRow, content: SessionContent): void {
  const standing = standingVersion(db, id)
  if (standing === undefined || canonicalJson(contentOf(requireText(db, id, standing.version), carriedFromOn)) !== canonicalJson(content)) return
  throw new AppError('conflict', 'Nothing was changed since this note was signed, so there is nothing to amend. Leave it as it was, or change it first.')
}
