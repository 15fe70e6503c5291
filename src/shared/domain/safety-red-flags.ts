import { areasByPointRegion } from '../reference/point-regions'
import { actionLabel, type RedFlag, redFlagById, safety, type TreatmentAlert, treatmentAlertById } from '../reference/safety'
import { once } from '../reference/vocabulary'
import { addDays, ageOn, type Day } from './days'
import type { Notice } from './notice'
import type { SafetyFacts } from './safety-facts'

/** Follows from the birth date and is not asked. */
export const ageFlagId = 'age-extremes'

/** Red flags are written for neck, upper and lower back. The thoracic ones hold down to the last rib, the lumbar ones to the tailbone. */
const alsoIn: Readonly<Record<string, readonly string[]>> = { 'upper-back': ['mid-back'], 'lower-back': ['sacrum'] }

const areasOf = once(() => {
  const reach = (region: string) => [region, ...(alsoIn[region] ?? [])].flatMap((it) => areasByPointRegion[it] ?? [])
  return new Map(safety.redFlags.map((flag) => [flag.id, new Set(flag.areas.flatMap(reach))]))
})

const concerns = (flag: RedFlag, areaIds: readonly string[]): boolean => areaIds.some((areaId) => areasOf().get(flag.id)?.has(areaId))

/** The red flags to ask about a complaint in these areas; none where none are written for. */
export function redFlagsFor(areaIds: readonly string[]): RedFlag[] {
  return safety.redFlags.filter((flag) => flag.id !== ageFlagId && concerns(flag, areaIds))
}

/** Under 20, or past the 55th birthday, when the pain began. */
function isAgeExtreme(bornOn: Day, began: Day): boolean {
  return ageOn(bornOn, began) < 20 || ageOn(bornOn, addDays(began, -1)) >= 55
}

function ageFlag(facts: SafetyFacts): Notice[] {
  const { bornOn, complaintAreaIds, complaintStartedOn, on, redFlagIds } = facts
  const flag = redFlagById(ageFlagId)
  if (!flag || bornOn === null || complaintAreaIds === null || redFlagIds.includes(ageFlagId)) return []
  if (!isAgeExtreme(bornOn, complaintStartedOn ?? on)) return []
  if (complaintAreaIds.length === 0) return [{ ...redFlagNotice(flag), unsure: 'area' }]
  return concerns(flag, complaintAreaIds) ? [redFlagNotice(flag)] : []
}

type Action = RedFlag['action']
const levels: Readonly<Record<Action, Notice['level']>> = { emergency: 'stop', urgent: 'stop', 'stop-and-observe': 'stop', refer: 'caution' }

function noticeOf(kind: 'red-flag' | 'alert', entry: RedFlag | TreatmentAlert, why: string): Notice {
  return {
    id: `${kind}.${entry.id}`,
    level: levels[entry.action],
    kind,
    ruleId: null,
    therapyId: null,
    title: entry.label,
    why,
    advice: actionLabel(entry.action),
    sourceIds: [...entry.source],
    places: { points: [], regionIds: [] },
    unsure: null,
  }
}

const redFlagNotice = (flag: RedFlag): Notice => noticeOf('red-flag', flag, flag.why)

/** Red flags ticked for the complaint, wherever it lies, and the one that follows from the client's age. */
export function redFlagNotices(facts: SafetyFacts): Notice[] {
  const ticked = new Set(facts.redFlagIds)
  return [...safety.redFlags.filter(({ id }) => ticked.has(id)).map(redFlagNotice), ...ageFlag(facts)]
}

/** What happened in the treatment, with what to do. Going on needs a reason after all that stops a treatment. */
export function alertNotices(alertIds: readonly string[]): Notice[] {
  return [...new Set(alertIds)].flatMap((id) => treatmentAlertById(id) ?? []).map((alert) => noticeOf('alert', alert, alert.signs))
}
