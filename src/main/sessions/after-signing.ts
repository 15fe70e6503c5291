import type { Input } from '../../shared/contract'
import type { Session } from '../../shared/contract/sessions'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import { markForIndex } from '../db/search-pending'
import { refreshFigures } from './figures'
import { readSession, requireHead, requireSigned } from './read'
import { putVersion } from './signed-text'
import { standingVersion } from './versions'
import { updateHead } from './write'

export function addAddendum({ id, text, reason = '' }: Input<'sessions.addAddendum'>, db: WriteDb, clock: Clock): Session {
  putVersion(db, requireSigned(db, id), clock, 'addendum', { text, reason })
  markForIndex(db, id)
  return readSession(db, id)
}

export function withdraw({ id, reason }: Input<'sessions.withdraw'>, db: WriteDb, clock: Clock): Session {
  const head = requireSigned(db, id)
  const updatedAt = putVersion(db, head, clock, 'withdrawn', { reason })
  // What was signed when stands with the versions; the head of what counts no more is not signed.
  updateHead(db, id, { status: 'withdrawn', signedAt: null, reopenableUntil: null, updatedAt })
  refreshFigures(db, head)
  return readSession(db, id)
}

export function reinstate({ id, reason }: Input<'sessions.reinstate'>, db: WriteDb, clock: Clock): Session {
  const head = requireHead(db, id)
  const standing = standingVersion(db, id)
  if (head.status !== 'withdrawn' || standing === undefined) throw new AppError('conflict', 'This session was not withdrawn, so there is nothing to bring back.')
  const updatedAt = putVersion(db, head, clock, 'reinstated', { reason })
  updateHead(db, id, { status: 'signed', signedAt: standing.signedAt, updatedAt })
  refreshFigures(db, head)
  return readSession(db, id)
}
