import { type DetailGroup, groupOf } from '../reference/therapies'

/** Groups that can be said of one cup, by therapy, in the order of the work. All others are said of the whole visit. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'wet-cupping': [
    'cup-diameter', 'suction-strength', 'dry-minutes', 'incision-count', 'incision-depth', 'incision-length', 'wet-minutes', 'passes',
    'bleeding-amount', 'blood-ml-per-cup', 'blood-colour', 'skin-mark',
  ],
  'dry-cupping': ['cup-diameter', 'method', 'suction-strength', 'minutes', 'skin-mark'],
  'moving-cupping': ['direction', 'strokes', 'suction-strength', 'skin-mark'],
}

/** What comes of a cup, as against how it is set. */
const outcomes: readonly string[] = ['bleeding-amount', 'blood-ml-per-cup', 'blood-colour', 'skin-mark']

/** Groups that say how cups are set: size, strength, minutes, cuts. */
export const settingGroups = (therapyId: string): DetailGroup[] => cupGroups(therapyId).filter(({ id }) => !outcomes.includes(id))

/** Empty for a therapy without cups. A value left out is that of the whole visit. */
export function cupGroups(therapyId: string): DetailGroup[] {
  return (groups[therapyId] ?? []).flatMap((id) => groupOf(therapyId, id) ?? [])
}
