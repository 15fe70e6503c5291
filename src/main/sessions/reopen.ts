import { AppError } from '../../shared/errors'
import { wasClockSetBack } from '../audit/clock'
import type { ReadDb } from '../db/orm'
import type { Handlers } from '../handler-types'
import { refreshFigures } from './figures'
import type { HeadRow } from './queries'
import { readSession, requireSigned } from './read'
import { requireText, standingVersion } from './versions'
import { updateHead } from './write'

export const reopen: Handlers['sessions']['reopen'] = ({ id }, db, clock) => {
  const head = requireSigned(db, id)
  const at = clock.now()
  if (head.reopenableUntil === null || at > head.reopenableUntil) {
    throw new AppError('signed', 'Ten minutes have passed since this session was signed. Add an amendment instead.')
  }
  if (wasClockSetBack(db, at, { action: 'sessions.sign', subjectId: id })) {
    throw new AppError('signed', 'This computer’s clock was set back since this session was signed, so its ten minutes cannot be counted. Amend it instead, and check the clock.')
  }
  updateHead(db, id, { status: 'draft', signedAt: null, reopenableUntil: null, updatedAt: at, notices: null, amending: amendingAgain(db, id) })
  refreshFigures(db, head)
  return readSession(db, id)
}

/** What was an amendment when it was signed is one still. */
function amendingAgain(db: ReadDb, id: number): HeadRow['amending'] {
  const standing = standingVersion(db, id)
  if (standing?.kind !== 'amendment') return null
  const { reason = '', begunAt = standing.signedAt } = requireText(db, id, standing.version)
  return { reason, since: begunAt }
}
