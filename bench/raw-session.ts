import type { SessionContent } from '../src/shared/contract/session-content'
import type { Session } from '../src/shared/contract/sessions'
import type { Database } from '../src/main/db/open'
import { headColumns } from '../src/main/sessions/write'

type Cell = string | number | null

/** What a save writes, as plain cells. */
export interface RawRows {
  head: Record<string, Cell>
  therapies: Cell[][]
  areas: Cell[][]
  movements: Cell[][]
  scores: Cell[][]
  activities: Cell[][]
  note: Cell[]
}

/** Every table that holds a list of a session. */
export const lists = [
  'therapy', 'area', 'movement', 'work', 'point', 'cup', 'stamp', 'stroke', 'score', 'activity', 'lot', 'override',
].map((name) => `session_${name}`)

export function rowsOf({ id, clientId }: Pick<Session, 'id' | 'clientId'>, content: SessionContent): RawRows {
  const { alertIds, ...head } = headColumns(content)
  const { told, found, done, plan } = content.notes
  return {
    head: { ...head, alertIds: JSON.stringify(alertIds), id, clientId, updatedAt: '2026-03-02T09:30:00.000Z' },
    therapies: content.therapies.map((it, at) => [clientId, id, at, it.therapyId, JSON.stringify(it.details)]),
    areas: content.areas.map((it, at) => [clientId, id, at, it.regionId, it.tensionArrival, it.tensionEnd, it.tensionCarriedOn, it.painArrival, it.painEnd, it.painCarriedOn, JSON.stringify(it.findings)]),
    movements: content.movements.map((it, at) => [clientId, id, at, it.movementId, it.side, it.before, it.after, it.carriedOn, it.coarse, it.limitedBy, JSON.stringify(it.findings)]),
    scores: content.scores.map((it, at) => [clientId, id, at, it.measureId, it.value, it.carriedOn]),
    activities: content.activities.map((it, at) => [clientId, id, at, it.id, it.text, it.score, it.carriedOn]),
    note: [id, told, found, done, plan],
  }
}

/** The writes of a session as prepared SQL, nothing checked: the least that these tables allow. */
export function rawSession(db: Database) {
  const ofSession = 'where client_id = ? and session_id = ?'
  const children = lists.map((table) => db.prepare(`delete from ${table} ${ofSession}`))
  const therapy = db.prepare('insert into session_therapy values (?, ?, ?, ?, ?)')
  const area = db.prepare('insert into session_area (client_id, session_id, position, region_id, tension_arrival, tension_end, tension_carried_on, pain_arrival, pain_end, pain_carried_on, findings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const movement = db.prepare('insert into session_movement (client_id, session_id, position, movement_id, side, before, after, carried_on, coarse, limited_by, findings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const score = db.prepare('insert into session_score values (?, ?, ?, ?, ?, ?)')
  const activity = db.prepare('insert into session_activity values (?, ?, ?, ?, ?, ?, ?)')
  const note = db.prepare('insert or replace into session_note values (?, ?, ?, ?, ?)')
  const head = db.prepare(
    `update session set complaint_id = @complaintId, held_on = @heldOn, start_time = @startTime, end_time = @endTime, pain_arrival = @painArrival,
       pain_end = @painEnd, pain_carried_on = @painCarriedOn, health_checked = @healthChecked, alert_ids = @alertIds, next_visit = @nextVisit, therapy_ids = @therapyIds, area_count = @areaCount,
       excerpt = @excerpt, revision = revision + 1, updated_at = @updatedAt
     where client_id = @clientId and id = @id`,
  )
  const insertChildren = (rows: RawRows) => {
    for (const cells of rows.therapies) therapy.run(...cells)
    for (const cells of rows.areas) area.run(...cells)
    for (const cells of rows.movements) movement.run(...cells)
    for (const cells of rows.scores) score.run(...cells)
    for (const cells of rows.activities) activity.run(...cells)
    note.run(...rows.note)
  }
  return {
    insertChildren,
    save: (rows: RawRows) => {
      for (const remove of children) remove.run(rows.head['clientId'], rows.head['id'])
      insertChildren(rows)
      head.run(rows.head)
    },
  }
}
