import type { SessionSummary, UnfinishedSession } from '../../shared/contract/sessions'
import { regionById } from '../../shared/reference/anatomy'
import { prepared, type ReadDb } from '../db/orm'

type SummaryRow = Omit<SessionSummary, 'therapyIds' | 'areaIds' | 'pain' | 'amending' | 'pinned' | 'starred'> & {
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarriedOn: string | null
  amending: 0 | 1
  pinned: 0 | 1
  starred: 0 | 1
}

const summaries = prepared((db) =>
  db.$client.prepare<[clientId: number], SummaryRow>(
    `select s.id, s.client_id as clientId, 1 + count(*) filter (where s.status <> 'withdrawn')
         over (order by s.held_on, s.start_time, s.id rows between unbounded preceding and 1 preceding) as number, s.status, s.amending is not null as amending, s.held_on as heldOn,
       s.start_time as startTime, s.complaint_id as complaintId, s.therapy_ids as therapyIds, s.area_count as areaCount,
       s.pain_arrival as painArrival, s.pain_end as painEnd, s.pain_carried_on as painCarriedOn, s.excerpt,
       coalesce(f.pinned, 0) as pinned, coalesce(f.starred, 0) as starred, s.updated_at as updatedAt
     from session s left join session_flag f on f.client_id = s.client_id and f.session_id = s.id
     where s.client_id = ? and s.discarded_at is null
     order by s.held_on desc, s.start_time desc, s.id desc`,
  ),
)

/** Both lists of a client lie together, so this reads neighbouring pages whatever the number of sessions. */
const regions = prepared((db) =>
  db.$client.prepare<{ clientId: number }, { sessionId: number; regionId: string }>(
    `select session_id as sessionId, region_id as regionId from session_area where client_id = :clientId
     union all
     select session_id, region_id from session_cup where client_id = :clientId`,
  ),
)

function areasBySession(db: ReadDb, clientId: number): Map<number, Set<string>> {
  const areas = new Map<number, Set<string>>()
  for (const { sessionId, regionId } of regions(db).all({ clientId })) {
    const areaId = regionById(regionId)?.areaId
    if (areaId === undefined) continue
    const known = areas.get(sessionId)
    if (known) known.add(areaId)
    else areas.set(sessionId, new Set([areaId]))
  }
  return areas
}

/** The client's sessions, newest first, without the discarded ones. Withdrawn ones stand among them and are not numbered on. */
export function timelineOf(db: ReadDb, clientId: number): SessionSummary[] {
  const areas = areasBySession(db, clientId)
  return summaries(db)
    .all(clientId)
    .map(({ therapyIds, painArrival, painEnd, painCarriedOn, amending, pinned, starred, ...row }) => ({
      ...row,
      amending: amending === 1,
      therapyIds: JSON.parse(therapyIds) as string[],
      areaIds: [...(areas.get(row.id) ?? [])],
      pain: { arrival: painArrival, end: painEnd, carriedOn: painCarriedOn },
      pinned: pinned === 1,
      starred: starred === 1,
    }))
}

const drafts = prepared((db) =>
  db.$client.prepare<[], Omit<UnfinishedSession, 'therapyIds' | 'amending'> & { therapyIds: string; amending: 0 | 1 }>(
    `select s.id, s.client_id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName,
       s.held_on as heldOn, s.therapy_ids as therapyIds, s.amending is not null as amending, s.updated_at as updatedAt
     from session s join client c on c.id = s.client_id
     where s.status = 'draft' and s.discarded_at is null
     order by s.held_on, s.start_time, s.id`,
  ),
)

/** Drafts of all clients, oldest first; signed ones that are being amended too. */
export function unfinishedSessions(db: ReadDb): UnfinishedSession[] {
  return drafts(db)
    .all()
    .map((row) => ({ ...row, therapyIds: JSON.parse(row.therapyIds) as string[], amending: row.amending === 1 }))
}
