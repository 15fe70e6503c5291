import { describe, expect, test } from 'vitest'
import { blankFacts, blankPlan, condition, point, therapy, today } from '../../../test/helpers/safety-plans'
import { acupoints } from '../reference/acupoints'
import { anatomy } from '../reference/anatomy'
import { areasByPointRegion } from '../reference/point-regions'
import { conditionById, safety } from '../reference/safety'
import { addDays } from './days'
import { evaluateSafety } from './safety'
import type { ConditionFact, SafetyFacts, SafetyPlan } from './safety-facts'

type Rule = (typeof safety.therapies)[number]['rules'][number]

const rules = safety.therapies.flatMap((owner) => owner.rules.map((rule) => ({ id: rule.id, therapyId: owner.id, rule })))
const yesterday = addDays(today, -1)
const tomorrow = addDays(today, 1)
/** Of a client who turns this old today. */
const bornFor = (years: number) => `${2026 - years}-11-26`
const due = (weeks: number, days: number) => addDays(today, 280 - weeks * 7 - days)

const regionIn = (areaId: string) => anatomy.regions.find((region) => region.areaId === areaId)!.id
const worked = (areaId: string): Partial<SafetyPlan> => ({ areas: [{ regionId: regionIn(areaId) }] })
const isOfPlan = (rule: Rule) => conditionById(rule.condition)!.plan === true

/** Areas of the body map that bring the rule up, read from the file and not from the code under test. */
function areasThatMatter(rule: Rule): string[] {
  if (rule.scope.type === 'points') return []
  if (rule.when?.areas) return rule.when.areas
  if (rule.scope.type === 'regions') return rule.scope.regions.flatMap((region) => areasByPointRegion[region]!)
  return rule.scope.type === 'local-area' ? ['calf'] : []
}

/** Areas in which only a needle brings the rule up. */
const areasOfNeedles = (rule: Rule): string[] => (rule.scope.type === 'points' ? (rule.when?.areas ?? []) : [])

/** Acupoints that bring the rule up by themselves. */
function pointsThatMatter(rule: Rule): string[] {
  if (rule.scope.type === 'points') return rule.scope.points
  if (rule.when?.points) return rule.when.points
  const { scope } = rule
  return scope.type === 'regions' ? acupoints.points.filter((it) => scope.regions.includes(it.region)).map((it) => it.code) : []
}

/** The least that is known of a client for whom the rule holds. */
function entryFor(rule: Rule): ConditionFact {
  const local = rule.scope.type === 'local-area' && !rule.when?.areas
  return condition(rule.condition, {
    facetId: rule.when?.facets?.[0] ?? conditionById(rule.condition)!.facets?.[0]!.id ?? null,
    areaIds: local ? ['calf'] : [],
    dueOn: rule.when?.weeksFrom === undefined ? null : due(rule.when.weeksFrom, 0),
  })
}

function factsFor(rule: Rule, changes: Partial<ConditionFact> = {}): SafetyFacts {
  if (isOfPlan(rule)) return blankFacts
  if (rule.condition === 'children') return { ...blankFacts, bornOn: bornFor(1) }
  return { ...blankFacts, conditions: [{ ...entryFor(rule), ...changes }] }
}

/** The least plan for which the rule holds. */
function planFor(therapyId: string, rule: Rule): SafetyPlan {
  const [areaId] = areasThatMatter(rule)
  const places = rule.scope.type === 'points' ? { points: [point(rule.scope.points[0]!)] } : areaId === undefined ? {} : worked(areaId)
  return { ...blankPlan, therapies: [therapy(therapyId)], ...places }
}

const noticeOf = (rule: Rule, plan: SafetyPlan, facts: SafetyFacts) => evaluateSafety(plan, facts).find(({ id }) => id === `rule.${rule.id}`)

test('there are 142 rules to try', () => expect(rules).toHaveLength(142))

test('three of the rules about points also know where a needle without a point stands', () => {
  const byNeedle = rules.filter(({ rule }) => areasOfNeedles(rule).length > 0).map(({ id }) => id)
  expect(byNeedle).toEqual(['acupuncture.pneumothorax-points.thorax', 'acupuncture.pregnancy.lower-trunk', 'acupuncture.pregnancy.upper-abdomen'])
})

