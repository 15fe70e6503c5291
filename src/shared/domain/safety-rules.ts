import { areasByPointRegion } from '../reference/point-regions'
import { conditionById, type SafetyRule, safety, safetyRules } from '../reference/safety'
import { once } from '../reference/vocabulary'
import { weeksPregnant } from './pregnancy'
import { type Held, isYounger } from './safety-conditions'
import type { Notice } from './notice'
import type { SafetyFacts } from './safety-facts'
import type { Places } from './safety-places'

type Unsure = NonNullable<Notice['unsure']>

/** A rule with its lists made ready once, because a plan is judged at every edit. */
export interface ReadyRule {
  rule: SafetyRule
  isOfPlan: boolean
  facets: ReadonlySet<string> | null
  /** Where the rule itself says so: areas of the body map, regions of the acupoint list and single points. */
  areas: ReadonlySet<string>
  regions: ReadonlySet<string>
  points: ReadonlySet<string> | null
}

function ready(rule: SafetyRule): ReadyRule {
  const { scope, when = {} } = rule
  const regions = scope.type === 'regions' ? scope.regions : []
  const points = scope.type === 'points' ? scope.points : when.points
  return {
    rule,
    isOfPlan: conditionById(rule.condition)?.plan ?? false,
    facets: when.facets ? new Set(when.facets) : null,
    areas: new Set(when.areas ?? regions.flatMap((region) => areasByPointRegion[region] ?? [])),
    regions: new Set(regions),
    points: points ? new Set(points) : null,
  }
}

const rules = once(() => new Map(safety.therapies.map(({ id }) => [id, safetyRules(id).map(ready)])))

/** The rules of a therapy with those it inherits; none for a therapy that nothing was collected for. */
export const readyRules = (therapyId: string): readonly ReadyRule[] => rules().get(therapyId) ?? []

export interface Match {
  points: string[]
  regionIds: string[]
  unsure: Unsure | null
}

/** Whether kind, weeks and age let the rule hold: false, or what they leave open (null: nothing). */
function decided({ rule, facets }: ReadyRule, { facetId, dueOn, conditionId }: Held, facts: SafetyFacts): false | Unsure | null {
  const { weeksFrom, ageBelow } = rule.when ?? {}
  const open: Unsure[] = []
  if (facets) {
    const isKnown = conditionById(conditionId)?.facets?.some((facet) => facet.id === facetId) ?? false
    if (!isKnown) open.push('facet')
    else if (facetId === null || !facets.has(facetId)) return false
  }
  if (weeksFrom !== undefined) {
    const weeks = weeksPregnant(dueOn, facts.on)
    if (weeks === null) open.push('weeks')
    else if (weeks < weeksFrom) return false
  }
  if (ageBelow !== undefined) {
    const younger = isYounger(ageBelow, facts)
    if (younger === null) open.push('age')
    else if (!younger) return false
  }
  return open[0] ?? null
}

/** Where the plan touches what the rule is about: null when nowhere. A local condition of unknown place leaves `area` open. */
function touched({ rule, areas, regions, points }: ReadyRule, held: Held, places: Places): Match | null {
  const { type } = rule.scope
  if (type === 'whole-treatment') return { points: [], regionIds: [], unsure: null }
  if (type === 'local-area' && areas.size === 0 && held.areaIds.length === 0) return { points: [], regionIds: [], unsure: 'area' }
  const isIn = (areaId: string) => areas.has(areaId) || (type === 'local-area' && held.areaIds.includes(areaId))
  const hit = places.points.filter(({ code, region, areaIds }) => points?.has(code) ?? (type === 'regions' ? regions.has(region) : areaIds.some(isIn)))
  // A rule about points is about needles: hands in the same area are not what it means.
  const marked = (type === 'points' ? places.needled : places.regions).filter(({ areaId }) => isIn(areaId))
  if (hit.length + marked.length === 0) return null
  return { points: hit.map(({ code }) => code), regionIds: marked.map(({ id }) => id), unsure: null }
}

/** Whether a rule holds for one condition in these places. */
export function matchOf(ready: ReadyRule, held: Held, places: Places, facts: SafetyFacts): Match | null {
  const open = decided(ready, held, facts)
  if (open === false) return null
  const match = touched(ready, held, places)
  return match && { ...match, unsure: open ?? match.unsure }
}
