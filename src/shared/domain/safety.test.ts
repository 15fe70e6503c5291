import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankFacts, blankPlan, condition, point, therapy, today } from '../../../test/helpers/safety-plans'
import { acupoints } from '../reference/acupoints'
import { anatomy } from '../reference/anatomy'
import { safety } from '../reference/safety'
import { therapies } from '../reference/therapies'
import { evaluateSafety } from './safety'
import { unansweredStops } from './notice'
import type { SafetyFacts, SafetyPlan } from './safety-facts'
import type { DetailValue } from './therapy-details'

const ids = (plan: Partial<SafetyPlan>, facts: Partial<SafetyFacts> = {}) =>
  evaluateSafety({ ...blankPlan, ...plan }, { ...blankFacts, ...facts }).map(({ id }) => id)
const knowing = (...conditions: SafetyFacts['conditions']): Partial<SafetyFacts> => ({ conditions })
const notice = (id: string, plan: Partial<SafetyPlan>, facts: Partial<SafetyFacts> = {}) =>
  evaluateSafety({ ...blankPlan, ...plan }, { ...blankFacts, ...facts }).find((it) => it.id === id)

describe('named cases', () => {
  test('pregnant and LI4', () => {
    const plan = { therapies: [therapy('acupuncture')], points: [point('LI4'), point('SP6'), point('ST36')] }
    expect(notice('rule.acupuncture.pregnancy.points', plan, knowing(condition('pregnancy')))).toMatchObject({
      level: 'stop', places: { points: ['LI4', 'SP6'], regionIds: [] }, sourceIds: ['aacp-2012', 'shen-nong', 'carr-2015'], unsure: null,
    })
    expect(ids(plan)).toEqual([])
  })

  test('an anticoagulant and wet cupping, also by the medicine', () => {
    const plan = { therapies: [therapy('wet-cupping')] }
    for (const facts of [knowing(condition('anticoagulants')), { medicines: [{ conditionId: 'anticoagulants' }] }]) {
      expect(notice('rule.wet-cupping.anticoagulants', plan, facts)).toMatchObject({ level: 'stop', unsure: null })
    }
    expect(ids({ therapies: [therapy('dry-cupping')] }, knowing(condition('anticoagulants')))).toEqual(['rule.dry-cupping.anticoagulants'])
  })

  test('a pacemaker and electro-acupuncture, however the current is recorded', () => {
    const pacemaker = knowing(condition('implanted-device', { facetId: 'pacemaker-or-icd' }))
    const stop = 'rule.electro-acupuncture.implanted-device'
    const needled = (details: SafetyPlan['points'][number]['details']) => ({ therapies: [therapy('acupuncture')], points: [point('ST36', details)] })
    expect(ids({ therapies: [therapy('electro-acupuncture')] }, pacemaker)).toContain(stop)
    expect(ids(needled({ waveform: ['intermittent'] }), pacemaker)).toContain(stop)
    expect(ids(needled({ 'frequency-low': 2 }), pacemaker)).toContain(stop)
    expect(ids(needled({ stimulation: ['electrical'] }), pacemaker)).toContain(stop)
    expect(ids({ therapies: [therapy('acupuncture', { stimulation: ['electrical'] })] }, pacemaker)).toContain(stop)
    expect(ids(needled({ stimulation: ['even'], retention: 20 }), pacemaker)).not.toContain(stop)
  })

  test('GB21 lies over the lung, for everybody', () => {
    const plan = { therapies: [therapy('acupuncture')], points: [point('GB21')] }
    expect(ids(plan)).toEqual(['rule.acupuncture.pneumothorax-points.named', 'rule.acupuncture.pneumothorax-points.thorax'])
    expect(notice('rule.acupuncture.pneumothorax-points.named', plan)).toMatchObject({ level: 'caution', kind: 'rule', places: { points: ['GB21'] } })
    expect(ids({ ...plan, points: [point('GB20')] })).toEqual([])
  })

  test('needles set freely on the figure, over the lung and in a pregnancy', () => {
    const needle = (regionId: string) => ({ stamps: [{ kind: 'needle', regionId }] })
    const thorax = 'rule.acupuncture.pneumothorax-points.thorax'
    expect(notice(thorax, { therapies: [therapy('acupuncture')], ...needle('interscapular-left') })).toMatchObject({
      level: 'caution', places: { points: [], regionIds: ['interscapular-left'] }, wider: expect.stringContaining('further than the lung'),
    })
    expect(ids({ therapies: [therapy('dry-needling')], ...needle('interscapular-left') })).toEqual([thorax, 'no-rules.dry-needling'])
    expect(ids({ therapies: [therapy('sports-massage')], areas: [{ regionId: 'interscapular-left' }] })).toEqual([])
    const pregnant = knowing(condition('pregnancy'))
    expect(notice('rule.acupuncture.pregnancy.lower-trunk', { therapies: [therapy('acupuncture')], ...needle('lower-abdomen') }, pregnant)).toMatchObject({ level: 'stop' })
    expect(ids({ therapies: [therapy('acupuncture')], areas: [{ regionId: 'lower-abdomen' }] }, pregnant)).toEqual(['rule.acupuncture.pregnancy'])
  })

  test('week 12 and week 13 of a pregnancy at CV12', () => {
    const at = (dueOn: string) => ids({ therapies: [therapy('acupuncture')], points: [point('CV12')] }, knowing(condition('pregnancy', { dueOn })))
    // 26 November 2026: 12 weeks and 6 days, 13 weeks.
    expect(at('2027-06-04')).toEqual(['rule.acupuncture.pregnancy'])
    expect(at('2027-06-03')).toContain('rule.acupuncture.pregnancy.upper-abdomen')
  })
})

