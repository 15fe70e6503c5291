import type { SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { dayIn } from '../../shared/domain/days'
import { isLateEntry, type VersionKind } from '../../shared/domain/version-kinds'
import { AppError } from '../../shared/errors'
import { canonicalJson } from '../canonical-json'
import type { Clock } from '../clock'
import type { ReadDb, WriteDb } from '../db/orm'
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

export function signDraft({ id, revision }: { id: number; revision: number }, db: WriteDb, clock: Clock): Session {
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