describe.each(rules)('$id', ({ therapyId, rule }) => {
  const plan = planFor(therapyId, rule)
  const facts = factsFor(rule)
  const isRaised = (changed: Partial<SafetyPlan>, known: SafetyFacts = facts) => noticeOf(rule, { ...plan, ...changed }, known) !== undefined

  test('is raised, with its own level, words and sources', () => {
    expect(noticeOf(rule, plan, facts)).toMatchObject({
      level: rule.level === 'contraindicated' ? 'stop' : 'caution',
      kind: 'rule',
      ruleId: rule.id, therapyId, title: rule.label, why: rule.why, sourceIds: rule.source, unsure: null,
    })
    expect(noticeOf(rule, plan, facts)?.conditionId).toBe(isOfPlan(rule) ? undefined : rule.condition)
  })

  test('is not raised by another therapy, nor by none', () => {
    expect(isRaised({ therapies: [therapy('shiatsu')] })).toBe(false)
    expect(isRaised({ therapies: [] })).toBe(false)
  })

  if (!isOfPlan(rule) && rule.condition !== 'children') {
    test('is not raised without the condition, before it began or after it ended', () => {
      expect(isRaised({}, blankFacts)).toBe(false)
      expect(isRaised({}, factsFor(rule, { untilOn: yesterday }))).toBe(false)
      expect(isRaised({}, factsFor(rule, { sinceOn: tomorrow }))).toBe(false)
      expect(isRaised({}, factsFor(rule, { sinceOn: today, untilOn: today }))).toBe(true)
    })

    test('is not raised by any other condition', () => {
      const others = safety.conditions.filter(({ id }) => id !== rule.condition && id !== 'children')
      for (const { id, facets } of others) {
        const known = (facets ?? [{ id: null }]).map((facet) => ({ ...entryFor(rule), conditionId: id, facetId: facet.id }))
        expect(isRaised({}, { ...blankFacts, conditions: known }), id).toBe(false)
      }
    })
  }

  const { facets, weeksFrom, ageBelow } = rule.when ?? {}
  if (facets) {
    test('holds for its facets only; an unknown facet is taken for the stricter and said', () => {
      for (const facet of conditionById(rule.condition)!.facets!) {
        expect(isRaised({}, factsFor(rule, { facetId: facet.id })), facet.id).toBe(facets.includes(facet.id))
      }
      const open = noticeOf(rule, plan, factsFor(rule, { facetId: null }))
      if (rule.level === 'contraindicated') expect(open).toMatchObject({ level: 'stop', unsure: 'facet' })
      else if (open) expect(open.unsure).toBe('facet')
      else expect(evaluateSafety(plan, factsFor(rule, { facetId: null }))).toContainEqual(expect.objectContaining({ level: 'stop', conditionId: rule.condition, unsure: 'facet' }))
    })
  } else if (conditionById(rule.condition)!.facets) {
    test('holds for every facet, and for an unknown one without a question', () => {
      for (const facetId of [null, ...conditionById(rule.condition)!.facets!.map(({ id }) => id)]) {
        expect(noticeOf(rule, plan, factsFor(rule, { facetId })), String(facetId)).toMatchObject({ unsure: null })
      }
    })
  }

  if (weeksFrom !== undefined) {
    test('holds from its week; without a due date it is assumed and said', () => {
      expect(isRaised({}, factsFor(rule, { dueOn: due(weeksFrom - 1, 6) }))).toBe(false)
      expect(noticeOf(rule, plan, factsFor(rule, { dueOn: due(weeksFrom, 0) }))).toMatchObject({ unsure: null })
      for (const dueOn of [null, due(60, 0), due(-3, 0)]) {
        expect(noticeOf(rule, plan, factsFor(rule, { dueOn })), String(dueOn)).toMatchObject({ unsure: 'weeks' })
      }
    })
  }

  if (ageBelow !== undefined) {
    test('holds below its age, by the birth date', () => {
      expect(isRaised({}, { ...blankFacts, bornOn: bornFor(ageBelow) })).toBe(false)
      expect(noticeOf(rule, plan, { ...blankFacts, bornOn: addDays(bornFor(ageBelow), 1) })).toMatchObject({ unsure: null })
      // Nothing is assumed of somebody whose birth date is not known, unless she is ticked as a minor.
      expect(isRaised({}, blankFacts)).toBe(false)
      const ticked = { ...blankFacts, conditions: [condition('children')] }
      expect(noticeOf(rule, plan, ticked)).toMatchObject({ unsure: ageBelow === 18 ? null : 'age' })
      expect(isRaised({}, { ...ticked, bornOn: bornFor(30) })).toBe(false)
    })
  }

  const byArea = areasThatMatter(rule)
  const byPoint = pointsThatMatter(rule)
  if (byArea.length > 0) {
    test('each of its areas brings it up by itself, and no other', () => {
      for (const { id: areaId } of anatomy.areas) {
        const raised = noticeOf(rule, { ...plan, ...worked(areaId) }, facts)
        expect(raised?.places.regionIds ?? null, areaId).toEqual(byArea.includes(areaId) ? [regionIn(areaId)] : null)
      }
      expect(isRaised({ areas: [] })).toBe(false)
    })

    test('work, and for needles a stamp, count as areas do', () => {
      const regionId = regionIn(byArea[0]!)
      expect(isRaised({ areas: [], work: [{ therapyId, regionId }] })).toBe(true)
      expect(isRaised({ areas: [], work: [{ therapyId: 'shiatsu', regionId }] })).toBe(false)
      const needles = therapyId.endsWith('acupuncture')
      expect(isRaised({ areas: [], stamps: [{ kind: 'needle', regionId }] })).toBe(needles)
      expect(isRaised({ areas: [], stamps: [{ kind: 'scar', regionId }] })).toBe(false)
      const cups = therapyId.endsWith('cupping')
      expect(isRaised({ areas: [], cups: [{ therapyId: 'dry-cupping', regionId }] })).toBe(therapyId === 'dry-cupping')
      if (cups) expect(isRaised({ areas: [], cups: [{ therapyId, regionId }] })).toBe(true)
    })
  }

  const byNeedle = areasOfNeedles(rule)
  if (rule.scope.type === 'points') {
    test('a needle on the figure counts in the areas named beside the points, and in no other', () => {
      for (const { id: areaId } of anatomy.areas) {
        const stamps = [{ kind: 'needle', regionId: regionIn(areaId) }]
        for (const therapies of [plan.therapies, [therapy('electro-acupuncture')], [therapy('dry-needling')], []]) {
          const raised = noticeOf(rule, { ...plan, therapies, points: [], stamps }, facts)
          expect(raised?.places ?? null, areaId).toEqual(byNeedle.includes(areaId) ? { points: [], regionIds: [regionIn(areaId)] } : null)
          expect(raised?.wider).toBe(raised && rule.when?.wider)
        }
      }
    })

    test('what the hands did in an area, or a stamp that is no needle, does not count', () => {
      for (const areaId of byNeedle) {
        const regionId = regionIn(areaId)
        const hands = { points: [], areas: [{ regionId }], work: [{ therapyId, regionId }], stamps: [{ kind: 'trigger-point', regionId }, { kind: 'scar', regionId }] }
        expect(isRaised(hands), areaId).toBe(false)
        expect(isRaised({ ...hands, therapies: [...plan.therapies, therapy('sports-massage')] }), areaId).toBe(false)
      }
    })
  }

  if (byPoint.length > 0 && therapyId.endsWith('acupuncture')) {
    test('each of its points brings it up by itself, and no other', () => {
      for (const { code } of acupoints.points) {
        const raised = noticeOf(rule, { ...plan, areas: [], points: [point(code)] }, facts)
        expect(raised?.places.points ?? null, code).toEqual(byPoint.includes(code) ? [code] : null)
      }
    })
  }

  if (rule.scope.type === 'local-area' && !rule.when?.areas) {
    test('where the area is not known it is assumed whatever is treated, and said', () => {
      expect(noticeOf(rule, { ...plan, areas: [] }, factsFor(rule, { areaIds: [] }))).toMatchObject({ unsure: 'area' })
      expect(noticeOf(rule, { ...plan, ...worked('forehead') }, factsFor(rule, { areaIds: [] }))).toMatchObject({ unsure: 'area' })
    })
  }

  if (!isOfPlan(rule) && rule.condition !== 'children') {
    test('a medicine that counts as the condition brings it up, or its stricter neighbour', () => {
      const raised = evaluateSafety(plan, { ...blankFacts, medicines: [{ conditionId: rule.condition }] })
      expect(raised.map(({ conditionId }) => conditionId)).toContain(rule.condition)
    })
  }
})
