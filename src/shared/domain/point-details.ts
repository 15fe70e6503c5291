import { type DetailGroup, groupOf } from '../reference/therapies'

/** Groups that can be said of one acupoint, and the therapy whose vocabulary they are from. In the order of the work. */
const groups: readonly (readonly [therapyId: string, groupId: string])[] = [
  ['acupuncture', 'needle-diameter'],
  ['acupuncture', 'needle-length'],
  ['acupuncture', 'insertion-depth'],
  ['acupuncture', 'insertion-angle'],
  ['acupuncture', 'insertion-method'],
  ['acupuncture', 'manipulation'],
  ['acupuncture', 'stimulation'],
  ['acupuncture', 'de-qi'],
  ['acupuncture', 'de-qi-sensation'],
  ['acupuncture', 'retention'],
  ['acupuncture', 'moxa'],
  ['electro-acupuncture', 'waveform'],
  ['electro-acupuncture', 'frequency-low'],
  ['electro-acupuncture', 'frequency-high'],
]

/** The groups of one point's details with their vocabularies. A value left out is that of the whole visit. */
export function pointGroups(): DetailGroup[] {
  return groups.flatMap(([therapyId, groupId]) => groupOf(therapyId, groupId) ?? [])
}
