import type { Handlers } from '../handler-types'
import { forgetUndo, keepUndo } from '../place/undo'
import { checkContent } from './check'
import { requireDraft, requireRevision } from './read'
import { writeChildren, writeHead } from './write'

export const save: Handlers['sessions']['save'] = ({ id, revision, content, undo }, db, clock) => {
  const head = requireDraft(db, id)
  requireRevision(head, revision)
  checkContent(db, head.clientId, content, clock)
  const savedAt = clock.now()
  writeChildren(db, head.clientId, id, content)
  writeHead(db, head, { revision: revision + 1, updatedAt: savedAt }, content)
  if (undo === undefined) forgetUndo(db, id)
  else keepUndo(db, id, undo, savedAt)
  return { revision: revision + 1, savedAt }
}
