import { acupoints } from '../reference/acupoints'
import { anatomy } from '../reference/anatomy'
import { hasSafetyRules, safety } from '../reference/safety'
import { therapies, therapyById } from '../reference/therapies'
import { once } from '../reference/vocabulary'
import { type Held, heldConditions } from './safety-conditions'
import { inNoticeOrder, type Notice } from './notice'
import type { SafetyFacts, SafetyPlan } from './safety-facts'
import { type Places, placesByTherapy } from './safety-places'
import { alertNotices, redFlagNotices } from './safety-red-flags'
import { type Match, matchOf, type ReadyRule, readyRules } from './safety-rules'

/** A rule about the plan asks nothing about the client. */
const everybody: readonly Held[] = [{ conditionId: '', facetId: null, areaIds: [], dueOn: null }]

/** The least open question decides: one certain reason is enough to be sure. */
function leastUnsure(matches: readonly Match[]): Match['unsure'] {
  if (matches.some(({ unsure }) => unsure === null)) return null
  return (['facet', 'weeks', 'age', 'area'] as const).find((it) => matches.some(({ unsure }) => unsure === it)) ?? null
}

function ruleNotice({ rule, isOfPlan }: ReadyRule, matches: readonly Match[]): Notice {
  const isMarked = matches.some(({ regionIds }) => regionIds.length > 0)
  return {
    id: `rule.${rule.id}`,
    level: rule.level === 'contraindicated' ? 'stop' : 'caution',
    kind: 'rule',
    ruleId: rule.id,
    therapyId: rule.from,
    ...(isOfPlan ? {} : { conditionId: rule.condition }),
    title: rule.label,
    why: rule.why,
    sourceIds: [...rule.source],
    places: { points: matches.flatMap(({ points }) => points), regionIds: matches.flatMap(({ regionIds }) => regionIds) },
    ...(isMarked && rule.when?.wider ? { wider: rule.when.wider } : {}),
    unsure: leastUnsure(matches),
  }
}

function noRules(therapyId: string): Notice {
  return {
    id: `no-rules.${therapyId}`,
    level: 'caution',
    kind: 'no-rules',
    ruleId: null,
    therapyId,
    title: `${therapyById(therapyId)?.label ?? therapyId}: no rules on file`,
    why: 'No safety rules were collected for this therapy. That is not the same as no risk.',
    sourceIds: [],
    places: { points: [], regionIds: [] },
    unsure: null,
  }
}

function ruleNotices(taking: ReadonlyMap<string, Places>, facts: SafetyFacts): Notice[] {
  const held = heldConditions(facts)
  const found = new Map<string, { ready: ReadyRule; matches: Match[] }>()
  for (const [therapyId, places] of taking) {
    for (const ready of readyRules(therapyId)) {
      const reasons = ready.isOfPlan ? everybody : (held.get(ready.rule.condition) ?? [])
      const matches = reasons.flatMap((reason) => matchOf(ready, reason, places, facts) ?? [])
      if (matches.length === 0) continue
      // Two therapies may bring up one rule: the one it was written for and one that inherits it.
      const before = found.get(ready.rule.id)
      if (before) before.matches.push(...matches)
      else found.set(ready.rule.id, { ready, matches })
    }
  }
  return [...found.values()].map(({ ready, matches }) => ruleNotice(ready, matches))
}

/** Where the kind of a condition is not recorded, its stricter rule stands for the milder one of the same therapy. */
function withoutMilderGuess(notices: readonly Notice[]): Notice[] {
  const key = ({ therapyId, conditionId }: Notice) => `${therapyId} ${conditionId}`
  const assumed = new Set(notices.filter(({ level, unsure }) => level === 'stop' && unsure === 'facet').map(key))
  return notices.filter((notice) => notice.level === 'stop' || notice.unsure !== 'facet' || !assumed.has(key(notice)))
}

const ranks = once(() => {
  const ids = [
    ...safety.treatmentAlerts.map(({ id }) => `alert.${id}`),
    ...safety.redFlags.map(({ id }) => `red-flag.${id}`),
    ...safety.therapies.flatMap((therapy) => therapy.rules.map(({ id }) => `rule.${id}`)),
    ...therapies().map(({ id }) => `no-rules.${id}`),
  ]
  return new Map(ids.map((id, rank) => [id, rank]))
})
const placeRanks = once(() => new Map([...acupoints.points.map(({ code }) => code), ...anatomy.regions.map(({ id }) => id)].map((id, rank) => [id, rank])))

const inFileOrder = (ids: readonly string[]): string[] =>
  [...new Set(ids)].toSorted((a, b) => (placeRanks().get(a) ?? Infinity) - (placeRanks().get(b) ?? Infinity))

/** In the order of the reference within each kind: the order of the lists in the plan does not matter. */
function inOrder(notices: readonly Notice[]): Notice[] {
  const rank = ({ id }: Notice) => ranks().get(id) ?? Infinity
  return inNoticeOrder(notices.toSorted((a, b) => rank(a) - rank(b)))
    .map((notice) => ({ ...notice, places: { points: inFileOrder(notice.places.points), regionIds: inFileOrder(notice.places.regionIds) } }))
}

/**
 * Everything to be said about a plan: rules that hold, therapies without rules, red flags of the complaint, alerts that
 * happened. Pure: the same plan and facts always give the same list. It informs; the therapist decides.
 */
export function evaluateSafety(plan: SafetyPlan, facts: SafetyFacts): Notice[] {
  const taking = placesByTherapy(plan)
  const unruled = [...taking.keys()].filter((therapyId) => !hasSafetyRules(therapyId)).map(noRules)
  return inOrder([...withoutMilderGuess(ruleNotices(taking, facts)), ...unruled, ...redFlagNotices(facts), ...alertNotices(plan.alertIds)])
}
