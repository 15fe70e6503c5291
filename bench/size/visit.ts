import type { SessionContent } from '../../src/shared/contract/session-content'
import { blankArea, blankMovement, blankSession, type When } from '../../src/shared/domain/blank-entries'
import { anatomy } from '../../src/shared/reference/anatomy'
import { movementById } from '../../src/shared/reference/mobility'
import { pick } from '../../src/main/demo/random'
import { notesIn, scriptOf } from './words'

/** What goes on from visit to visit of a client. */
export interface Course {
  complaintId: number
  regionIds: readonly string[]
  therapies: readonly string[]
  /** Where it stands now, 0 to 10. */
  pain: number
  /** So far. */
  visits: number
}

type Random = () => number

/** Movements with their usual range in degrees. */
const ranges: readonly [id: string, usual: number][] = [
  ['cervical-rotation', 70], ['cervical-lateral-flexion', 40], ['shoulder-flexion', 165], ['hip-flexion', 115], ['ankle-dorsiflexion', 20], ['cervical-flexion', 45],
]
const details: Readonly<Record<string, SessionContent['therapies'][number]['details']>> = {
  'sports-massage': { technique: ['effleurage', 'petrissage', 'trigger-point'], pressure: ['level-3'], medium: ['oil'], duration: 45, response: ['tension-reduced'] },
  'deep-tissue': { technique: ['slow-stroke', 'sustained-pressure'], pressure: ['level-3'], medium: ['cream'], response: ['tension-reduced'] },
  acupuncture: { style: ['tcm'], 'needle-diameter': 0.25, 'needle-length': 40, 'de-qi': true, retention: 20, 'needles-inserted': 8, 'needles-removed': 8, response: ['relaxed'] },
  'dry-cupping': { 'cup-material': ['silicone'], 'cup-count': 4, method: ['retained'], minutes: 8 },
}
const usualTherapies: [string[], ...string[][]] = [['sports-massage'], ['sports-massage', 'dry-cupping'], ['acupuncture'], ['deep-tissue', 'acupuncture'], ['deep-tissue']]

export function courseFrom(random: Random, complaintId: number): Course {
  const first = Math.floor(random() * anatomy.regions.length)
  const regionIds = Array.from({ length: 6 }, (_, at) => anatomy.regions[(first + at * 7) % anatomy.regions.length]?.id ?? '')
  return { complaintId, regionIds, therapies: pick(random, usualTherapies), pain: 4 + Math.floor(random() * 5), visits: 0 }
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1))

/** One visit: 2 to 6 areas, 2 to 6 movements, a thousand bytes of notes. The course goes on by it. */
export function contentOf(random: Random, course: Course, { heldOn, startTime }: Omit<When, 'complaintId'>): SessionContent {
  course.visits++
  course.pain = Math.min(8, Math.max(1, course.pain + random() * 2 - 1.05))
  const arrival = within(course.pain, 10)
  return {
    ...blankSession({ heldOn, startTime, complaintId: course.complaintId }),
    healthChecked: course.visits === 1 ? null : 'unchanged',
    therapies: course.therapies.map((therapyId) => ({ therapyId, details: details[therapyId] ?? {} })),
    areas: course.regionIds.slice(0, between(random, 2, 6)).map((regionId) => {
      const tensionArrival = within(course.pain / 2 + random() * 1.4 - 0.7, 4)
      return { ...blankArea(regionId), tensionArrival, tensionEnd: within(tensionArrival - random() * 2, 4), painArrival: arrival, painEnd: within(arrival - random() * 3, 10) }
    }),
    pain: { arrival, end: within(arrival - 1 - random() * 2, 10), carriedOn: null },
    movements: ranges.slice(0, between(random, 2, 6)).map(([movementId, usual], at) => {
      const before = Math.round(usual * (1 - course.pain / 25 - random() * 0.06))
      const side = movementById(movementId)?.bilateral === false ? 'both' : at % 2 === 0 ? 'left' : 'right'
      return { ...blankMovement({ movementId, side }), before, after: before + between(random, 0, 6) }
    }),
    activities: [{ id: '019a0000-0000-4000-8000-000000000001', text: 'Carry the shopping', score: within(10 - course.pain, 10), carriedOn: null }],
    scores: course.visits % 6 === 1 ? [{ measureId: 'ndi', value: within(course.pain * 4, 50), carriedOn: null }] : [],
    notes: notesIn(random, scriptOf(random)),
    nextVisit: { kind: 'weeks', weeks: between(random, 1, 4) },
  }
}
