import type { Session } from '../../shared/contract/sessions'
import { blankComplaint } from '../../shared/domain/blank-complaint'
import { consentWording, isAskedEachTime, missingConsents } from '../../shared/domain/consent'
import { addDays, dayIn } from '../../shared/domain/days'
import { clients } from '../clients/handlers'
import { complaints } from '../complaints/handlers'
import { consents } from '../consents/handlers'
import type { WriteDb } from '../db/orm'
import type { Clock } from '../clock'
import { sessions } from '../sessions/handlers'
import { settings } from '../settings/handlers'
import type { Course } from './course'
import { courses } from './courses'
import { seeded } from './random'
import { upperBackCourse } from './upper-back-course'
import { recordOf } from './visit'

interface Planned {
  course: Course
  index: number
  heldOn: string
  startTime: string
}

const times = ['09:00', '10:15', '11:30', '13:30', '14:45', '16:00', '17:15']

/**
 * Fills a new demo practice: twelve invented clients and their sessions over three years, played in the order of their days
 * through the same operations as a therapist's own, so the demo can hold nothing that the app would refuse.
 */
export function fillDemo(db: WriteDb, clock: Clock): void {
  db.$client.transaction(() => play(db, clock)).immediate()
}

function play(db: WriteDb, clock: Clock): void {
  const today = dayIn(clock.zone(), clock.now())
  const random = seeded(20_261_122)
  const all = [upperBackCourse, ...courses]
  settings.update(
    { changes: { practiceName: 'Riverside Hands', therapistName: 'Alex Moreau', qualification: 'Sports massage and acupuncture', address: '2 Mill Lane\nBrightwater BW1 2AB', phone: '020 7946 0100', email: 'hello@riversidehands.example' } },
    db,
    clock,
  )

  const ids = new Map<Course, { clientId: number; complaintId: number }>()
  const plan = all.flatMap((course) => visitsOf(course, today, random)).toSorted((a, b) => key(a).localeCompare(key(b)))
  for (const visit of plan) {
    const at: Clock = { now: () => `${visit.heldOn}T${visit.startTime}:00.000Z`, zone: () => clock.zone() }
    const known = ids.get(visit.course) ?? arrive(visit.course, visit.heldOn, db, at)
    ids.set(visit.course, known)
    const started = sessions.start({ clientId: known.clientId, from: 'repeat' }, db, at)
    const content = recordOf({ ...visit, complaintId: known.complaintId, random })
    const carrying = leaveCarried(started, content, visit.index)
    const { revision } = sessions.save({ id: started.id, revision: started.revision, content: carrying }, db, at)
    agree(known.clientId, { ...carrying, sessionId: started.id }, db, at)
    sessions.sign({ id: started.id, revision }, db, at)
  }
  startUnfinished(ids.get(upperBackCourse)?.clientId, db, clock)
}

/** On every seventh visit one area was not looked at again: its arrival value stays carried, as happens in a real week. */
function leaveCarried(started: Session, content: Session['content'], index: number): Session['content'] {
  const copied = started.content.areas.find((area) => area.tensionCarriedOn !== null)
  if (index % 7 !== 6 || copied === undefined) return content
  return { ...content, areas: content.areas.map((area) => (area.regionId === copied.regionId ? { ...copied, tensionEnd: null } : area)) }
}

/** Asks for what is missing, as at a first visit: by word, and afresh where that is the rule. */
function agree(clientId: number, plan: Session['content'] & { sessionId: number }, db: WriteDb, at: Clock): void {
  for (const subject of missingConsents({ ...plan, bornOn: null }, consents.ofClient({ clientId }, db, at))) {
    const sessionId = isAskedEachTime(subject) ? plan.sessionId : null
    consents.give({ clientId, sessionId, ...subject, manner: 'spoken', wording: consentWording(subject, false), signature: null, givenBy: '' }, db, at)
  }
}

/** A session begun this morning and not finished: what the start screen shows first. */
function startUnfinished(clientId: number | undefined, db: WriteDb, clock: Clock): void {
  if (clientId === undefined) return
  const hoursAgo: Clock = { now: () => new Date(Date.parse(clock.now()) - 3 * 3_600_000).toISOString(), zone: () => clock.zone() }
  sessions.start({ clientId, from: 'repeat' }, db, hoursAgo)
}

function arrive(course: Course, on: string, db: WriteDb, at: Clock): { clientId: number; complaintId: number } {
  const client = clients.create(course.person, db, at)
  if (course.health !== undefined) clients.setHealth({ id: client.id, health: course.health }, db, at)
  const complaint = complaints.create({ clientId: client.id, details: { ...blankComplaint(course.complaint.title), startedOn: addDays(on, -90), ...course.complaint } }, db, at)
  return { clientId: client.id, complaintId: complaint.id }
}

/** Days spread over the course with some unevenness, never on a Sunday, never after its last day. */
function visitsOf(course: Course, today: string, random: () => number): Planned[] {
  const step = (course.from - course.to) / Math.max(1, course.visits - 1)
  return Array.from({ length: course.visits }, (_, index) => {
    const inner = index > 0 && index < course.visits - 1
    const ago = Math.round(course.from - step * index + (inner ? (random() - 0.5) * Math.min(6, step * 0.6) : 0))
    const day = addDays(today, -Math.max(course.to, ago))
    const heldOn = new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? addDays(day, -1) : day
    return { course, index, heldOn, startTime: times[Math.floor(random() * times.length)] ?? '09:00' }
  })
}

const key = (visit: Planned) => `${visit.heldOn}T${visit.startTime}`
