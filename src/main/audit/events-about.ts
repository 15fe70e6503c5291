import { prepared, type ReadDb } from '../db/orm'

/** What an event is about, by the feature that its action begins with; all others are about no client. */
export const eventSubjects = { clients: 'client', documents: 'client', complaints: 'complaint', consents: 'consent', sessions: 'session', retention: 'client', access: 'client', restore: 'client' } as const

export type Subject = (typeof eventSubjects)[keyof typeof eventSubjects]

export interface EventRow {
  seq: number
  at: string
  zone: string
  action: string
  subjectId: number
}

interface Asked {
  /** JSON: action's feature and id, of everything asked about. */
  wanted: string
  after: number
  limit: number
}

const about = prepared((db) =>
  db.$client.prepare<[Asked], EventRow>(
    `with wanted as (select value ->> 0 as feature, value ->> 1 as id from json_each(@wanted))
     select seq, at, zone, action, subject_id as subjectId from event
     where seq > @after and (substr(action, 1, instr(action, '.') - 1), subject_id) in (select feature, id from wanted)
     order by seq limit @limit`,
  ),
)

/** Lines of the audit log about any of these, oldest first: `limit` of them after line `after`. */
export function eventsAbout(db: ReadDb, ids: Readonly<Record<Subject, readonly number[]>>, { after, limit }: { after: number; limit: number }): EventRow[] {
  const wanted = Object.entries(eventSubjects).flatMap(([feature, subject]) => ids[subject].map((id) => [feature, id]))
  return about(db).all({ wanted: JSON.stringify(wanted), after, limit })
}
