import type { SessionTherapy } from '../contract/session-content'
import { type DetailGroup, groupOf } from '../reference/therapies'

/**
 * Groups that say how the therapist works and with what, so that they are likely to be the same next time. All others are of
 * one visit: what was counted (needles, cups, cuts), measured (minutes, depth, millilitres), found (pulse, skin mark), felt or
 * answered, done for hygiene, told as aftercare, or read off a package (lots). A group that a later version adds is of one
 * visit until it is named here.
 */
const habitual: ReadonlySet<string> = new Set([
  'technique', 'pressure', 'medium', 'setting', 'direction', 'target', 'method', 'tool', 'intensity', 'depth',
  'style', 'needle-type', 'needle-diameter', 'needle-length', 'insertion-angle', 'insertion-method', 'manipulation', 'stimulation', 'moxa',
  'waveform', 'frequency-low', 'frequency-high',
  'cup-material', 'cup-diameter', 'suction-method', 'suction-strength', 'incision-method', 'site',
])

/** Whether a group is copied into the next session. Free text never is: nobody can tell what it says about one visit. */
export function isRepeated(group: Pick<DetailGroup, 'id' | 'kind'>): boolean {
  return habitual.has(group.id) && group.kind !== 'text' && group.kind !== 'boolean'
}

/** The details to start the next session of the same therapy with. */
export function repeatedDetails({ therapyId, details }: SessionTherapy): SessionTherapy['details'] {
  return Object.fromEntries(
    Object.entries(details).filter(([groupId]) => {
      const group = groupOf(therapyId, groupId)
      return group !== undefined && isRepeated(group)
    }),
  )
}
