import type { ProgressVisit } from '../../shared/contract/progress'
import { prepared, type ReadDb } from '../db/orm'

interface VisitRow extends Pick<ProgressVisit, 'sessionId' | 'number' | 'heldOn' | 'complaintId' | 'plan'> {
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarriedOn: string | null
}

type Area = ProgressVisit['areas'][number]
type Movement = ProgressVisit['movements'][number]
/** A row of a list; findings are still JSON. */
type RowOf<T> = (T extends { findings: unknown } ? Omit<T, 'findings'> & { findings: string } : T) & { sessionId: number }

const visits = prepared((db) =>
  db.$client.prepare<[clientId: number], VisitRow>(
    `select v.*, coalesce(n.plan, '') as plan
     from (select id as sessionId, row_number() over (order by held_on, start_time, id) as number, status, held_on as heldOn,
             complaint_id as complaintId, therapy_ids as therapyIds, pain_arrival as painArrival, pain_end as painEnd,
             pain_carried_on as painCarriedOn
           from session where client_id = ? and discarded_at is null and status <> 'withdrawn') v
     left join session_note n on n.session_id = v.sessionId
     where v.status = 'signed'
     order by v.number`,
  ),
)

const areas = prepared((db) =>
  db.$client.prepare<[clientId: number], RowOf<Area>>(
    `select session_id as sessionId, region_id as regionId, tension_arrival as tensionArrival, tension_end as tensionEnd,
       tension_carried_on as tensionCarriedOn, pain_arrival as painArrival, pain_end as painEnd, pain_carried_on as painCarriedOn, findings
     from session_area where client_id = ? order by session_id, position`,
  ),
)

const movements = prepared((db) =>
  db.$client.prepare<[clientId: number], RowOf<Movement>>(
    `select session_id as sessionId, movement_id as movementId, side, before, after, carried_on as carriedOn, coarse,
       limited_by as limitedBy, findings
     from session_movement where client_id = ? order by session_id, position`,
  ),
)

const scores = prepared((db) =>
  db.$client.prepare<[clientId: number], RowOf<ProgressVisit['scores'][number]>>(
    `select session_id as sessionId, measure_id as measureId, value, carried_on as carriedOn
     from session_score where client_id = ? order by session_id, position`,
  ),
)

const activities = prepared((db) =>
  db.$client.prepare<[clientId: number], RowOf<ProgressVisit['activities'][number]>>(
    `select session_id as sessionId, activity_id as id, words as text, score, carried_on as carriedOn
     from session_activity where client_id = ? order by session_id, position`,
  ),
)

/** Signed sessions, oldest first; a few reads of neighbouring pages whatever the number of sessions. */
export function visitsOf(db: ReadDb, clientId: number): ProgressVisit[] {
  const areasAt = bySession(areas(db).all(clientId).map(withFindings))
  const movementsAt = bySession(movements(db).all(clientId).map(withFindings))
  const scoresAt = bySession(scores(db).all(clientId))
  const activitiesAt = bySession(activities(db).all(clientId))
  return visits(db)
    .all(clientId)
    .map(({ sessionId, number, heldOn, complaintId, plan, painArrival, painEnd, painCarriedOn, therapyIds }) => ({
      sessionId,
      number,
      heldOn,
      complaintId,
      plan,
      therapyIds: JSON.parse(therapyIds) as string[],
      areas: areasAt.get(sessionId) ?? [],
      pain: { arrival: painArrival, end: painEnd, carriedOn: painCarriedOn },
      movements: movementsAt.get(sessionId) ?? [],
      scores: scoresAt.get(sessionId) ?? [],
      activities: activitiesAt.get(sessionId) ?? [],
    }))
}

/** Most rows have none, and reading JSON costs more than looking. */
function withFindings<T extends { findings: string }>(row: T) {
  return { ...row, findings: row.findings === '{}' ? {} : (JSON.parse(row.findings) as Record<string, string>) }
}

function bySession<T extends { sessionId: number }>(rows: readonly T[]): Map<number, Omit<T, 'sessionId'>[]> {
  const groups = new Map<number, Omit<T, 'sessionId'>[]>()
  for (const { sessionId, ...row } of rows) {
    const group = groups.get(sessionId)
    if (group) group.push(row)
    else groups.set(sessionId, [row])
  }
  return groups
}
