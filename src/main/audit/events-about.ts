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
  /** JSON list of [feature, id]: what an action begins with, and the number it names. */
  about: string
  after: number
  limit: number
}

/** The lines about what `@about` lists, found by their numbers: the log of a practice grows for ever, that of a client does not. */
export const eventsOfThese = `json_each(@about) asked cross join event
  on subject_id = asked.value ->> 1 and substr(action, 1, instr(action, '.') - 1) = asked.value ->> 0`

const about = prepared((db) =>
  db.$client.prepare<[Asked], EventRow>(`select seq, at, zone, action, subject_id as subjectId from ${eventsOfThese} where seq > @after order by seq limit @limit`),
)

/** Lines of the audit log about any of these, oldest first: `limit` of them after line `after`. */
export function eventsAbout(db: ReadDb, ids: Readonly<Record<Subject, readonly number[]>>, { after, limit }: { after: number; limit: number }): EventRow[] {
  return about(db).all({ about: JSON.stringify(aboutAll(ids)), after, limit })
}

/** Each of these by the features that tell of it. */
export const aboutAll = (ids: Readonly<Record<Subject, readonly number[]>>): [feature: string, id: number][] =>
  Object.entries(eventSubjects).flatMap(([feature, subject]) => ids[subject].map((id): [string, number] => [feature, id]))
