import { prepared, type ReadDb } from '../db/orm'
import { contentKinds } from './versions'

/** Of a session that was opened again nothing stands until it is signed; while one is amended, what was signed of it does. */
const standing = `select v.session_id as sessionId, coalesce(t.digest, v.commitment) as digest
  from session s join note_version v on v.session_id = s.id left join note_text t on t.seq = v.seq
  where (s.status <> 'draft' or s.amending is not null)
    and v.version >= (select max(version) from note_version where session_id = s.id and kind in (${contentKinds}))`

interface Row {
  sessionId: number
  digest: string
}

const ofClient = prepared((db) => db.$client.prepare<[clientId: number], Row>(`${standing} and s.client_id = ? order by s.held_on, s.start_time, s.id, v.version`))
const ofSession = prepared((db) => db.$client.prepare<[id: number], Row>(`${standing} and s.id = ? order by v.version`))

/**
 * SHA-256 of what was signed, word for word: of each session the standing version and what was signed since, in the order of their days.
 * Of what was erased its commitment. Drafts have none.
 */
export function signedDigests(db: ReadDb, of: { clientId: number } | { sessionId: number }): { sessions: number; digests: string[] } {
  const rows = 'clientId' in of ? ofClient(db).all(of.clientId) : ofSession(db).all(of.sessionId)
  return { sessions: new Set(rows.map(({ sessionId }) => sessionId)).size, digests: rows.map(({ digest }) => digest) }
}
