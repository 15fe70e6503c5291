import type { ProgressVisit } from '../../shared/contract/progress'
import { prepared, type ReadDb } from '../db/orm'

interface VisitRow {
  sessionId: number
  number: number
  heldOn: string
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarried: 0 | 1
  plan: string
}

type OfSession<T> = Omit<T, 'carried'> & { sessionId: number; carried: 0 | 1 }
type Area = ProgressVisit['areas'][number]
type Movement = ProgressVisit['movements'][number]

const visits = prepared((db) =>
  db.$client.prepare<[clientId: number], VisitRow>(
    `select v.sessionId, v.number, v.heldOn, v.therapyIds, v.painArrival, v.painEnd, v.painCarried, coalesce(n.plan, '') as plan
     from (select id as sessionId, row_number() over (order by held_on, start_time, id) as number, status, held_on as heldOn,
             therapy_ids as therapyIds, pain_arrival as painArrival, pain_end as painEnd, pain_carried as painCarried
           from session where client_id = ? and discarded_at is null) v
     left join session_note n on n.session_id = v.sessionId
     where v.status = 'signed'
     order by v.number`,
  ),
)

const areas = prepared((db) =>
  db.$client.prepare<[clientId: number], OfSession<Area>>(
    `select session_id as sessionId, region_id as regionId, tension_arrival as tensionArrival, tension_end as tensionEnd,
       pain_arrival as painArrival, pain_end as painEnd, carried
     from session_area where client_id = ? order by session_id, position`,
  ),
)

const movements = prepared((db) =>
  db.$client.prepare<[clientId: number], OfSession<Movement>>(
    `select session_id as sessionId, movement_id as movementId, side, before, after, carried
     from session_movement where client_id = ? order by session_id, position`,
  ),
)

/** Signed sessions, oldest first; three reads of neighbouring pages whatever the number of sessions. */
export function visitsOf(db: ReadDb, clientId: number): ProgressVisit[] {
  const areasAt = bySession<Area>(areas(db).all(clientId))
  const movementsAt = bySession<Movement>(movements(db).all(clientId))
  return visits(db)
    .all(clientId)
    .map(({ painArrival, painEnd, painCarried, therapyIds, ...visit }) => ({
      ...visit,
      therapyIds: JSON.parse(therapyIds) as string[],
      areas: areasAt.get(visit.sessionId) ?? [],
      pain: { arrival: painArrival, end: painEnd, carried: painCarried === 1 },
      movements: movementsAt.get(visit.sessionId) ?? [],
    }))
}

function bySession<T>(rows: readonly OfSession<T>[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const { sessionId, carried, ...row } of rows) {
    const value = { ...row, carried: carried === 1 } as T
    const group = groups.get(sessionId)
    if (group) group.push(value)
    else groups.set(sessionId, [value])
  }
  return groups
}
