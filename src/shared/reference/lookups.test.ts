import { describe, expect, test } from 'vitest'
import { acupoints, readPointCode } from './acupoints'
import {
  anatomy, areaById, mirrorRegion, musclesOfRegion, regionById, regionLabel, regionsOfGroup, spinalLevelAt, spinalLevelHeight,
} from './anatomy'
import { causeById, causes, effectById, factorById, onsetById, onsets } from './causes'
import { ConditionId, CauseId, EffectId, FactorId, MeasureId, MovementId, OnsetId, PointCode, RegionId, TherapyId } from './id-schema'
import { entryLimits, movementLabel, movements } from './mobility'
import { movementsFor, quickMovementsFor } from './movement-sets'
import { mayShowText, measureById, measures } from './outcomes'
import { areasByPointRegion, bodyRegionsOf, pointRegionsOf } from './point-regions'
import { clientConditions, conditions, hasSafetyRules, safety, safetyRules, suggestedCondition } from './safety'
import { groupOf, itemOf, therapies, therapyById } from './therapies'

describe('ids at the boundary', () => {
  test.each([
    [RegionId, 'levator-scapulae-left', 'unknown region'],
    [TherapyId, 'wet-cupping', 'unknown therapy'],
    [MovementId, 'cervical-rotation', 'unknown movement'],
    [CauseId, 'desk-work', 'unknown cause'],
    [FactorId, 'agg-sitting', 'unknown factor'],
    [EffectId, 'driving', 'unknown effect'],
    [OnsetId, 'gradual', 'unknown onset'],
    [ConditionId, 'pregnancy', 'unknown condition'],
    [MeasureId, 'nrs-pain-now', 'unknown measure'],
    [PointCode, 'GB21', 'unknown acupoint'],
  ])('%#: %s', (schema, known, message) => {
    expect(schema.parse(known)).toBe(known)
    for (const wrong of ['', 'nowhere', '__proto__', 'constructor', ` ${known}`, `${known}\u0000`]) {
      expect(schema.safeParse(wrong).error?.issues[0]?.message, JSON.stringify(wrong)).toBe(message)
    }
    expect(schema.safeParse(7).success).toBe(false)
  })
})

describe('anatomy', () => {
  test('mirrors every region, and back again', () => {
    for (const { id, side } of anatomy.regions) {
      const mirror = mirrorRegion(id)
      expect(mirrorRegion(mirror)).toBe(id)
      expect(regionById(mirror)?.side).toBe({ left: 'right', right: 'left', midline: 'midline' }[side])
    }
    expect(mirrorRegion('nowhere')).toBe('nowhere')
  })

  test('labels, groups and muscles', () => {
    expect(regionLabel('levator-scapulae-left')).toBe('Levator scapulae (neck–shoulder angle), left')
    expect(regionLabel('from-a-newer-version')).toBe('from-a-newer-version')
    expect(regionsOfGroup('upper-back').length).toBeGreaterThan(10)
    expect(musclesOfRegion('levator-scapulae-right').map((muscle) => muscle.label)).toContain('Levator scapulae')
  })

  test('lists come in display order', () => {
    for (const list of [anatomy.areas, anatomy.regions, movements(), causes(), onsets(), measures()]) {
      const orders = list.map((entry) => entry.order)
      expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    }
  })

  test('a spinal level has a height that grows towards the head', () => {
    expect([spinalLevelHeight('Co'), spinalLevelHeight('T12'), spinalLevelHeight('T7'), spinalLevelHeight('C1')]).toEqual([1, 12, 17, 30])
    for (const { id } of anatomy.spinalLevels) expect(spinalLevelAt(spinalLevelHeight(id) ?? 0)?.id).toBe(id)
    expect(spinalLevelAt(0)).toBeUndefined()
    expect(spinalLevelHeight('T13')).toBeUndefined()
  })
})

describe('movements', () => {
  test.each(['neck', 'upper-back', 'shoulder', 'low-back'])('quick set for %s', (group) => {
    const set = quickMovementsFor(group)
    expect(set).toHaveLength(4)
    const nearby = movementsFor(group).map(({ id }) => id)
    for (const { id } of set) expect(nearby).toContain(id)
  })

  test('every group of the body map has movements, and an unknown one has none', () => {
    for (const { id } of anatomy.groups) expect(quickMovementsFor(id).length, id).toBeGreaterThan(0)
    expect(movementsFor('tail')).toEqual([])
  })

  test('what may be typed holds every published reference value', () => {
    for (const movement of movements()) {
      const { min, max } = entryLimits(movement)
      for (const value of Object.values(movement.normal ?? {})) {
        if (value !== null) expect(value >= min && value <= max, movement.id).toBe(true)
      }
    }
    expect(movementLabel('cervical-rotation')).toBe('Cervical spine: Rotation')
  })

  test('a position is not called better when it is higher', () => {
    expect(movements().filter((movement) => movement.better === 'neither').map(({ id }) => id)).toEqual([
      'scapular-resting-height', 'scapular-protraction', 'scapular-retraction',
    ])
  })
})

