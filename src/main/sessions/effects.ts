import { effectsOf } from '../../shared/domain/what-helped'
import { prepared, type WriteDb } from '../db/orm'
import { putEffects } from '../progress/effects'
import { refreshOutcome } from '../progress/outcome'
import type { HeadRow } from './queries'
import { readContent, requireHead } from './read'

type Place = Pick<HeadRow, 'clientId' | 'id' | 'heldOn' | 'startTime'>

const place = '(held_on, start_time, id)'
const asked = '(@heldOn, @startTime, @id)'

/** The client's signed sessions beside a place in time, by day and not by when they were written: sessions may be dated back. */
const before = prepared((db) =>
  db.$client
    .prepare<[Place], number>(
      `select id from session where client_id = @clientId and status = 'signed' and ${place} < ${asked} order by held_on desc, start_time desc, id desc limit 1`,
    )
    .pluck(),
)
const after = prepared((db) =>
  db.$client
    .prepare<[Place], number>(`select id from session where client_id = @clientId and status = 'signed' and ${place} > ${asked} order by held_on, start_time, id limit 1`)
    .pluck(),
)

const placeOf = ({ clientId, id, heldOn, startTime }: HeadRow): Place => ({ clientId, id, heldOn, startTime })

/**
 * After a session was signed or reopened: what it says of the things done in it, what the session before it says (how much was kept
 * depends on this one), and how its complaint stands.
 */
export function refreshEffects(db: WriteDb, head: HeadRow): void {
  refreshOne(db, head.id)
  const previous = before(db).get(placeOf(head))
  if (previous !== undefined) refreshOne(db, previous)
  if (head.complaintId !== null) refreshOutcome(db, head.clientId, head.complaintId)
}

function refreshOne(db: WriteDb, id: number): void {
  const head = requireHead(db, id)
  if (head.status !== 'signed') return putEffects(db, head.clientId, id, [])
  const next = after(db).get(placeOf(head))
  putEffects(db, head.clientId, id, effectsOf(readContent(db, head), next === undefined ? null : readContent(db, requireHead(db, next))))
}

const pending = prepared((db) => db.$client.prepare<[], number>('select client_id from effect_pending limit 1').pluck())
const done = prepared((db: WriteDb) => db.$client.prepare<[clientId: number]>('delete from effect_pending where client_id = ?'))
const signedOf = prepared((db) => db.$client.prepare<[clientId: number], number>("select id from session where client_id = ? and status = 'signed'").pluck())
const complaintsOf = prepared((db) =>
  db.$client.prepare<[clientId: number], number>("select distinct complaint_id from session where client_id = ? and status = 'signed' and complaint_id is not null").pluck(),
)

/** Works out one client whose sessions were signed before effects were kept. @returns whether there may be more */
export function catchUpEffects(db: WriteDb): boolean {
  const clientId = pending(db).get()
  if (clientId === undefined) return false
  db.$client
    .transaction(() => {
      for (const id of signedOf(db).all(clientId)) refreshOne(db, id)
      for (const complaintId of complaintsOf(db).all(clientId)) refreshOutcome(db, clientId, complaintId)
      done(db).run(clientId)
    })
    .immediate()
  return true
}
