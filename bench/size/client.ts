import { recordEvent } from '../../src/main/audit/events'
import { clients } from '../../src/main/clients/handlers'
import type { Clock } from '../../src/main/clock'
import { complaints } from '../../src/main/complaints/handlers'
import { consents } from '../../src/main/consents/handlers'
import type { WriteDb } from '../../src/main/db/orm'
import { pick } from '../../src/main/demo/random'
import { refreshFigures } from '../../src/main/sessions/figures'
import { requireHead } from '../../src/main/sessions/read'
import { blankComplaint } from '../../src/shared/domain/blank-complaint'
import { blankCondition } from '../../src/shared/domain/blank-entries'
import { addDays } from '../../src/shared/domain/days'
import { personFrom } from './names'
import { lastDay } from './sizes'
import { type Course, courseFrom } from './visit'

const titles: [string, ...string[]] = ['Stiff neck from the desk', 'Low back pain in the morning', 'Shoulder after training', 'Tension headache', 'Tight calves', 'Hip pain when walking', 'Elbow from gripping']
const causeIds: [string, ...string[]] = ['desk-work', 'heavy-lifting', 'carrying-loads', 'gradual-unknown', 'fall', 'cold-draught']
const conditionIds: [string, ...string[]] = ['anticoagulants', 'diabetes-neuropathy', 'anaemia', 'antiplatelets']

/** A client on the day of the first visit, through the operations: record, health, complaint, consents. */
export function arrive(db: WriteDb, clock: Clock, random: () => number, expected: number): { uid: string; course: Course } {
  const logged = (action: string, id: number) => recordEvent(db, clock, action, id)
  const { id, uid } = clients.create(personFrom(random), db, clock)
  if (id !== expected) throw new Error(`client ${expected} became number ${id}`)
  logged('clients.create', id)
  if (random() < 0.3) {
    clients.setHealth({ id, health: { conditions: [{ ...blankCondition(pick(random, conditionIds)), note: 'Known for years' }], medicines: [] } }, db, clock)
    logged('clients.setHealth', id)
  }
  const plannedSessions = random() < 0.4 ? 6 : null
  const complaint = complaints.create({ clientId: id, details: { ...blankComplaint(pick(random, titles)), areaIds: ['levator-scapulae'], causeIds: [pick(random, causeIds)], plannedSessions } }, db, clock)
  logged('complaints.create', complaint.id)
  const course = courseFrom(random, complaint.id)
  for (const subjectId of course.therapies) {
    const given = consents.give({ clientId: id, sessionId: null, kind: 'therapy', subjectId, manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '' }, db, clock)
    logged('consents.give', given.id)
  }
  return { uid, course }
}

/** After the last visit: what is counted and worked out from the client's signed sessions, as after every signing. Of complaints long left, three in five are closed. */
export function leave(db: WriteDb, clientId: number, lastSessionId: number): void {
  const head = requireHead(db, lastSessionId)
  refreshFigures(db, head)
  if (head.complaintId === null || clientId % 5 < 2 || head.heldOn > addDays(lastDay, -90)) return
  complaints.close({ id: head.complaintId, closedOn: head.heldOn }, db, { now: () => head.updatedAt, zone: () => head.zone })
}