test('therapies: groups and items by id', () => {
  expect(therapies()).toHaveLength(13)
  expect(therapyById('acupuncture')?.label).toBe('Acupuncture')
  expect(groupOf('acupuncture', 'retention')?.kind).toBe('number')
  expect(groupOf('acupuncture', 'cup-count')).toBeUndefined()
  expect(itemOf('sports-massage', 'technique', 'effleurage')?.label).toBe('Effleurage')
  expect([causeById('stress'), factorById('ease-heat'), effectById('walking'), onsetById('sudden')].map((it) => it?.label))
    .toEqual(['Stress', 'Heat', 'Walking', 'Sudden'])
})

test('the text of a licensed questionnaire is never shown', () => {
  expect(measureById('odi')).toSatisfy((odi) => odi !== undefined && !mayShowText(odi))
  expect(measures().filter(mayShowText).every((measure) => measure.licence.status === 'free')).toBe(true)
})

describe('safety', () => {
  test('electro-acupuncture also has the rules of acupuncture', () => {
    const rules = safetyRules('electro-acupuncture')
    expect(rules.find((rule) => rule.id === 'acupuncture.pneumothorax-points.named')?.from).toBe('acupuncture')
    expect(rules.map((rule) => rule.id)).not.toContain('acupuncture.pregnancy')
    // Its own rule is for uncontrolled epilepsy only, so the caution for the rest remains.
    expect(rules.map((rule) => rule.id)).toContain('acupuncture.epilepsy')
    expect(rules.find((rule) => rule.id === 'electro-acupuncture.epilepsy')?.level).toBe('contraindicated')
  })

  test('no inherited rule is lost to a milder or narrower one', () => {
    for (const { id, inherits } of safety.therapies) {
      for (const rule of inherits.flatMap((parent) => safetyRules(parent))) {
        const kept = safetyRules(id).some((it) => it.condition === rule.condition && it.scope.type === rule.scope.type
          && (it.id === rule.id || it.level === rule.level || it.level === 'contraindicated'))
        expect(kept, `${id} without ${rule.id}`).toBe(true)
      }
    }
    expect(safetyRules('deep-tissue').map((rule) => rule.id)).toContain('sports-massage.surgery')
  })

  test('no rules on file is told apart from no risk', () => {
    expect(hasSafetyRules('acupuncture')).toBe(true)
    expect(hasSafetyRules('dry-needling')).toBe(false)
    expect(safetyRules('dry-needling')).toEqual([])
  })

  test.each([
    ['Warfarin 5 mg', 'anticoagulants'], ['APIXABAN', 'anticoagulants'], ['Enoxaparin-Natrium', 'anticoagulants'], ['Éliquis (apixaban)', 'anticoagulants'],
    ['low-dose aspirin', 'antiplatelets'], ['Acetylsalicylic  acid 75', 'antiplatelets'], ['ciclosporin', 'immunosuppression'],
    ['aspirinfree', null], ['ibuprofen', null], ['', null],
  ])('%s may count as %s', (name, conditionId) => expect(suggestedCondition(name)).toBe(conditionId))

  test('what concerns the plan is not asked about the client', () => {
    expect(clientConditions()).toHaveLength(conditions().length - 2)
  })
})

describe('acupoints', () => {
  test.each([
    ['LI4', 'LI4'], ['li 4', 'LI4'], ['UB60', 'BL60'], ['Ren-17', 'CV17'], ['du20', 'GV20'], ['sj5', 'TE5'], ['Liv 3', 'LR3'],
    ['ST036', 'ST36'], ['EX-HN3', 'EX-HN3'], ['ex hn 3', 'EX-HN3'], ['EX-ANMIAN', 'EX-ANMIAN'], ['ＧＢ２１', 'GB21'],
    ['LI99', undefined], ['XX1', undefined], ['4', undefined], ['', undefined],
  ])('%s is read as %s', (typed, code) => expect(readPointCode(typed)?.code).toBe(code))

  test('every region of the body map lies in a region of the acupoint list, and the other way round', () => {
    for (const { id } of anatomy.regions) expect(pointRegionsOf(id), id).not.toEqual([])
    for (const { id } of acupoints.regions) expect(bodyRegionsOf(id), id).not.toEqual([])
    expect(bodyRegionsOf('sacrum')).toEqual(['sacrum', 'sacroiliac-left', 'sacroiliac-right', 'coccyx'])
    for (const area of Object.values(areasByPointRegion).flat()) expect(areaById(area), area).toBeDefined()
    expect(bodyRegionsOf('tail')).toEqual([])
    expect(pointRegionsOf('nowhere')).toEqual([])
  })

  test('cupping sites name a region of the acupoint list', () => {
    const sites = groupOf('wet-cupping', 'site')
    const regions = sites?.items.flatMap((item) => item.region ?? []) ?? []
    expect(regions.length).toBeGreaterThan(5)
    for (const region of regions) expect(bodyRegionsOf(region), region).not.toEqual([])
  })
})
