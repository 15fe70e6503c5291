import type { SessionContent } from '../contract/session-content'
import { cupContradictions } from './cup-contradictions'
import { bloodTaken, bloodTotal, numberOf, skinOpened } from './cup-record'
import { counted, cuppingNotice } from './cupping-notice'
import { type Day, daysBetween, formatDay } from './days'
import type { Notice } from './notice'
import { supplyNotices } from './supply-notices'

export type CuppingPlan = Pick<SessionContent, 'therapies' | 'cups' | 'lots' | 'heldOn'>

export interface CuppingFacts {
  /** Limits that the therapist set herself; null = none. None of ours: sources disagree too much to enforce one. */
  bloodCeilingMl: number | null
  cuppingIntervalDays: number | null
  /** The newest wet cupping of this client before the session. */
  lastWetCuppingOn: Day | null
}

/** What to say about the cups and supplies of one session, stops first. */
export function cuppingNotices(plan: CuppingPlan, facts: CuppingFacts): Notice[] {
  const wet = plan.therapies.find(({ therapyId }) => therapyId === 'wet-cupping')
  const notices = [
    ...(wet === undefined ? [] : [bloodNotice(plan, facts), intervalNotice(plan, facts), bladesNotice(plan, wet.details)].filter((one) => one !== null)),
    ...supplyNotices(plan),
    ...cupContradictions(plan),
  ]
  return [...notices.filter(({ level }) => level === 'stop'), ...notices.filter(({ level }) => level === 'caution')]
}

/** Whether a notice is one of these, among all of a session. */
export const isAboutCups = ({ id, kind }: Notice): boolean => kind === 'limit' || kind === 'supply' || (kind === 'count' && id !== 'count.needles')

function bloodNotice(plan: CuppingPlan, { bloodCeilingMl }: CuppingFacts): Notice | null {
  const total = bloodTotal(plan)
  const taken = bloodTaken(total)
  if (bloodCeilingMl === null || taken === null || taken <= bloodCeilingMl) return null
  const { ml, measured, cups, written } = total
  const sum = measured === 0 ? null : `${ml} ml from ${measured} of ${cups} cups`
  const parts = [sum, written === null ? null : `${written} ml written as the total`].filter((part) => part !== null)
  return cuppingNotice({
    level: 'stop',
    id: 'limit.blood',
    kind: 'limit',
    title: `Blood drawn: ${taken} ml, above your ceiling of ${bloodCeilingMl} ml`,
    why: `${parts.join('; ')}. The ceiling is the one set under Settings.`,
    regionIds: plan.cups.filter(({ therapyId }) => therapyId === 'wet-cupping').map(({ regionId }) => regionId),
  })
}

function intervalNotice({ heldOn }: CuppingPlan, { cuppingIntervalDays, lastWetCuppingOn }: CuppingFacts): Notice | null {
  if (cuppingIntervalDays === null || lastWetCuppingOn === null) return null
  const days = daysBetween(lastWetCuppingOn, heldOn)
  if (days < 0 || days >= cuppingIntervalDays) return null
  return cuppingNotice({
    level: 'stop',
    id: 'limit.interval',
    kind: 'limit',
    title: `Too soon: ${days === 0 ? 'the same day' : counted(days, 'day')} after the last wet cupping`,
    why: `Last wet cupping ${formatDay(lastWetCuppingOn)}, this one ${formatDay(heldOn)}. Your interval is ${counted(cuppingIntervalDays, 'day')}, set under Settings.`,
  })
}

function bladesNotice(plan: CuppingPlan, details: SessionContent['therapies'][number]['details']): Notice | null {
  const opened = numberOf(details, 'blades-opened')
  const inSharps = numberOf(details, 'blades-in-sharps')
  const missing = opened === null || inSharps === null
  if (missing ? !skinOpened(plan) : opened === inSharps) return null
  const told = (count: number | null) => (count === null ? 'not counted' : String(count))
  return cuppingNotice({
    level: 'stop',
    id: 'count.blades',
    kind: 'count',
    title: missing ? 'Blades are not counted' : `Blades opened: ${opened}, in the sharps bin: ${inSharps}`,
    why: missing
      ? `The skin was opened. Blades opened: ${told(opened)}; in the sharps bin: ${told(inSharps)}.`
      : 'Both counts should be the same. Count again before the client leaves.',
  })
}
