import type { SessionContent, SessionNotes } from '../../shared/contract/session-content'
import { contentParts, type EarlierVersion } from '../../shared/contract/sessions'
import { prepared, type ReadDb } from '../db/orm'
import { canonicalJson } from '../canonical-json'
import { readContent, requireHead } from './read'

interface Row extends Pick<EarlierVersion, 'sessionId' | 'version' | 'signedAt' | 'zone' | 'digest'> {
  status: 'draft' | 'signed'
  content: string
}

/** Every version of the sessions that have more than stands now: of those signed twice, and of those reopened and not signed again. */
const versions = prepared((db) =>
  db.$client.prepare<[clientId: number], Row>(
    `select v.session_id as sessionId, v.version, v.signed_at as signedAt, v.zone, t.digest, t.content, s.status
     from session s join note_version v on v.session_id = s.id join note_text t on t.seq = v.seq
     where s.client_id = ? and (s.status = 'draft' or (select count(*) from note_version where session_id = s.id) > 1)
     order by s.held_on, s.start_time, s.id, v.version`,
  ),
)

/** As it was signed; a part that its format did not have yet is missing. */
type Signed = Partial<SessionContent> & { notices?: unknown }

export function earlierVersionsOf(db: ReadDb, clientId: number): EarlierVersion[] {
  const rows = versions(db).all(clientId)
  return rows.flatMap(({ content, status, ...version }, index) => {
    const next = rows[index + 1]
    const successor = next?.sessionId === version.sessionId ? signedIn(next.content) : null
    // The newest of a signed session is what stands.
    if (successor === null && status === 'signed') return []
    return [{ ...version, ...difference(signedIn(content), successor ?? readContent(db, requireHead(db, version.sessionId))) }]
  })
}

function signedIn(text: string): Signed {
  const { content, notices } = JSON.parse(text) as { content: SessionContent; notices?: unknown }
  return { ...content, notices }
}

function difference(from: Signed, to: Signed): Pick<EarlierVersion, 'differs' | 'notes'> {
  const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
  const differs = contentParts.filter((part) => from[part] !== undefined && to[part] !== undefined && !isSame(from[part], to[part]))
  const fields = Object.entries(from.notes ?? {}) as [keyof SessionNotes, string][]
  return { differs, notes: Object.fromEntries(fields.filter(([field, text]) => to.notes?.[field] !== text)) }
}