describe('which therapies take place', () => {
  test('electro-acupuncture has the rules of acupuncture, each once', () => {
    const both = { therapies: [therapy('acupuncture'), therapy('electro-acupuncture')], points: [point('LI4')] }
    const found = ids(both, knowing(condition('pregnancy')))
    expect(found.filter((id) => id === 'rule.acupuncture.pregnancy.points')).toHaveLength(1)
    expect(ids({ ...both, therapies: [therapy('electro-acupuncture')] }, knowing(condition('pregnancy')))).toContain('rule.acupuncture.pregnancy.points')
  })

  test('a rule for some of its kinds only does not hide the inherited one', () => {
    const electro = { therapies: [therapy('electro-acupuncture')] }
    expect(ids(electro, knowing(condition('epilepsy', { facetId: 'controlled' })))).toEqual(['rule.acupuncture.epilepsy'])
    expect(ids(electro, knowing(condition('epilepsy', { facetId: 'uncontrolled' })))).toEqual(['rule.electro-acupuncture.epilepsy', 'rule.acupuncture.epilepsy'])
    expect(ids({ therapies: [therapy('deep-tissue')] }, knowing(condition('heart-condition', { facetId: 'serious' })))).toEqual(['rule.sports-massage.heart-condition'])
  })

  test('needles without a needling therapy count as acupuncture', () => {
    const needled = [{ ...point('GB21'), needles: 1 }]
    expect(ids({ points: needled })).toContain('rule.acupuncture.pneumothorax-points.named')
    expect(ids({ points: [point('GB21')] })).toEqual([])
  })

  test('current at one point does not run through the others', () => {
    const plan = { therapies: [therapy('acupuncture')], points: [point('ST36', { 'frequency-low': 2 }), point('GV20')] }
    expect(ids(plan)).not.toContain('rule.electro-acupuncture.areas-at-risk.brain')
    expect(ids({ ...plan, points: [point('GV20', { 'frequency-low': 2 })] })).toContain('rule.electro-acupuncture.areas-at-risk.brain')
  })

  test('a therapy nobody collected rules for says so', () => {
    expect(notice('no-rules.gua-sha', { therapies: [therapy('gua-sha')] })).toMatchObject({ level: 'caution', kind: 'no-rules', title: 'Gua sha: no rules on file' })
    const unruled = therapies().filter(({ id }) => !safety.therapies.some((it) => it.id === id))
    expect(unruled).toHaveLength(7)
    for (const { id } of unruled) expect(ids({ therapies: [therapy(id)] })).toEqual([`no-rules.${id}`])
  })
})

