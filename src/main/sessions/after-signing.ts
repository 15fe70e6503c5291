import type { Handlers } from '../handler-types'
import { AppError } from '../../shared/errors'
import { markForIndex } from '../db/search-pending'
import { refreshFigures } from './figures'
import { readSession, requireHead, requireSigned } from './read'
import { putVersion } from './signed-text'
import { standingVersion } from './versions'
import { updateHead } from './write'

export const addAddendum: Handlers['sessions']['addAddendum'] = ({ id, text, reason = '' }, db, clock) => {
  putVersion(db, requireSigned(db, id), clock, 'addendum', { text, reason })
  markForIndex(db, id)
  return readSession(db, id)
}

export const withdraw: Handlers['sessions']['withdraw'] = ({ id, reason }, db, clock) => {
  const head = requireSigned(db, id)
  const updatedAt = putVersion(db, head, clock, 'withdrawn', { reason })
  // What was signed when stands with the versions; the head of what counts no more is not signed.
  updateHead(db, id, { status: 'withdrawn', signedAt: null, reopenableUntil: null, updatedAt })
  refreshFigures(db, head)
  return readSession(db, id)
}

export const reinstate: Handlers['sessions']['reinstate'] = ({ id, reason }, db, clock) => {
  const head = requireHead(db, id)
  const standing = standingVersion(db, id)
  if (head.status !== 'withdrawn' || standing === undefined) throw new AppError('conflict', 'This session was not withdrawn, so there is nothing to bring back.')
  const updatedAt = putVersion(db, head, clock, 'reinstated', { reason })
  updateHead(db, id, { status: 'signed', signedAt: standing.signedAt, updatedAt })
  refreshFigures(db, head)
  return readSession(db, id)
}
