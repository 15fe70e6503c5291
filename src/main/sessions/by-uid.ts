import { prepared, type ReadDb } from '../db/orm'

const numberOf = prepared((db) => db.$client.prepare<[uid: string], number>('select id from session where uid = ?').pluck())

/** The number of a session in these records; undefined: not in them. In other records the same session has another. */
export const sessionByUid = (db: ReadDb, uid: string): number | undefined => numberOf(db).get(uid)
