import type { Value } from '../../shared/contract'
import type { ProgressVisit, VisitPlace } from '../../shared/contract/progress'
import { prepared, type ReadDb } from '../db/orm'

interface VisitRow extends Pick<ProgressVisit, 'sessionId' | 'heldOn' | 'complaintId' | 'plan'> {
  startTime: string
  status: string
  therapyIds: string
  painArrival: number | null
  painEnd: number | null
  painCarriedOn: string | null
}

type Area = ProgressVisit['areas'][number]
type Movement = ProgressVisit['movements'][number]
type Score = ProgressVisit['scores'][number]
type Activity = ProgressVisit['activities'][number]

/** What counts for the numbers of a client's visits: drafts too, though they are not shown. */
const places = prepared((db) =>
  db.$client.prepare<[Omit<VisitPlace, 'number'> & { clientId: number; limit: number }], VisitRow>(
    `select s.id as sessionId, s.status, s.held_on as heldOn, s.start_time as startTime, s.complaint_id as complaintId, s.therapy_ids as therapyIds,
       s.pain_arrival as painArrival, s.pain_end as painEnd, s.pain_carried_on as painCarriedOn, coalesce(n.plan, '') as plan
     from session s left join session_note n on n.session_id = s.id
     where s.client_id = @clientId and s.discarded_at is null and s.status <> 'withdrawn' and (s.held_on, s.start_time, s.id) > (@heldOn, @startTime, @sessionId)
     order by s.held_on, s.start_time, s.id limit @limit`,
  ),
)

/** Cells rather than objects: a part has a thousand rows, and each is made into an object once. */
const cells = <Cells extends unknown[]>(columns: string, table: string) =>
  prepared((db) =>
    db.$client
      .prepare<[clientId: number, ids: string], [sessionId: number, ...Cells]>(
        `select session_id, ${columns} from ${table} where client_id = ? and session_id in (select value from json_each(?)) order by session_id, position`,
      )
      .raw(),
  )

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

const start: VisitPlace = { number: 0, heldOn: '', startTime: '', sessionId: 0 }

/** Signed sessions, oldest first, of the `limit` that come after a place; a few reads of neighbouring pages however many there are. */
export function visitsOf(db: ReadDb, clientId: number, after: VisitPlace | null, limit: number): Value<'progress.ofClient'> {
  const { number: before, ...from } = after ?? start
  const part = places(db).all({ ...from, clientId, limit })
  const ids = JSON.stringify(part.filter(isSigned).map(({ sessionId }) => sessionId))
  const areasAt = bySession(areas(db).all(clientId, ids), ([, regionId, tensionArrival, tensionEnd, tensionCarriedOn, painArrival, painEnd, painCarriedOn, findings]): Area => ({
    regionId, tensionArrival, tensionEnd, tensionCarriedOn, painArrival, painEnd, painCarriedOn, findings: findingsIn(findings),
  }))
  const movementsAt = bySession(movements(db).all(clientId, ids), ([, movementId, side, before, after, carriedOn, coarse, limitedBy, findings]): Movement => ({
    movementId, side, before, after, carriedOn, coarse, limitedBy, findings: findingsIn(findings),
  }))
  const scoresAt = bySession(scores(db).all(clientId, ids), ([, measureId, value, carriedOn]): Score => ({ measureId, value, carriedOn }))
  const activitiesAt = bySession(activities(db).all(clientId, ids), ([, id, text, score, carriedOn]): Activity => ({ id, text, score, carriedOn }))
  const numbered = part.map((row, index) => ({ ...row, number: before + index + 1 }))
  const visits = numbered.filter(isSigned).map(({ sessionId, number, heldOn, complaintId, plan, painArrival, painEnd, painCarriedOn, therapyIds }) => ({
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
  const last = part.length < limit ? undefined : numbered.at(-1)
  return { visits, next: last === undefined ? null : { number: last.number, heldOn: last.heldOn, startTime: last.startTime, sessionId: last.sessionId } }
}

const isSigned = ({ status }: VisitRow): boolean => status === 'signed'

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