describe('where a therapy works', () => {
  const veins = knowing(condition('varicose-veins', { areaIds: ['calf'] }))
  const areas = [{ regionId: 'calf-left' }]
  const massage = therapy('sports-massage')
  const onCalf = { therapyId: 'sports-massage', regionId: 'calf-left' }

  test('an area of the session counts for every therapy that says nothing else', () => {
    const found = ids({ therapies: [massage, therapy('dry-cupping')], areas }, veins)
    expect(found).toEqual(['rule.dry-cupping.varicose-veins', 'rule.sports-massage.varicose-veins'])
    expect(ids({ therapies: [massage, therapy('dry-cupping')], areas, work: [onCalf] }, veins)).toEqual(found)
  })

  test('where another therapy worked there and this one elsewhere, it does not', () => {
    const cups = [{ therapyId: 'dry-cupping', regionId: 'interscapular-left' }]
    const plan = { therapies: [massage, therapy('dry-cupping')], areas, work: [onCalf], cups }
    expect(ids(plan, veins)).toEqual(['rule.sports-massage.varicose-veins'])
    // Nobody worked there by the record: then everybody may have.
    expect(ids({ ...plan, work: [] }, veins)).toContain('rule.dry-cupping.varicose-veins')
  })

  test('a point counts by the region it lies in', () => {
    const plan = { therapies: [therapy('acupuncture')], points: [point('ST36'), point('LI4')] }
    expect(notice('rule.acupuncture.varicose-veins', plan, veins)?.places).toEqual({ points: ['ST36'], regionIds: [] })
  })

  test('two therapies that bring up one rule name the places of both', () => {
    const work = [{ therapyId: 'acupuncture', regionId: 'calf-left' }, { therapyId: 'electro-acupuncture', regionId: 'calf-right' }]
    const plan = { therapies: [therapy('electro-acupuncture'), therapy('acupuncture')], work }
    expect(notice('rule.acupuncture.varicose-veins', plan, veins)?.places.regionIds).toEqual(['calf-left', 'calf-right'])
  })

  test('an area wider than what is forbidden says so', () => {
    const plan = { therapies: [therapy('acupuncture')], areas: [{ regionId: 'pectoral-left' }] }
    expect(notice('rule.acupuncture.areas-at-risk.prohibited-areas', plan)).toMatchObject({ level: 'stop', wider: expect.stringContaining('wider than the breast') })
    expect(notice('rule.acupuncture.areas-at-risk.prohibited-areas', { ...plan, areas: [], points: [point('ST18')] })).not.toHaveProperty('wider')
  })

  test('one certain reason settles what another leaves open', () => {
    const plan = { therapies: [massage], areas }
    const open = condition('varicose-veins')
    expect(notice('rule.sports-massage.varicose-veins', plan, knowing(open))?.unsure).toBe('area')
    expect(notice('rule.sports-massage.varicose-veins', plan, knowing(open, ...(veins.conditions ?? [])))).toMatchObject({ unsure: null, places: { regionIds: ['calf-left'] } })
  })
})

describe('medicines and unknown ids', () => {
  test('the entry of the condition knows more than the medicine', () => {
    const medicines = [{ conditionId: 'immunosuppression' }]
    const plan = { therapies: [therapy('wet-cupping')] }
    expect(notice('rule.wet-cupping.immunosuppression', plan, { medicines })?.unsure).toBe('facet')
    expect(ids(plan, { medicines, ...knowing(condition('immunosuppression', { facetId: 'other' })) })).toEqual([])
    expect(ids(plan, { medicines, ...knowing(condition('immunosuppression', { facetId: 'other', untilOn: '2026-01-01' })) })).toHaveLength(1)
    expect(ids(plan, { medicines: [{ conditionId: null }] })).toEqual([])
  })

  test('the milder guess is left out beside the stricter one', () => {
    expect(ids({ therapies: [therapy('wet-cupping')] }, knowing(condition('anaemia')))).toEqual(['rule.wet-cupping.anaemia.severe'])
  })

  test('ids of a later version bring nothing up and break nothing', () => {
    const plan = { therapies: [therapy('acupuncture')], areas: [{ regionId: 'tail' }], points: [point('LU99')], alertIds: ['gone'] }
    expect(ids(plan, { ...knowing(condition('hiccups'), condition('anaemia', { facetId: 'purple' })), redFlagIds: ['gone'] })).toEqual([])
    expect(notice('rule.wet-cupping.anaemia.severe', { therapies: [therapy('wet-cupping')] }, knowing(condition('anaemia', { facetId: 'purple' })))?.unsure).toBe('facet')
  })
})

test('stops come first, alerts before red flags before conditions before the plan', () => {
  const plan = { therapies: [therapy('gua-sha'), therapy('acupuncture')], points: [point('GB21'), point('LI4'), point('CV8')], alertIds: ['wound-infection', 'faint'] }
  const facts = { ...knowing(condition('pregnancy', { dueOn: '2027-04-01' })), redFlagIds: ['steroid-use', 'night-pain'] }
  expect(ids(plan, facts)).toEqual([
    'alert.faint', 'red-flag.night-pain', 'rule.acupuncture.pregnancy.points', 'rule.acupuncture.pregnancy.upper-abdomen',
    'rule.acupuncture.areas-at-risk.prohibited',
    'alert.wound-infection', 'red-flag.steroid-use', 'rule.acupuncture.pregnancy', 'rule.acupuncture.pregnancy.points-some-sources',
    'rule.acupuncture.pneumothorax-points.named', 'rule.acupuncture.pneumothorax-points.thorax', 'no-rules.gua-sha',
  ])
})

