import type { SessionContent } from '../../shared/contract/session-content'
import type { Clock } from '../clock'
import type { ReadDb, WriteDb } from '../db/orm'
import { session } from '../db/schema/sessions'
import { checkContent } from './check'
import type { HeadRow } from './queries'
import { readContent, requireHead } from './read'
import { nextSessionId } from './start'
import { headColumns, writeChildren } from './write'

interface Place {
  clientId: number
  /** Of the session's complaint in the backup, the number here. */
  complaintHere(idInBackup: number): number
}

/**
 * A session of a backup comes into these records as a draft, dated as it was, under a number of its own. Whatever it was there: only the
 * therapist signs, and what was signed is in the backup.
 *
 * @returns its number here
 * @throws AppError 'not_found' (the backup has no such session), 'invalid_input' (what it holds cannot be written here)
 */
export function putBackSession(db: WriteDb, backup: ReadDb, clock: Clock, idInBackup: number, { clientId, complaintHere }: Place): number {
  const head = requireHead(backup, idInBackup)
  const found = readContent(backup, head)
  const content = { ...found, complaintId: found.complaintId === null ? null : complaintHere(found.complaintId) }
  return putInDraft(db, clock, clientId, { ...head, content })
}

/**
 * A draft from elsewhere under a number of its own. @returns that number
 * @throws AppError 'invalid_input' (its content cannot be written here)
 */
export function putInDraft(db: WriteDb, clock: Clock, clientId: number, { uid, zone, createdAt, content }: Pick<HeadRow, 'uid' | 'zone' | 'createdAt'> & { content: SessionContent }): number {
  checkContent(db, clientId, content, clock)
  const id = nextSessionId(db)
  db.insert(session)
    .values({ ...headColumns(content), clientId, id, uid, status: 'draft', revision: 0, zone, createdAt, updatedAt: clock.now() })
    .run()
  writeChildren(db, clientId, id, content)
  return id
}
