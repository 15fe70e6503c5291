import { join } from 'node:path'
import type { BackupContents } from '../../shared/contract/restore'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { clientByUid } from '../clients/by-uid'
import { putBackClient } from '../clients/put-back'
import type { Clock } from '../clock'
import { putBackComplaint } from '../complaints/put-back'
import type { DatabaseKey } from '../db/key'
import { closeDatabase, openDatabase } from '../db/open'
import { ormOf, type ReadDb, type WriteDb } from '../db/orm'
import { isErased } from '../retention/destroy-again'
import { sessionByUid } from '../sessions/by-uid'
import { putBackSession } from '../sessions/put-back'

export interface Recovery {
  backup: ReadDb
  /** The records in use. */
  here: WriteDb
  madeAt: string
  clock: Clock
}

/** Opens what was unpacked of a backup for as long as `look` takes. */
export function withUnpacked<T>(scratch: string, key: DatabaseKey, look: (backup: ReadDb) => T): T {
  const db = openDatabase(join(scratch, 'levator.db'), key, { create: false })
  try {
    return look(ormOf(db))
  } finally {
    closeDatabase(db)
  }
}

interface ClientRow {
  id: number
  uid: string
  givenName: string
  familyName: string
  preferredName: string
  sessions: number
}

interface SessionRow {
  id: number
  uid: string
  clientUid: string
  heldOn: string
  status: 'draft' | 'signed'
  givenName: string
  familyName: string
  preferredName: string
}

/** Sessions put away, or said to be entered in error, were meant to go. */
const wanted = `discarded_at is null and status <> 'withdrawn'`

const clientsIn = (db: ReadDb, uids: readonly string[]): ClientRow[] =>
  db.$client
    .prepare<[string], ClientRow>(
      `select id, uid, given_name as givenName, family_name as familyName, preferred_name as preferredName,
         (select count(*) from session s where s.client_id = c.id and ${wanted}) as sessions
       from client c where uid in (select value from json_each(?)) order by search_key, id`,
    )
    .all(JSON.stringify(uids))

/** By their own uids, or by those of their clients. */
const sessionsIn = (db: ReadDb, by: 's.uid' | 'c.uid', uids: readonly string[]): SessionRow[] =>
  db.$client
    .prepare<[string], SessionRow>(
      `select s.id, s.uid, c.uid as clientUid, s.held_on as heldOn, s.status, given_name as givenName, family_name as familyName, preferred_name as preferredName
       from session s join client c on c.id = s.client_id
       where ${wanted} and ${by} in (select value from json_each(?)) order by c.search_key, s.held_on, s.start_time, s.id`,
    )
    .all(JSON.stringify(uids))

/** What a backup holds that is not in the records any more, without those whose record was destroyed on purpose. */
export function missingHere({ backup, here, madeAt }: Omit<Recovery, 'clock'>): BackupContents {
  const erased = new Set(uidsIn(here, 'select client_uid from erasure'))
  const clients = absentFrom(here, backup, 'client')
  const absent = new Set(clients)
  const sessions = sessionsIn(backup, 's.uid', absentFrom(here, backup, 'session')).filter(({ clientUid }) => !absent.has(clientUid))
  return {
    madeAt,
    clients: clientsIn(backup, clients.filter((uid) => !erased.has(uid))).map(({ id: _id, ...client }) => client),
    sessions: sessions.map(({ uid, heldOn, status, ...client }) => ({ uid, heldOn, status, client: namesOf(client) })),
  }
}

const namesOf = ({ givenName, familyName, preferredName }: Omit<SessionRow, 'uid' | 'heldOn' | 'status'>) => ({ givenName, familyName, preferredName })

/** What the backup has and these records do not. Both lists are read once, from their index: asked row by row, a hundred thousand sessions would stop the window. */
function absentFrom(here: ReadDb, backup: ReadDb, table: 'client' | 'session'): string[] {
  const list = `select uid from ${table} order by uid`
  const known = uidsIn(here, list)
  let at = 0
  return uidsIn(backup, list).filter((uid) => {
    for (let next = known[at]; next !== undefined && next < uid; next = known[at]) at += 1
    return known[at] !== uid
  })
}

const uidsIn = (db: ReadDb, list: string) => db.$client.prepare<[], string>(list).pluck().all()

/**
 * A client that is not here any more: details, health, complaints, and every session as a draft.
 *
 * @throws AppError 'not_found' (not in the backup), 'conflict' (is here), 'refused' (destroyed on purpose)
 */
export function recoverClient(recovery: Recovery, uid: string): { clientId: number; sessions: number } {
  const { backup, here, madeAt, clock } = recovery
  const [found] = clientsIn(backup, [uid])
  if (found === undefined) throw new AppError('not_found', 'This client is not in the backup. Nothing was changed.')
  requireNotErased(here, uid)
  if (clientByUid(here, uid) !== undefined) throw new AppError('conflict', 'This client is in your records already. Nothing was changed.')
  return together(here, () => {
    const clientId = putBackClient(here, backup, found.id)
    const complaints = backup.$client.prepare<[number], number>('select id from complaint where client_id = ? order by id').pluck().all(found.id)
    const numbers = new Map(complaints.map((id) => [id, putBackComplaint(here, backup, id, clientId)]))
    const sessions = sessionsIn(backup, 'c.uid', [uid])
    const complaintHere = (id: number) => numbers.get(id) ?? putBackComplaint(here, backup, id, clientId)
    for (const { id } of sessions) putBackSession(here, backup, clock, id, { clientId, complaintHere })
    recordEvent(here, clock, 'restore.recoverClient', clientId, from(madeAt))
    return { clientId, sessions: sessions.length }
  })
}

/**
 * A session that is not here any more, of a client who is: it comes in as a draft.
 *
 * @throws AppError 'not_found' (not in the backup, or its client is not here), 'conflict' (is here), 'refused' (its client was destroyed)
 */
export function recoverSession({ backup, here, madeAt, clock }: Recovery, uid: string): { clientId: number; sessionId: number } {
  const [found] = sessionsIn(backup, 's.uid', [uid])
  if (found === undefined) throw new AppError('not_found', 'This session is not in the backup. Nothing was changed.')
  if (sessionByUid(here, uid) !== undefined) throw new AppError('conflict', 'This session is in your records already. Nothing was changed.')
  requireNotErased(here, found.clientUid)
  const clientId = clientByUid(here, found.clientUid)
  if (clientId === undefined) throw new AppError('not_found', 'The client of this session is not in your records. Bring the client back first, if the list offers it.')
  return together(here, () => {
    const sessionId = putBackSession(here, backup, clock, found.id, { clientId, complaintHere: (id) => putBackComplaint(here, backup, id, clientId) })
    recordEvent(here, clock, 'restore.recoverSession', clientId, from(madeAt))
    return { clientId, sessionId }
  })
}

/** @throws AppError 'refused' */
function requireNotErased(here: ReadDb, uid: string): void {
  if (isErased(here, uid)) throw new AppError('refused', 'The record of this client was destroyed on purpose, so it is not brought back from a backup. Nothing was changed.')
}

const from = (madeAt: string) => `backup of ${madeAt}`

const together = <T>(here: WriteDb, write: () => T): T => here.$client.transaction(write).immediate()
