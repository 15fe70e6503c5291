import { prepared, type ReadDb } from '../db/orm'

const newestOfClient = `select t.digest from session s join note_version v on v.session_id = s.id join note_text t on t.seq = v.seq
  where s.status = 'signed' and v.version = (select max(version) from note_version where session_id = s.id)`

const ofClient = prepared((db) => db.$client.prepare<[clientId: number], string>(`${newestOfClient} and s.client_id = ? order by s.held_on, s.start_time, s.id`).pluck())
const ofSession = prepared((db) => db.$client.prepare<[id: number], string>(`${newestOfClient} and s.id = ?`).pluck())

/** SHA-256 of what was signed, word for word: the newest version of each signed session, in the order of their days. Drafts have none. */
export const signedDigests = (db: ReadDb, of: { clientId: number } | { sessionId: number }): string[] =>
  'clientId' in of ? ofClient(db).all(of.clientId) : ofSession(db).all(of.sessionId)
