import type { SessionCup, SessionLot } from '../../../../shared/contract/session-content'
import { cupGroups } from '../../../../shared/domain/cup-details'
import { type DetailGroup, groupOf, therapyById } from '../../../../shared/reference/therapies'

export type CupTherapyId = SessionCup['therapyId']

const cupTherapies: readonly CupTherapyId[] = ['wet-cupping', 'dry-cupping', 'moving-cupping']

/** The therapies of a visit that set cups, in the order chosen. */
export function cupTherapiesOf(therapies: readonly { therapyId: string }[]): CupTherapyId[] {
  return therapies.flatMap(({ therapyId }) => cupTherapies.find((id) => id === therapyId) ?? [])
}

/** Said of all cups at once, before they are set; in the order of the work. */
const ofAllCups: Readonly<Record<CupTherapyId, readonly string[]>> = {
  'wet-cupping': ['cup-diameter', 'dry-minutes', 'suction-strength', 'incision-count', 'wet-minutes'],
  'dry-cupping': ['cup-diameter', 'minutes', 'suction-strength'],
  'moving-cupping': ['suction-strength', 'strokes', 'direction'],
}

export function groupsOfAllCups(therapyId: CupTherapyId): DetailGroup[] {
  return ofAllCups[therapyId].flatMap((id) => groupOf(therapyId, id) ?? [])
}

/** Always in sight beside a cup: what differs from cup to cup. */
export const besideCup: readonly string[] = ['bleeding-amount', 'blood-ml-per-cup']

/** What one cup shows when it is opened. */
export const groupsOfOneCup = (therapyId: CupTherapyId): DetailGroup[] => cupGroups(therapyId).filter(({ id }) => !besideCup.includes(id))

/** Text groups of the vocabularies that are entered as packages instead, and the kind of package. */
const lotKinds: Readonly<Record<string, SessionLot['kind']>> = { 'needle-lot': 'needle', 'blade-lot': 'blade', 'sterilisation-lot': 'cup' }

export const lotKindOf = (groupId: string): SessionLot['kind'] | undefined => lotKinds[groupId]

/** Kinds of packages that a therapy opens. */
export function lotKindsOf(therapyId: string): SessionLot['kind'][] {
  if (therapyId === 'dry-needling') return ['needle']
  return (therapyById(therapyId)?.groups ?? []).flatMap(({ id }) => lotKinds[id] ?? [])
}

/** Groups of a therapy that the cups' own section asks for, so that the treatment does not ask for them again. */
export function groupsAskedWithCups(therapyId: string): readonly string[] {
  const cups = cupTherapies.find((id) => id === therapyId)
  if (cups === undefined) return []
  return cups === 'wet-cupping' ? [...ofAllCups[cups], 'blood-ml-total', 'blades-opened', 'blades-in-sharps', 'blade-lot', 'sterilisation-lot'] : ofAllCups[cups]
}
