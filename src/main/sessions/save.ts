import type { Handlers } from '../handlers'
import { checkContent } from './check'
import { requireDraft, requireRevision } from './read'
import { headColumns, updateHead, writeChildren } from './write'

export const save: Handlers['sessions']['save'] = ({ id, revision, content }, db, clock) => {
  const head = requireDraft(db, id)
  requireRevision(head, revision)
  checkContent(db, head.clientId, content, clock)
  const savedAt = clock.now()
  writeChildren(db, head.clientId, id, content)
  updateHead(db, id, { ...headColumns(content), revision: revision + 1, updatedAt: savedAt })
  return { revision: revision + 1, savedAt }
}
