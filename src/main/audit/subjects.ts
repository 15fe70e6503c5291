import type { AuditSubject } from '../../shared/contract/audit'
import { prepared, type ReadDb } from '../db/orm'
import { eventSubjects, type Subject } from './events-about'

interface Named {
  clientId: number
  heldOn: string | null
  givenName: string | null
  familyName: string | null
  preferredName: string | null
}

const names = 'c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName'

/** Of a session whose record was destroyed the signed versions still tell whose it was, by number. */
const statements = prepared((db) => {
  const one = (sql: string) => db.$client.prepare<[id: number], Named>(sql)
  return {
    client: one(`select c.id as clientId, null as heldOn, ${names} from client c where c.id = ?`),
    complaint: one(`select c.id as clientId, null as heldOn, ${names} from complaint k join client c on c.id = k.client_id where k.id = ?`),
    consent: one(`select c.id as clientId, null as heldOn, ${names} from consent k join client c on c.id = k.client_id where k.id = ?`),
    session: one(`select c.id as clientId, s.held_on as heldOn, ${names} from session s join client c on c.id = s.client_id where s.id = ?`),
    erasedSession: db.$client.prepare<[id: number], number>('select client_id from note_version where session_id = ? limit 1').pluck(),
  }
})

/** Finds whom lines of the log are about, as they are called now; each is looked up once. */
export function subjectsIn(db: ReadDb): (action: string, id: number | null) => AuditSubject | null {
  const known = new Map<string, AuditSubject>()
  const of = statements(db)

  function read(kind: Subject, id: number): AuditSubject {
    const found = of[kind].get(id)
    if (found !== undefined) return { kind, id, clientId: found.clientId, client: namesOf(found), heldOn: found.heldOn }
    const clientId = kind === 'client' ? id : kind === 'session' ? (of.erasedSession.get(id) ?? null) : null
    return { kind, id, clientId, client: null, heldOn: null }
  }

  return (action, id) => {
    const feature = action.split('.')[0] ?? ''
    if (id === null || !Object.hasOwn(eventSubjects, feature)) return null
    const kind = eventSubjects[feature as keyof typeof eventSubjects]
    const key = `${kind} ${id}`
    const subject = known.get(key) ?? read(kind, id)
    known.set(key, subject)
    return subject
  }
}

const namesOf = ({ givenName, familyName, preferredName }: Named) => ({ givenName: givenName ?? '', familyName: familyName ?? '', preferredName: preferredName ?? '' })
