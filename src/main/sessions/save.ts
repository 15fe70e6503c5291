import type { Handlers } from '../handler-types'
import { checkContent } from './check'
import { requireDraft, requireRevision } from './read'
import { writeChildren, writeHead } from './write'

export const save: Handlers['sessions']['save'] = ({ id, revision, content }, db, clock) => {
  const head = requireDraft(db, id)
  requireRevision(head, revision)
  checkContent(db, head.clientId, content, clock)
  const savedAt = clock.now()
  writeChildren(db, head.clientId, id, content)
  writeHead(db, { id, revision: revision + 1, updatedAt: savedAt }, content)
  return { revision: revision + 1, savedAt }
}
