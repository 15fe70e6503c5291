import type { SessionContent } from '../src/shared/contract/session-content'
import { anArea, aMovement } from '../test/helpers/factories'

const regions = ['upper-trapezius-right', 'upper-trapezius-left', 'levator-scapulae-right', 'interscapular-right', 'interscapular-left', 'suboccipital-right']

/** 150 characters, another text each round. */
const words = (round: number, field: string) => `${field} ${round}: firm along the upper border, gives way slowly; tender point halfway refers to the temple. `.repeat(3).slice(0, 150)

/** A full visit: three therapies with their details, six areas, two movements, 600 characters of notes. Differs from round to round. */
export function typicalContent(before: SessionContent, round: number): SessionContent {
  return {
    ...before,
    therapies: [
      { therapyId: 'sports-massage', details: { technique: ['effleurage', 'petrissage', 'trigger-point'], pressure: ['level-4'], medium: ['oil'], duration: 45, response: ['tension-reduced'] } },
      { therapyId: 'acupuncture', details: { style: ['tcm'], 'needle-diameter': 0.25, 'needle-length': 40, 'de-qi': true, retention: 20, 'needles-inserted': 8, 'needles-removed': 8, response: ['relaxed'] } },
      { therapyId: 'dry-cupping', details: { 'cup-material': ['silicone'], 'cup-count': 4, method: ['retained'], minutes: 8 } },
    ],
    areas: regions.map((region, at) => anArea(region, { tensionArrival: (at + Math.abs(round)) % 5, tensionEnd: 1, painArrival: 5, painEnd: 3 })),
    pain: { arrival: 5, end: 3, carriedOn: null },
    movements: [aMovement('cervical-rotation', { side: 'right', before: 52 + (Math.abs(round) % 9), after: 64 }), aMovement('cervical-rotation', { side: 'left', before: 60, after: 68 })],
    notes: { told: words(round, 'Told'), found: words(round, 'Found'), done: words(round, 'Done'), plan: words(round, 'Plan') },
    nextVisit: { kind: 'weeks', weeks: 2 },
  }
}
