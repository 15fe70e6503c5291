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

/** As the index `event_subject` has it. */
const feature = `substr(event.action, 1, instr(event.action, '.') - 1)`

const ofFeature = ([name, subject]: [name: string, subject: Subject]): string =>
  subject === 'client'
    ? `select event.seq from event where event.subject_id = @clientId and ${feature} = '${name}'`
    : `select event.seq from ${subject} cross join event on event.subject_id = ${subject}.id and ${feature} = '${name}' where ${subject}.client_id = @clientId`

/** Numbers of the lines about a client and what belongs to it, in no order. Of the log only an index is read, however long it is. */
export const seqsAboutClient = Object.entries(eventSubjects).map(ofFeature).join(' union all ')

interface Asked {
  clientId: number
  after: number
  limit: number
}

const about = prepared((db) =>
  db.$client.prepare<[Asked], EventRow>(
    `with part as (select seq as number from (${seqsAboutClient}) where seq > @after order by seq limit @limit)
     select seq, at, zone, action, subject_id as subjectId from part cross join event on seq = number order by seq`,
  ),
)

/** Lines of the audit log about a client and what belongs to it, oldest first: `limit` of them after line `after`. */
export const eventsAbout = (db: ReadDb, asked: Asked): EventRow[] => about(db).all(asked)
