import type { Salvage } from '../../shared/contract/restore'
import type { SessionContent } from '../../shared/contract/session-content'
import { blankSession } from '../../shared/domain/blank-entries'
import { dayIn } from '../../shared/domain/days'
import { salvageMark, withMark } from '../../shared/domain/salvage-mark'
import { recordEvent } from '../audit/events'
import { canonicalJson } from '../canonical-json'
import { clientByUid } from '../clients/by-uid'
import { putBackClient } from '../clients/put-back'
import type { Clock } from '../clock'
import { putBackComplaint } from '../complaints/put-back'
import type { ReadDb, WriteDb } from '../db/orm'
import { newUid } from '../db/uid'
import { isErased } from '../retention/destroy-again'
import { sessionByUid } from '../sessions/by-uid'
import { putInDraft } from '../sessions/put-back'
import { type HeadRow, noteOf } from '../sessions/queries'
import { readContent, requireHead } from '../sessions/read'
import { contentOf } from '../sessions/signed-text'
import { isOfDisk } from './damaged-copy'
import { attempt, clientsNamed, clientUidOf, headOf, sessionsNamed, signedTextOf, uidOf } from './readable-sessions'

interface Where {
  damaged: ReadDb
  /** The unpacked backup, before it is put in place of them. */
  into: WriteDb
  clock: Clock
}

/** A session as it could be read. */
interface Found {
  uid: string
  clientUid: string
  zone: string
  /** UTC instant; null for a draft. */
  signedAt: string | null
  content: SessionContent
  /** Of everything else a page is spoilt. */
  wordsOnly: boolean
}

/**
 * Reads out of damaged records what is newer than the backup and puts it into that, each session as a draft that says where it comes from:
 * a note counts as signed only where the history of the practice shows it. What cannot be read is counted, and left out.
 *
 * @param told how much of it is done, 0 to 1
 * @throws what the disk says while `into` is written
 */
export function salvage(where: Where, told: (share: number) => void): Salvage {
  const { damaged, into } = where
  const { keys, all } = sessionsNamed(damaged)
  const counts: Salvage = { sessions: 0, clients: 0, lostSessions: 0, lostClients: 0, mayBeMore: !all }
  const lostClients = new Set<string>()
  for (const { id, uid } of clientsNamed(damaged)) {
    if (clientByUid(into, uid) !== undefined || isErased(into, uid)) continue
    if (unlessUnreadable(into, () => addClient(where, id)) === undefined) lostClients.add(uid)
    else counts.clients += 1
  }
  for (const [number, key] of keys.entries()) {
    told(number / keys.length)
    const found = readable(damaged, key)
    if (found === 'put-away') continue
    if (found === undefined) {
      if (isNewer(where, key)) counts.lostSessions += 1
      continue
    }
    const added = isErased(into, found.clientUid) ? false : unlessUnreadable(into, () => addSession(where, found))
    if (added === undefined) counts.lostSessions += 1
    else if (added) counts.sessions += 1
  }
  return { ...counts, lostClients: lostClients.size }
}

/** All of it or none. Undefined: a page of it is spoilt, or what it holds does not fit together any more. */
function unlessUnreadable<T>({ $client: db }: WriteDb, add: () => T): T | undefined {
  try {
    return db.transaction(add).immediate()
  } catch (error) {
    if (isOfDisk(error)) throw error
    return undefined
  }
}

function addClient({ damaged, into, clock }: Where, id: number): number {
  const clientId = putBackClient(into, damaged, id)
  recordEvent(into, clock, 'restore.salvageClient', clientId)
  return clientId
}

/** Whether a session that cannot be read is, as far as anything can be told of it, not in the backup as it was here. */
function isNewer({ damaged, into }: Where, key: { clientId: number; id: number }): boolean {
  const head = headOf(damaged, key)
  const uid = head?.uid ?? uidOf(damaged, key)
  if (uid === undefined) return true
  const updatedAt = into.$client.prepare<[string], string>('select updated_at from session where uid = ?').pluck().get(uid)
  return updatedAt === undefined || (head !== undefined && head.updatedAt > updatedAt)
}

/** From its rows; where one of them is spoilt, from the text that was signed, or at least its words. */
function readable(damaged: ReadDb, key: { clientId: number; id: number }): Found | 'put-away' | undefined {
  const head = headOf(damaged, key)
  if (head !== undefined && (head.discardedAt !== null || head.status === 'withdrawn')) return 'put-away'
  const signed = signedTextOf(damaged, key.id)
  const clientUid = clientUidOf(damaged, key.clientId) ?? signed?.clientUid
  if (clientUid === undefined) return undefined
  const uid = head?.uid ?? signed?.sessionUid
  const zone = head?.zone ?? signed?.zone
  if (uid === undefined || zone === undefined) return undefined
  const found = { uid, clientUid, zone, signedAt: head?.signedAt ?? signed?.signedAt ?? null, wordsOnly: false }
  const rows = head === undefined ? undefined : attempt(() => readContent(damaged, head))
  if (rows !== undefined) return { ...found, content: rows }
  if (signed !== undefined) return { ...found, content: contentOf(signed, null) }
  const words = head === undefined ? undefined : attempt(() => wordsOf(damaged, head))
  return words === undefined ? undefined : { ...found, content: words, wordsOnly: true }
}

/** What stands in the head and in the notes, without areas, scores and all the other lists. */
function wordsOf(damaged: ReadDb, head: HeadRow): SessionContent | undefined {
  const notes = noteOf(damaged).get({ sessionId: head.id })
  const { complaintId, heldOn, startTime, endTime, painArrival: arrival, painEnd: end, painCarriedOn: carriedOn } = head
  return notes === undefined ? undefined : { ...blankSession({ heldOn, startTime, complaintId }), endTime, pain: { arrival, end, carriedOn }, notes }
}

/** @returns false when the backup holds the same already */
function addSession({ damaged, into, clock }: Where, { uid, clientUid, zone, signedAt, content: found, wordsOnly }: Found): boolean {
  const clientId = clientByUid(into, clientUid)
  if (clientId === undefined) throw new Error('the client of this session could not be read')
  const content = { ...found, complaintId: found.complaintId === null ? null : complaintIn(into, damaged, found.complaintId, clientId) }
  const known = sessionByUid(into, uid)
  if (known !== undefined && isSame(into, known, content, wordsOnly)) return false
  const mark = salvageMark({ signedOn: signedAt === null ? null : dayIn(zone, signedAt), beside: known !== undefined, wordsOnly })
  const id = putInDraft(into, clock, clientId, {
    uid: known === undefined ? uid : newUid(clock),
    zone,
    // Put into these records today: signed, it is a late entry, whatever it was.
    createdAt: clock.now(),
    content: { ...content, notes: withMark(content.notes, mark) },
  })
  recordEvent(into, clock, 'restore.salvageSession', clientId, `session ${id}`)
  return true
}

function isSame(into: ReadDb, id: number, content: SessionContent, wordsOnly: boolean): boolean {
  const there = readContent(into, requireHead(into, id))
  return canonicalJson(wordsOnly ? there.notes : there) === canonicalJson(wordsOnly ? content.notes : content)
}

/** Numbers of a complaint differ between the two; one that cannot be read is left out rather than guessed. */
function complaintIn(into: WriteDb, damaged: ReadDb, id: number, clientId: number): number | null {
  return unlessUnreadable(into, () => putBackComplaint(into, damaged, id, clientId)) ?? null
}
