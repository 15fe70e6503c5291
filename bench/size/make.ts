import { recordEvent } from '../../src/main/audit/events'
import type { Database } from '../../src/main/db/open'
import { ormOf, type WriteDb } from '../../src/main/db/orm'
import { newUid } from '../../src/main/db/uid'
import { seeded } from '../../src/main/demo/random'
import { verifyHistory } from '../../src/main/history/verify'
import { appendVersion } from '../../src/main/history/versions'
import { putEffects } from '../../src/main/progress/effects'
import { indexedWords, wordsOf } from '../../src/main/search/index-sessions'
import { settings } from '../../src/main/settings/handlers'
import type { SessionContent } from '../../src/shared/contract/session-content'
import { effectsOf } from '../../src/shared/domain/what-helped'
import { rawSession, rowsOf } from '../raw-session'
import { arrive, leave } from './client'
import { type PlannedVisit, visitsOf } from './plan'
import { now, type PracticeSize, seed, zone } from './sizes'
import { contentOf, type Course } from './visit'

/** Sessions, or clients, that one transaction writes. */
const slice = 2000

interface ClientSoFar {
  uid: string
  course: Course
  /** The newest session; what is kept of its gains shows at the next one. */
  last: { id: number; content: SessionContent } | null
}

const author = { name: 'Alex Moreau', qualification: 'Sports massage and acupuncture', registration: '' }

/**
 * Fills a new practice with `size`, every session signed, counted, logged and indexed as the app leaves it: by the app's own functions, or,
 * where starting, saving and signing one visit after the other would take too long, by the rows that these write.
 *
 * Left out: points, cups, marks and lines on the figure, work by muscle, lots, values that were only carried over, drafts, amendments, the
 * log's lines of records that were looked at, and most signed versions where `size.versions` says so.
 *
 * @param told called after each slice with the number of sessions so far
 */
export function makePractice(db: Database, size: PracticeSize, told: (done: number) => void): void {
  const orm = ormOf(db)
  settings.update({ changes: { practiceName: 'Riverside Hands', therapistName: author.name, qualification: author.qualification } }, orm, { now: () => now, zone: () => zone })
  const clients = new Map<number, ClientSoFar>()
  const write = visitWriter(orm, size, clients)
  const index = indexer(orm)
  let id = 0
  for (const visits of slicesOf(visitsOf(size))) {
    inOne(db, () => {
      visits.forEach((visit) => write(++id, visit))
      index()
    })
    told(id)
  }
  for (const part of slicesOf(clients)) inOne(db, () => part.forEach(([clientId, { last }]) => last !== null && leave(orm, clientId, last.id)))
  const { broken } = verifyHistory(orm)
  if (broken !== null) throw new Error(`the practice was made wrongly: ${JSON.stringify(broken)}`)
}

/** As upkeep does it, but all that waits in one transaction: in many small ones it takes as long as everything else. */
function indexer(orm: WriteDb): () => void {
  const db = orm.$client
  const waiting = db.prepare<[], { id: number; clientId: number }>('select s.id, s.client_id as clientId from search_pending p cross join session s on s.id = p.session_id order by s.id')
  const insert = db.prepare('insert into session_search (rowid, words) values (?, ?)')
  const done = db.prepare('delete from search_pending')
  return () => {
    for (const key of waiting.all()) insert.run(key.id, indexedWords(wordsOf(orm, key), key.clientId))
    done.run()
  }
}

const inOne = (db: Database, write: () => void): void => db.transaction(write).immediate()

function* slicesOf<T>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = []
  for (const one of all) {
    part.push(one)
    if (part.length < slice) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

function visitWriter(orm: WriteDb, size: PracticeSize, clients: Map<number, ClientSoFar>): (id: number, visit: PlannedVisit) => void {
  const random = seeded(seed + 1)
  const db = orm.$client
  const raw = rawSession(db)
  const insert = db.prepare(
    `insert into session (client_id, id, uid, complaint_id, status, revision, held_on, start_time, end_time, zone, pain_arrival, pain_end, pain_carried_on,
       health_checked, alert_ids, next_visit, therapy_ids, area_count, excerpt, created_at, updated_at)
     values (@clientId, @id, @uid, @complaintId, 'draft', 1, @heldOn, @startTime, @endTime, '${zone}', @painArrival, @painEnd, @painCarriedOn,
       @healthChecked, @alertIds, @nextVisit, @therapyIds, @areaCount, @excerpt, @begunAt, @signedAt)`,
  )
  const sign = db.prepare<[signedAt: string, until: string, clientId: number, id: number]>(
    "update session set status = 'signed', signed_at = ?, reopenable_until = ?, notices = '[]' where client_id = ? and id = ?",
  )
  return (id, { clientId, heldOn, begunAt, signedAt }) => {
    const begun = { now: () => begunAt, zone: () => zone }
    const client = clients.get(clientId) ?? { ...arrive(orm, begun, random, clientId), last: null }
    clients.set(clientId, client)
    const content = contentOf(random, client.course, { heldOn, startTime: begunAt.slice(11, 16) })
    const rows = rowsOf({ id, clientId }, content)
    const uid = newUid(begun)
    // As a draft first: what is signed takes no more rows.
    insert.run({ ...rows.head, uid, begunAt, signedAt })
    raw.insertChildren(rows)
    recordEvent(orm, begun, 'sessions.start', id)
    if (id > size.sessions - size.versions || clientId <= size.fixed.length) {
      const text = { format: 'session/3', kind: 'signed', sessionUid: uid, clientUid: client.uid, zone, signedAt, signedZone: zone, author, reason: '', content, notices: [], begunAt }
      appendVersion(orm, { clientId, sessionId: id, kind: 'signed', signedAt, zone }, text)
    }
    sign.run(signedAt, new Date(Date.parse(signedAt) + 600_000).toISOString(), clientId, id)
    if (client.last !== null) putEffects(orm, clientId, client.last.id, effectsOf(client.last.content, content))
    client.last = { id, content }
    recordEvent(orm, { ...begun, now: () => signedAt }, 'sessions.sign', id)
  }
}
