import type { SessionContent, SessionNotes } from '../../shared/contract/session-content'
import { contentParts, type EarlierVersion, type Session } from '../../shared/contract/sessions'
import { canonicalJson } from '../canonical-json'
import { prepared, type ReadDb } from '../db/orm'
import { readContent, requireHead } from './read'
import { contentKinds } from './versions'

interface Row extends Pick<EarlierVersion, 'sessionId' | 'version' | 'kind' | 'signedAt' | 'zone' | 'digest'> {
  status: Session['status']
  author: string | null
  reason: string | null
  content: string
}

/**
 * Every version that holds content, of the sessions that have more than stands now: of those signed twice, and of those opened again
 * or being amended. Whose words were erased has none. Most sessions have one version: an index says so, and nothing of them is read.
 */
const versions = (of: string, ofVersions: string) =>
  prepared((db) =>
    db.$client.prepare<[{ id: number }], Row>(
      `select v.session_id as sessionId, v.version, v.kind, v.signed_at as signedAt, v.zone, t.digest, t.content, s.status,
         t.content -> '$.author' as author, t.content ->> '$.reason' as reason
       from session s join note_version v on v.session_id = s.id join note_text t on t.seq = v.seq
       where s.${of} = @id and v.kind in (${contentKinds})
         and (s.status = 'draft' or s.id in (select session_id from note_version where ${ofVersions} = @id group by session_id having count(*) > 1)
           and (select count(*) from note_version where session_id = s.id and kind in (${contentKinds})) > 1)
       order by s.held_on, s.start_time, s.id, v.version`,
    ),
  )

const ofClient = versions('client_id', 'client_id')
const ofSession = versions('id', 'session_id')

/** As it was signed; a part that its format did not have yet is missing. */
type Signed = Partial<SessionContent> & { notices?: unknown }

export function earlierVersionsOf(db: ReadDb, of: { clientId: number } | { sessionId: number }): EarlierVersion[] {
  const rows = 'clientId' in of ? ofClient(db).all({ id: of.clientId }) : ofSession(db).all({ id: of.sessionId })
  return rows.flatMap(({ content, status, author, reason: _own, ...version }, index) => {
    const next = rows[index + 1]
    const successor = next?.sessionId === version.sessionId ? next : null
    // The newest of a session that is no draft is what stands.
    if (successor === null && status !== 'draft') return []
    return [
      {
        ...version,
        author: author === null ? null : (JSON.parse(author) as EarlierVersion['author']),
        next: successor === null ? null : { version: successor.version, kind: successor.kind, reason: successor.reason ?? '' },
        ...difference(signedIn(content), successor === null ? readContent(db, requireHead(db, version.sessionId)) : signedIn(successor.content)),
      },
    ]
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
