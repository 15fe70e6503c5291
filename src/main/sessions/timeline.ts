import type { SessionSummary, UnfinishedSession } from '../../shared/contract/sessions'
import { prepared, type ReadDb } from '../db/orm'

type SummaryRow = Omit<SessionSummary, 'therapyIds' | 'pain'> & {
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarriedOn: string | null
}

const summaries = prepared((db) =>
  db.$client.prepare<[clientId: number], SummaryRow>(
    `select id, client_id as clientId, row_number() over (order by held_on, start_time, id) as number, status, held_on as heldOn,
       start_time as startTime, therapy_ids as therapyIds, area_count as areaCount, pain_arrival as painArrival, pain_end as painEnd,
       pain_carried_on as painCarriedOn, excerpt, updated_at as updatedAt
     from session
     where client_id = ? and discarded_at is null
     order by held_on desc, start_time desc, id desc`,
  ),
)

/** The client's sessions, newest first, without the discarded ones. */
export function timelineOf(db: ReadDb, clientId: number): SessionSummary[] {
  return summaries(db)
    .all(clientId)
    .map(({ therapyIds, painArrival, painEnd, painCarriedOn, ...row }) => ({
      ...row,
      therapyIds: JSON.parse(therapyIds) as string[],
      pain: { arrival: painArrival, end: painEnd, carriedOn: painCarriedOn },
    }))
}

const drafts = prepared((db) =>
  db.$client.prepare<[], Omit<UnfinishedSession, 'therapyIds'> & { therapyIds: string }>(
    `select s.id, s.client_id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName,
       s.held_on as heldOn, s.therapy_ids as therapyIds, s.updated_at as updatedAt
     from session s join client c on c.id = s.client_id
     where s.status = 'draft' and s.discarded_at is null
     order by s.held_on, s.start_time, s.id`,
  ),
)

/** Drafts of all clients, oldest first. */
export function unfinishedSessions(db: ReadDb): UnfinishedSession[] {
  return drafts(db)
    .all()
    .map((row) => ({ ...row, therapyIds: JSON.parse(row.therapyIds) as string[] }))
}
