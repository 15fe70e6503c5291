import type { SessionSummary, TimelinePlace, UnfinishedSession } from '../../shared/contract/sessions'
import { regionById } from '../../shared/reference/anatomy'
import { prepared, type ReadDb } from '../db/orm'

/** Cells rather than objects: of a client of many years there are thousands of rows, and each is made into an object once. */
type SummaryCells = [
  SessionSummary['id'], SessionSummary['clientId'], SessionSummary['status'], amending: 0 | 1, SessionSummary['heldOn'], SessionSummary['startTime'], SessionSummary['complaintId'],
  therapyIds: string, SessionSummary['areaCount'], painArrival: number | null, painEnd: number | null, painCarriedOn: string | null, SessionSummary['excerpt'], pinned: 0 | 1 | null,
  starred: 0 | 1 | null, SessionSummary['updatedAt'],
]

type Above = Omit<TimelinePlace, 'number'>

/** Above every day. */
const top: Above = { heldOn: '~', startTime: '', id: 0 }

const summaries = prepared((db) =>
  db.$client
    .prepare<[{ clientId: number; limit: number } & Above], SummaryCells>(
      `select s.id, s.client_id, s.status, s.amending is not null, s.held_on, s.start_time, s.complaint_id, s.therapy_ids, s.area_count,
         s.pain_arrival, s.pain_end, s.pain_carried_on, s.excerpt, f.pinned, f.starred, s.updated_at
       from session s left join session_flag f on f.client_id = s.client_id and f.session_id = s.id
       where s.client_id = @clientId and s.discarded_at is null and (s.held_on, s.start_time, s.id) < (@heldOn, @startTime, @id)
       order by s.held_on desc, s.start_time desc, s.id desc limit @limit`,
    )
    .raw(),
)

const countNumbered = prepared((db) =>
  db.$client.prepare<[clientId: number], number>("select count(*) from session where client_id = ? and discarded_at is null and status <> 'withdrawn'").pluck(),
)

/** Both lists of a client lie together in the order of their numbers, which is nearly that of their days: one read of neighbouring pages. */
const regions = prepared((db) => {
  const from = (table: string) => `select session_id, region_id from ${table} where client_id = @clientId and session_id between @first and @last`
  return db.$client.prepare<[{ clientId: number; first: number; last: number }], [sessionId: number, regionId: string]>(`${from('session_area')} union all ${from('session_cup')}`).raw()
})

function areasBySession(rows: readonly [sessionId: number, regionId: string][]): Map<number, string[]> {
  const areas = new Map<number, string[]>()
  for (const [sessionId, regionId] of rows) {
    const areaId = regionById(regionId)?.areaId
    if (areaId === undefined) continue
    const known = areas.get(sessionId)
    if (known === undefined) areas.set(sessionId, [areaId])
    else if (!known.includes(areaId)) known.push(areaId)
  }
  return areas
}

/**
 * The client's sessions, newest first, without the discarded ones: `limit` of them below a place, null = from the top. Withdrawn ones stand
 * among them and are not numbered on.
 */
export function timelineOf(db: ReadDb, clientId: number, after: TimelinePlace | null, limit: number): SessionSummary[] {
  const { heldOn, startTime, id } = after ?? top
  const rows = summaries(db).all({ clientId, heldOn, startTime, id, limit })
  const ids = rows.map(([session]) => session)
  const areas = areasBySession(regions(db).all({ clientId, first: Math.min(...ids), last: Math.max(...ids) }))
  // A withdrawn one bears the number after that of the next, a standing one is followed by the one before its own.
  let numbered = after === null ? (countNumbered(db).get(clientId) ?? 0) : after.number - 1
  return rows.map(([id, ofClient, status, amending, heldOn, startTime, complaintId, therapyIds, areaCount, arrival, end, carriedOn, excerpt, pinned, starred, updatedAt]) => ({
    id,
    clientId: ofClient,
    number: status === 'withdrawn' ? numbered + 1 : numbered--,
    status,
    amending: amending === 1,
    heldOn,
    startTime,
    complaintId,
    therapyIds: JSON.parse(therapyIds) as string[],
    areaIds: areas.get(id) ?? [],
    areaCount,
    pain: { arrival, end, carriedOn },
    excerpt,
    pinned: pinned === 1,
    starred: starred === 1,
    updatedAt,
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
