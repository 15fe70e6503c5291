import { AppError } from '../../shared/errors'
import type { Handlers } from '../handler-types'
import { forgetUndo } from '../place/undo'
import { refreshFigures } from './figures'
import { readSession, requireHead, requireSigned } from './read'
import { contentOf } from './signed-text'
import { requireText, standingVersion } from './versions'
import { updateHead, writeChildren, writeHead } from './write'

const erased = () => new AppError('not_found', 'What was signed of this session is not in the record any more, so it cannot be amended.')

export const amend: Handlers['sessions']['amend'] = ({ id, reason }, db, clock) => {
  const head = requireSigned(db, id)
  const standing = standingVersion(db, id)
  if (standing === undefined) throw erased()
  // What could not be put back must not be opened.
  requireText(db, id, standing.version)
  const since = clock.now()
  updateHead(db, id, { status: 'draft', signedAt: null, reopenableUntil: null, updatedAt: since, notices: null, amending: { reason, since } })
  refreshFigures(db, head)
  return readSession(db, id)
}

export const leaveAmendment: Handlers['sessions']['leaveAmendment'] = ({ id }, db, clock) => {
  const head = requireHead(db, id)
  if (head.amending === null) throw new AppError('conflict', 'This session is not being amended, so there is nothing to leave.')
  const standing = standingVersion(db, id)
  if (standing === undefined) throw erased()
  const text = requireText(db, id, standing.version)
  const content = contentOf(text, head.carriedFromOn)
  const updatedAt = clock.now()
  forgetUndo(db, id)
  writeChildren(db, head.clientId, id, content)
  // A window that still writes names an older revision and is refused.
  writeHead(db, head, { revision: head.revision + 1, updatedAt }, content)
  updateHead(db, id, { status: 'signed', signedAt: standing.signedAt, notices: text.notices ?? null, amending: null })
  // It may have been dated, or laid to a complaint, otherwise meanwhile.
  refreshFigures(db, requireHead(db, id))
  return readSession(db, id)
}
