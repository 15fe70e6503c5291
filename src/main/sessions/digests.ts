import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { prepared, type ReadDb } from '../db/orm'
import { contentKinds } from './versions'

/** Of a session that was opened again nothing stands until it is signed; while one is amended, what was signed of it does. */
const stands = `(status <> 'draft' or amending is not null)`

const ofClient = prepared((db) => db.$client.prepare<[clientId: number], number>(`select id from session where client_id = ? and ${stands} order by held_on, start_time, id`).pluck())
const ofSession = prepared((db) => db.$client.prepare<[id: number], number>(`select id from session where id = ? and ${stands}`).pluck())
const newest = prepared((db) => db.$client.prepare<[], number>('select max(seq) from note_version').pluck())

interface Row {
  sessionId: number
  digest: string
}

const digests = prepared((db) =>
  db.$client.prepare<[ids: string], Row>(
    `select v.session_id as sessionId, coalesce(t.digest, v.commitment) as digest from note_version v left join note_text t on t.seq = v.seq
     where v.session_id in (select value from json_each(?))
       and v.version >= (select max(version) from note_version where session_id = v.session_id and kind in (${contentKinds}))
     order by v.session_id, v.version`,
  ),
)

/** Sessions read in one go: what was signed of them may lie on some hundred pages, which are to be decrypted. */
const atOnce = 100

interface Fingerprint {
  sessions: number
  fingerprint: string | null
}

/**
 * SHA-256, hex, over the digests of what was signed, a line each: of each session the standing version and what was signed since, in the order of
 * their days. Of what was erased its commitment. Drafts have none; null where there is nothing else.
 *
 * Read in parts, between which others are answered. Where something is signed meanwhile it is read again.
 * @param still gives the practice, and throws once it is another one or closed
 */
export async function fingerprintOf(still: () => ReadDb, of: { clientId: number } | { sessionId: number }): Promise<Fingerprint> {
  const read = () => ({ ids: 'clientId' in of ? ofClient(still()).all(of.clientId) : ofSession(still()).all(of.sessionId), newest: newest(still()).get() })
  for (let seen = read(); ; ) {
    const fingerprint = await over(still, seen.ids)
    const now = read()
    if (JSON.stringify(now) === JSON.stringify(seen)) return fingerprint
    seen = now
  }
}

async function over(still: () => ReadDb, ids: readonly number[]): Promise<Fingerprint> {
  const hash = createHash('sha256')
  let sessions = 0
  for (let from = 0; from < ids.length; from += atOnce) {
    if (from > 0) await setImmediate()
    const part = ids.slice(from, from + atOnce)
    const found = Map.groupBy(digests(still()).all(JSON.stringify(part)), ({ sessionId }) => sessionId)
    for (const id of part) {
      const lines = found.get(id) ?? []
      if (lines.length > 0) hash.update(`${sessions === 0 ? '' : '\n'}${lines.map(({ digest }) => digest).join('\n')}`)
      sessions += lines.length > 0 ? 1 : 0
    }
  }
  return { sessions, fingerprint: sessions === 0 ? null : hash.digest('hex') }
}
