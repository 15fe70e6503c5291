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
type Score = ProgressVisit['scores'][number]
type Activity = ProgressVisit['activities'][number]

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

/** Cells rather than objects: a client of many years has ten thousand rows, and each is made into an object once. */
const cells = <Cells extends unknown[]>(columns: string, table: string) =>
  prepared((db) => db.$client.prepare<[clientId: number], [sessionId: number, ...Cells]>(`select session_id, ${columns} from ${table} where client_id = ? order by session_id, position`).raw())

const areas = cells<[Area['regionId'], Area['tensionArrival'], Area['tensionEnd'], Area['tensionCarriedOn'], Area['painArrival'], Area['painEnd'], Area['painCarriedOn'], findings: string]>(
  'region_id, tension_arrival, tension_end, tension_carried_on, pain_arrival, pain_end, pain_carried_on, findings',
  'session_area',
)
const movements = cells<[Movement['movementId'], Movement['side'], Movement['before'], Movement['after'], Movement['carriedOn'], Movement['coarse'], Movement['limitedBy'], findings: string]>(
  'movement_id, side, before, after, carried_on, coarse, limited_by, findings',
  'session_movement',
)
const scores = cells<[Score['measureId'], Score['value'], Score['carriedOn']]>('measure_id, value, carried_on', 'session_score')
const activities = cells<[Activity['id'], Activity['text'], Activity['score'], Activity['carriedOn']]>('activity_id, words, score, carried_on', 'session_activity')

/** Signed sessions, oldest first; a few reads of neighbouring pages whatever the number of sessions. */
export function visitsOf(db: ReadDb, clientId: number): ProgressVisit[] {
  const areasAt = bySession(areas(db).all(clientId), ([, regionId, tensionArrival, tensionEnd, tensionCarriedOn, painArrival, painEnd, painCarriedOn, findings]): Area => ({
    regionId, tensionArrival, tensionEnd, tensionCarriedOn, painArrival, painEnd, painCarriedOn, findings: findingsIn(findings),
  }))
  const movementsAt = bySession(movements(db).all(clientId), ([, movementId, side, before, after, carriedOn, coarse, limitedBy, findings]): Movement => ({
    movementId, side, before, after, carriedOn, coarse, limitedBy, findings: findingsIn(findings),
  }))
  const scoresAt = bySession(scores(db).all(clientId), ([, measureId, value, carriedOn]): Score => ({ measureId, value, carriedOn }))
  const activitiesAt = bySession(activities(db).all(clientId), ([, id, text, score, carriedOn]): Activity => ({ id, text, score, carriedOn }))
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
const findingsIn = (json: string): Record<string, string> => (json === '{}' ? {} : (JSON.parse(json) as Record<string, string>))

/** Rows come in the order of their sessions. */
function bySession<Cells extends [sessionId: number, ...unknown[]], T>(rows: readonly Cells[], made: (cells: Cells) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  let group: T[] = []
  let of: number | undefined
  for (const row of rows) {
    if (row[0] !== of) {
      of = row[0]
      groups.set(of, (group = []))
    }
    group.push(made(row))
  }
  return groups
}
