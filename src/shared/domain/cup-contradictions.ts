import type { SessionContent, SessionTherapy } from '../contract/session-content'
import { groupOf, therapyLabel } from '../reference/therapies'
import { bleedingOf, bloodOf, bloodTotal, cupDetails, cupsByTherapy, hasBlood, hasCuts, hasWetSuction, numberOf, skinOpened } from './cup-record'
import { counted, cuppingNotice } from './cupping-notice'
import type { Notice } from './notice'

type Plan = Pick<SessionContent, 'therapies' | 'cups'>
type Details = SessionTherapy['details']

/** Two things recorded that cannot both be true, or one that needs the other. Both sides are named, with the number of the cup. */
export function cupContradictions(plan: Plan): Notice[] {
  return [...eachCup(plan), ...counts(plan)]
}

interface Side {
  id: string
  of: (details: Details, method: boolean) => boolean
  /** What is said of the first cup concerned; of several only the numbers differ. */
  title: (details: Details) => string
  why: string
}

const minutesOf = (details: Details): string => {
  const minutes = numberOf(details, 'wet-minutes')
  return minutes === null ? 'wet suction' : `${minutes} min of wet suction`
}

const cutsOf = (details: Details): string => {
  const count = numberOf(details, 'incision-count')
  return count === null ? 'incisions' : counted(count, 'incision')
}

function bloodWords(details: Details): string {
  const ml = bloodOf(details)
  if (ml !== null && ml > 0) return `${ml} ml of blood`
  const item = groupOf('wet-cupping', 'bleeding-amount')?.items.find(({ id }) => id === bleedingOf(details))
  return `bleeding “${item?.label ?? ''}”`
}

const sides: readonly Side[] = [
  {
    id: 'count.wet-without-incisions',
    of: (details, method) => hasWetSuction(details) && !hasCuts(details) && !method,
    title: (details) => `${minutesOf(details)}, but no incisions`,
    why: 'Wet suction comes after the skin is opened. Enter the incisions, or take the wet minutes away.',
  },
  {
    id: 'count.incisions-without-wet',
    of: (details) => hasCuts(details) && !hasWetSuction(details),
    title: (details) => `${cutsOf(details)}, but no wet minutes`,
    why: 'Incisions are followed by suction. Enter the wet minutes, or take the incisions away.',
  },
  {
    id: 'count.blood-without-incisions',
    of: (details, method) => hasBlood(details) && !hasWetSuction(details) && !hasCuts(details) && !method,
    title: (details) => `${bloodWords(details)}, but no incisions`,
    why: 'Blood was drawn from skin that was not opened. Enter the incisions, or take the blood away.',
  },
  {
    id: 'count.none-with-ml',
    of: (details) => bleedingOf(details) === 'none' && (numberOf(details, 'blood-ml-per-cup') ?? 0) > 0,
    title: (details) => `bleeding “None”, but ${bloodWords(details)}`,
    why: 'One of the two is not right.',
  },
]

/** Cup by cup; without cups on the figure, what is said of the whole visit. */
function eachCup(plan: Plan): Notice[] {
  const visit = plan.therapies.find(({ therapyId }) => therapyId === 'wet-cupping')
  if (visit === undefined) return []
  const method = visit.details['incision-method'] !== undefined
  const placed = plan.cups.flatMap((cup, index) =>
    cup.therapyId === 'wet-cupping' ? [{ name: String(index + 1), regionId: cup.regionId, details: cupDetails(plan, cup) }] : [],
  )
  return sides.flatMap(({ id, of, title, why }) => {
    const found = placed.filter(({ details }) => of(details, method))
    const [first] = found
    const details = placed.length > 0 ? first?.details : of(visit.details, method) ? visit.details : undefined
    if (details === undefined) return []
    const names = found.map(({ name }) => name)
    const who = names.length === 0 ? 'Each cup' : names.length === 1 ? `Cup ${names[0]}` : `Cups ${names.join(', ')}`
    return [cuppingNotice({ level: 'caution', id, kind: 'count', title: `${who}: ${title(details)}`, why, regionIds: found.map(({ regionId }) => regionId) })]
  })
}

/** Numbers written for the visit against what the cups say. */
function counts(plan: Plan): Notice[] {
  const caution = (id: string, title: string, why: string, therapyId = 'wet-cupping') =>
    cuppingNotice({ level: 'caution', id, kind: 'count', title, why, therapyId })
  const placed = cupsByTherapy(plan).flatMap(({ therapyId, count }): Notice[] => {
    const details = plan.therapies.find((entry) => entry.therapyId === therapyId)?.details
    const written = details === undefined ? null : numberOf(details, 'cup-count')
    if (written === null || written === count) return []
    const title = `${counted(written, 'cup')} written, ${count} on the figure`
    return [caution(`count.cups.${therapyId}`, title, `${therapyLabel(therapyId)}: count the cups again before the client leaves.`, therapyId)]
  })
  const visit = plan.therapies.find(({ therapyId }) => therapyId === 'wet-cupping')?.details
  if (visit === undefined) return placed
  const { ml, measured, cups, written } = bloodTotal(plan)
  const differs = written !== null && measured > 0 && (written < ml || (measured === cups && written !== ml))
  const blood = differs
    ? [caution('count.blood-total', `Blood in all: ${written} ml written, but the cups add up to ${ml} ml`, `The sum is of ${measured} of ${cups} cups. The larger number is held against your ceiling.`)]
    : []
  const blades =
    numberOf(visit, 'blades-opened') === 0 && skinOpened(plan)
      ? [caution('count.no-blades', 'The skin was opened, but 0 blades', 'Enter how many blades or lancets were opened, or take the incisions away.')]
      : []
  return [...placed, ...blood, ...blades]
}
