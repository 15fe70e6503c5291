import { recordEvent } from '../audit/events'
import { clientByUid } from '../clients/by-uid'
import type { Clock } from '../clock'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import { erasure } from '../db/schema/retention'
import { destroyRows, type Erasure } from './erase'

/** What was destroyed, here or in records that these took the place of. A practice from before anything could be destroyed has no such table. */
export function erasuresIn(db: ReadDb): Erasure[] {
  const isThere = db.$client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'erasure'").get() !== undefined
  return isThere ? db.select().from(erasure).all() : []
}

const known = prepared((db) => db.$client.prepare<[uid: string], 1>('select 1 from erasure where client_uid = ?').pluck())
const isGiven = prepared((db) => db.$client.prepare<[{ id: number }], 1>('select 1 from client where id = @id union all select 1 from erasure where client_id = @id').pluck())
const belowAll = prepared((db) => db.$client.prepare<[], number>('select min(0, coalesce(min(client_id), 0)) - 1 from erasure').pluck())

/** Whether the record of this client was destroyed on purpose. */
export const isErased = (db: ReadDb, uid: string): boolean => known(db).get(uid) !== undefined

/** How many of the clients destroyed elsewhere are in these records. */
export function destroyedElsewhere(db: ReadDb, erasures: readonly Erasure[]): number {
  const uids = new Set(erasures.map(({ clientUid }) => clientUid))
  return [...uids].filter((uid) => clientByUid(db, uid) !== undefined).length
}

/**
 * Older records are about to be used in place of those that say what was destroyed: whoever is in them is destroyed in them too, with the
 * moment and the ground of then. Who is not in them is noted all the same: a third, newer state may hold them. In the caller's transaction.
 *
 * Clients are known by their uid: in other records the same number may be another client's, whose signed notes an erasure under that number
 * would lay open to deletion. Such a one is noted under a number that no client ever gets.
 */
export function destroyAgain(db: WriteDb, clock: Clock, erasures: readonly Erasure[]): void {
  for (const each of erasures) {
    if (isErased(db, each.clientUid)) continue
    const id = clientByUid(db, each.clientUid)
    if (id === undefined) {
      const clientId = isGiven(db).get({ id: each.clientId }) === undefined ? each.clientId : (belowAll(db).get() ?? -1)
      db.insert(erasure).values({ ...each, clientId }).run()
    } else {
      destroyRows(db, { ...each, clientId: id })
      recordEvent(db, clock, 'retention.eraseAgain', id, each.ground)
    }
  }
}
