import type { SessionSummary, UnfinishedSession } from '../../shared/contract/sessions'
import { regionById } from '../../shared/reference/anatomy'
import { prepared, type ReadDb } from '../db/orm'

type SummaryRow = Omit<SessionSummary, 'number' | 'therapyIds' | 'areaIds' | 'pain' | 'amending' | 'pinned' | 'starred'> & {
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarriedOn: string | null
  amending: 0 | 1
  pinned: 0 | 1
  starred: 0 | 1
}

const summaries = prepared((db) =>
  db.$client.prepare<[clientId: number, most: number], SummaryRow>(
    `select s.id, s.client_id as clientId, s.status, s.amending is not null as amending, s.held_on as heldOn,
       s.start_time as startTime, s.complaint_id as complaintId, s.therapy_ids as therapyIds, s.area_count as areaCount,
       s.pain_arrival as painArrival, s.pain_end as painEnd, s.pain_carried_on as painCarriedOn, s.excerpt,
       coalesce(f.pinned, 0) as pinned, coalesce(f.starred, 0) as starred, s.updated_at as updatedAt
     from session s left join session_flag f on f.client_id = s.client_id and f.session_id = s.id
     where s.client_id = ? and s.discarded_at is null
     order by s.held_on desc, s.start_time desc, s.id desc limit ?`,
  ),
)

const countNumbered = prepared((db) =>
  db.$client.prepare<[clientId: number], number>("select count(*) from session where client_id = ? and discarded_at is null and status <> 'withdrawn'").pluck(),
)

/** Both lists of a client lie together, so this reads neighbouring pages whatever the number of sessions. */
const regions = prepared((db) => {
  const from = (table: string, where: string) => `select session_id as sessionId, region_id as regionId from ${table} where client_id = :clientId ${where}`
  const inBoth = <P extends object>(where: string) => db.$client.prepare<P, { sessionId: number; regionId: string }>(`${from('session_area', where)} union all ${from('session_cup', where)}`)
  return { all: inBoth<{ clientId: number }>(''), some: inBoth<{ clientId: number; ids: string }>('and session_id in (select value from json_each(:ids))') }
})

function areasBySession(rows: readonly { sessionId: number; regionId: string }[]): Map<number, Set<string>> {
  const areas = new Map<number, Set<string>>()
  for (const { sessionId, regionId } of rows) {
    const areaId = regionById(regionId)?.areaId
    if (areaId === undefined) continue
    const known = areas.get(sessionId)
    if (known) known.add(areaId)
    else areas.set(sessionId, new Set([areaId]))
  }
  return areas
}

/**
 * The client's sessions, newest first, without the discarded ones. Withdrawn ones stand among them and are not numbered on.
 *
 * @param newest only so many
 */
export function timelineOf(db: ReadDb, clientId: number, newest: number | undefined): SessionSummary[] {
  const rows = summaries(db).all(clientId, newest ?? -1)
  const isPart = rows.length === newest
  const areas = areasBySession(isPart ? regions(db).some.all({ clientId, ids: JSON.stringify(rows.map(({ id }) => id)) }) : regions(db).all.all({ clientId }))
  let numbered = isPart ? (countNumbered(db).get(clientId) ?? 0) : rows.filter(({ status }) => status !== 'withdrawn').length
  return rows.map(({ therapyIds, painArrival, painEnd, painCarriedOn, amending, pinned, starred, ...row }) => ({
    ...row,
    number: row.status === 'withdrawn' ? numbered + 1 : numbered--,
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