test('a stop stays unanswered until a reason in words stands beside it', () => {
  const notices = evaluateSafety({ ...blankPlan, therapies: [therapy('wet-cupping')] }, { ...blankFacts, ...knowing(condition('dvt'), condition('anticoagulants'), condition('syncope')) })
  const open = (...overrides: { noticeId: string; reason: string }[]) => unansweredStops(notices, overrides).map(({ id }) => id)
  expect(open()).toEqual(['rule.wet-cupping.anticoagulants', 'rule.wet-cupping.dvt'])
  expect(open({ noticeId: 'rule.wet-cupping.dvt', reason: 'GP letter seen' }, { noticeId: 'rule.wet-cupping.anticoagulants', reason: ' \n' })).toEqual(['rule.wet-cupping.anticoagulants'])
})

describe('whatever is recorded', () => {
  const oneOf = <T extends { id: string }>(list: readonly T[]) => fc.constantFrom(...list.map(({ id }) => id))
  const region = oneOf(anatomy.regions)
  const details = fc.constantFrom<Record<string, DetailValue>>({}, { 'frequency-low': 2 }, { stimulation: ['electrical'] })
  const day = fc.option(fc.constantFrom('2026-01-01', '2026-11-25', today, '2026-11-27', '2027-03-01'), { nil: null })
  const chosen = oneOf(therapies())
  const anyPlan: fc.Arbitrary<SafetyPlan> = fc.record({
    therapies: fc.uniqueArray(fc.record({ therapyId: chosen, details }), { selector: (it) => it.therapyId, maxLength: 4 }),
    areas: fc.uniqueArray(fc.record({ regionId: region }), { selector: (it) => it.regionId, maxLength: 8 }),
    work: fc.array(fc.record({ therapyId: chosen, regionId: region }), { maxLength: 4 }),
    points: fc.array(fc.record({ code: fc.constantFrom(...acupoints.points.map(({ code }) => code)), needles: fc.nat(2), details }), { maxLength: 8 }),
    cups: fc.array(fc.record({ therapyId: fc.constantFrom('wet-cupping', 'dry-cupping'), regionId: fc.option(region, { nil: null }) }), { maxLength: 3 }),
    stamps: fc.array(fc.record({ kind: fc.constantFrom('needle', 'scar'), regionId: region }), { maxLength: 3 }),
    alertIds: fc.uniqueArray(oneOf(safety.treatmentAlerts), { maxLength: 2 }),
  })
  const anyCondition = fc.constantFrom(...safety.conditions).chain(({ id, facets }) => fc.record({
    conditionId: fc.constant(id),
    facetId: fc.option(fc.constantFrom(...(facets ?? []).map((facet) => facet.id), 'unheard-of'), { nil: null }),
    areaIds: fc.uniqueArray(oneOf(anatomy.areas), { maxLength: 2 }),
    dueOn: day, sinceOn: day, untilOn: day,
  }))
  const anyFacts: fc.Arbitrary<SafetyFacts> = fc.record({
    on: fc.constant(today),
    bornOn: fc.option(fc.constantFrom('1950-02-03', '1990-07-08', '2012-01-01', '2026-01-01'), { nil: null }),
    conditions: fc.array(anyCondition, { maxLength: 5 }),
    medicines: fc.array(fc.record({ conditionId: fc.option(oneOf(safety.conditions), { nil: null }) }), { maxLength: 2 }),
    redFlagIds: fc.uniqueArray(oneOf(safety.redFlags), { maxLength: 3 }),
    complaintAreaIds: fc.option(fc.array(oneOf(anatomy.areas), { maxLength: 2 }), { nil: null }),
    complaintStartedOn: day,
  })
  const stops = (plan: SafetyPlan, facts: SafetyFacts) => evaluateSafety(plan, facts).flatMap(({ id, level }) => (level === 'stop' ? [id] : []))

  test('another condition never takes a stop away, unless it says more than the medicine did', () => {
    fc.assert(fc.property(anyPlan, anyFacts, anyCondition, (plan, facts, added) => {
      fc.pre(!facts.medicines.some(({ conditionId }) => conditionId === added.conditionId))
      const after = new Set(stops(plan, { ...facts, conditions: [...facts.conditions, added] }))
      expect(stops(plan, facts).filter((id) => !after.has(id))).toEqual([])
    }), { numRuns: 500 })
  })

  test('the order of the lists does not matter, and every notice stands once', () => {
    const backwards = <T extends object>(lists: T): T => Object.fromEntries(Object.entries(lists).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value])) as T
    fc.assert(fc.property(anyPlan, anyFacts, (plan, facts) => {
      const notices = evaluateSafety(plan, facts)
      expect(evaluateSafety(backwards(plan), backwards(facts))).toEqual(notices)
      expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length)
    }), { numRuns: 300 })
  })
})
