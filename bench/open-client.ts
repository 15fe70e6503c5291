import { withDemoPractice } from './demo-practice'
import { stepsOver, stepsOverPlans } from './floor'
import { compare, type Comparison } from './measure'

/** Everything the record screen asks for, up to the far side of the boundary between the processes (V8's structured clone). */
export const benchOpenClient = (rounds: number): Promise<Comparison> =>
  withDemoPractice(async ({ call, db, longest }) => {
    const clientId = longest.id
    const floor = [
      stepsOver('client', 'given_name family_name address notes search_key trend', 'id'),
      stepsOver('complaint', 'title history goal plan'),
      stepsOver('session', 'uid held_on start_time therapy_ids excerpt updated_at'),
      stepsOver('session', 'uid held_on start_time therapy_ids excerpt updated_at'),
      stepsOver('session_area', 'region_id tension_arrival tension_end tension_carried_on pain_arrival pain_end pain_carried_on findings'),
      stepsOver('session_movement', 'movement_id side before after carried_on coarse limited_by findings'),
      stepsOver('session_score', 'measure_id value carried_on'),
      stepsOver('session_activity', 'activity_id words score carried_on'),
      stepsOverPlans,
    ].map((sql) => db.prepare<[number], number>(sql).pluck())
    const objects = [
      'select * from client where id = ?',
      'select * from complaint where client_id = ?',
      'select * from session where client_id = ? order by held_on desc',
      'select s.id, s.held_on, s.therapy_ids, s.pain_arrival, s.pain_end, n.plan from session s join session_note n on n.session_id = s.id where s.client_id = ?',
      'select * from session_area where client_id = ?',
      'select * from session_movement where client_id = ?',
      'select * from session_score where client_id = ?',
      'select * from session_activity where client_id = ?',
    ].map((sql) => db.prepare<[number], unknown>(sql))
    const ask = async () => {
      structuredClone(await call('clients.get', { id: clientId }))
      structuredClone(await call('sessions.unfinished', {}))
      structuredClone(await call('complaints.ofClient', { clientId }))
      structuredClone(await call('sessions.ofClient', { clientId, after: null, limit: 1000 }))
      structuredClone(await call('progress.ofClient', { clientId, after: null, limit: 200 }))
    }
    return compare(
      'Open the 60-visit client: record, complaints, timeline, progress, cloned to the page',
      [
        { name: 'Levator: five operations', run: ask },
        { name: 'the same rows as objects, raw prepared SQL', run: () => objects.map((statement) => statement.all(clientId)) },
        {
          name: 'floor: SQLite steps over the same rows',
          goal: { limit: 3.5, whenMissed: 'set for reading 1,000 sessions in one query; here five calls and their clones stand against 60 rows' },
          run: () => floor.map((statement) => statement.get(clientId)),
        },
      ],
      { rounds },
    )
  })
