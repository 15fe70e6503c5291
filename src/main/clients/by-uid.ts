import { prepared, type ReadDb } from '../db/orm'

const numberOf = prepared((db) => db.$client.prepare<[uid: string], number>('select id from client where uid = ?').pluck())

/** The number of a client in these records; undefined: not in them. In other records the same client has another. */
export const clientByUid = (db: ReadDb, uid: string): number | undefined => numberOf(db).get(uid)
