import type { SessionContent } from '../../shared/contract/session-content'
import { blankArea, blankMovement, blankSession } from '../../shared/domain/blank-entries'
import { along, type Course, type CourseNote, type Line } from './course'
import { pick } from './random'

interface Visit {
  course: Course
  /** From 0. */
  index: number
  heldOn: string
  startTime: string
  complaintId: number
  random: () => number
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** What was recorded at one visit of a course. Values scatter a little around the course's lines, as real ones do. */
export function recordOf({ course, index, heldOn, startTime, complaintId, random }: Visit): SessionContent {
  const last = course.visits - 1
  const scatter = (size: number) => (random() - 0.5) * 2 * size
  const grade = (value: number) => clamp(Math.round(value + scatter(0.45)), 0, 4)
  const note: CourseNote | undefined = course.notes?.find((entry) => entry.visit === index + 1)

  const areas = course.areas
    .filter((area) => index + 1 >= (area.fromVisit ?? 1) && index + 1 <= (area.toVisit ?? course.visits))
    .map((area) => {
      const tensionArrival = grade(along(area.tension, index, last))
      return {
        ...blankArea(area.regionId),
        tensionArrival,
        tensionEnd: clamp(tensionArrival - (tensionArrival > 2 ? 1 + Math.round(random()) : Math.round(random() + 0.2)), 0, 4),
      }
    })
  const painArrival = clamp(Math.round(along(course.pain, index, last) + scatter(0.8)), 0, 10)
  const therapies = course.therapies.filter((therapy) => index % (therapy.everyNth ?? 1) === 0)
  const score = (line: Line) => clamp(Math.round(along(line, index, last) + scatter(0.6)), 0, 10)
  return {
    ...blankSession({ complaintId, heldOn, startTime }),
    endTime: later(startTime, 45 + 15 * Math.round(random())),
    healthChecked: index === 0 ? null : 'unchanged',
    therapies: therapies.map(({ therapyId, details }) => ({ therapyId, details: { ...details } })),
    areas,
    work: [...(course.work ?? [])],
    points: [...(course.points ?? [])],
    cups: (course.cups ?? []).filter((cup) => therapies.some(({ therapyId }) => therapyId === cup.therapyId)),
    stamps: [...(course.stamps ?? [])],
    lots: [...(course.lots ?? [])],
    activities: (course.activities ?? []).map(({ id, text, score: line }) => ({ id, text, score: score(line), carriedOn: null })),
    scores: (course.scores ?? [])
      .filter(({ everyNth }) => index % everyNth === 0)
      .map(({ measureId, value }) => ({ measureId, value: score(value), carriedOn: null })),
    pain: { arrival: painArrival, end: clamp(painArrival - 1 - Math.round(random() * 2), 0, 10), carriedOn: null },
    movements: course.movements
      .filter((movement) => index % movement.everyNth === 0)
      .map(({ movementId, side, value, gain }) => {
        const before = Math.round(along(value, index, last) + scatter(2))
        return { ...blankMovement({ movementId, side }), before, after: before + Math.round(gain * (0.6 + random() * 0.6)) }
      }),
    notes: {
      told: note?.told ?? pick(random, course.usual.told),
      found: note?.found ?? pick(random, course.usual.found),
      done: note?.done ?? pick(random, course.usual.done),
      plan: note?.plan ?? pick(random, course.usual.plan),
    },
    nextVisit: index === last ? { kind: 'weeks', weeks: 2 } : { kind: 'weeks', weeks: pick(random, [1, 2, 2, 4]) },
  }
}

/** "14:05" plus minutes; stays within the day. */
function later(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(':').map(Number)
  const total = Math.min(hours * 60 + mins + minutes, 23 * 60 + 59)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
