import type { NextVisit, SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { dayIn } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import type { ReadDb } from '../db/orm'
import { readLists } from './lists'
import { headById, type HeadRow, noteOf, numberOf } from './queries'
import { standingVersion, versionsOf } from './versions'

/** @throws AppError 'not_found' */
export function requireHead(db: ReadDb, id: number): HeadRow {
  const head = headById(db).get({ id })
  if (head === undefined) throw new AppError('not_found', 'This session is not in the record.')
  return head
}

/** A head that may be changed: @throws AppError 'not_found' (also when discarded), 'signed' */
export function requireDraft(db: ReadDb, id: number): HeadRow {
  const head = requireHead(db, id)
  if (head.discardedAt !== null) throw new AppError('not_found', 'This session was discarded. Bring it back first.')
  if (head.status === 'signed') throw new AppError('signed', 'This session is signed and cannot be changed any more. Add an amendment instead.')
  if (head.status === 'withdrawn') throw new AppError('signed', 'This session was withdrawn as entered in error and cannot be changed. Bring it back into the record first.')
  return head
}

/** A head whose signed note stands: @throws AppError 'not_found', 'conflict' (a draft, being amended, withdrawn) */
export function requireSigned(db: ReadDb, id: number): HeadRow {
  const head = requireHead(db, id)
  if (head.status === 'signed') return head
  if (head.status === 'withdrawn') throw new AppError('conflict', 'This session was withdrawn as entered in error. Bring it back into the record first.')
  if (head.amending !== null) throw new AppError('conflict', 'This note is being amended. Finish the amendment first, or leave the note as it was.')
  throw new AppError('conflict', 'This session is not signed, so it can be changed as it is.')
}

/** @throws AppError 'conflict' */
export function requireRevision(head: HeadRow, revision: number): void {
  if (head.revision === revision) return
  throw new AppError('conflict', 'This session was changed in another window. Open it again to see the newer text, then repeat your change.')
}

const signedAtOf = (db: ReadDb, { id, status, signedAt }: HeadRow) => (status === 'withdrawn' ? (standingVersion(db, id)?.signedAt ?? null) : signedAt)

/** A session with its number, discarded or not. @throws AppError 'not_found' */
export function readSession(db: ReadDb, id: number): Session {
  const head = requireHead(db, id)
  const { clientId, uid, status, revision, carriedFromId, carriedFromOn, createdAt, updatedAt, reopenableUntil, discardedAt, notices, amending } = head
  return {
    id,
    uid,
    clientId,
    number: numberOf(db).get({ clientId, heldOn: head.heldOn, startTime: head.startTime, id })?.number ?? 1,
    status,
    revision,
    carriedFrom: carriedFromId === null || carriedFromOn === null ? null : { sessionId: carriedFromId, heldOn: carriedFromOn },
    content: readContent(db, head),
    notices,
    createdAt,
    writtenOn: dayIn(head.zone, createdAt),
    updatedAt,
    signedAt: signedAtOf(db, head),
    amending,
    versions: versionsOf(db, id),
    reopenableUntil,
    discardedAt,
  }
}

export function readContent(db: ReadDb, head: HeadRow): SessionContent {
  return {
    complaintId: head.complaintId,
    heldOn: head.heldOn,
    startTime: head.startTime,
    endTime: head.endTime,
    healthChecked: head.healthChecked,
    ...readLists(db, { clientId: head.clientId, sessionId: head.id }),
    pain: { arrival: head.painArrival, end: head.painEnd, carriedOn: head.painCarriedOn },
    alertIds: head.alertIds,
    notes: noteOf(db).get({ sessionId: head.id }) ?? { told: '', found: '', done: '', plan: '' },
    nextVisit: head.nextVisit === null ? null : (JSON.parse(head.nextVisit) as NextVisit),
  }
}
