import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { acupoints } from './acupoints'
import { acupointsSchema } from './acupoints-schema'
import acupointsJson from './acupoints.json'
import { anatomy } from './anatomy'
import { anatomySchema } from './anatomy-schema'
import anatomyJson from './anatomy.json'
import { complaintWords } from './causes'
import { causesSchema } from './causes-schema'
import causesJson from './causes.json'
import { consentsSchema } from './consents-schema'
import consentsJson from './consents.json'
import { mobility } from './mobility'
import { mobilitySchema } from './mobility-schema'
import mobilityJson from './mobility.json'
import { outcomes } from './outcomes'
import { outcomesSchema } from './outcomes-schema'
import outcomesJson from './outcomes.json'
import { phrasesSchema } from './phrases-schema'
import phrasesJson from './phrases.json'
import { safety } from './safety'
import { safetySchema } from './safety-schema'
import safetyJson from './safety.json'
import { therapyWords } from './therapies'
import { therapiesSchema } from './therapies-schema'
import therapiesJson from './therapies.json'
import { parseVocabulary } from './vocabulary-schema'

interface File {
  schema: z.ZodType
  json: unknown
}
const files: Record<string, File> = {
  acupoints: { schema: acupointsSchema(), json: acupointsJson },
  anatomy: { schema: anatomySchema(), json: anatomyJson },
  causes: { schema: causesSchema(), json: causesJson },
  consents: { schema: consentsSchema(), json: consentsJson },
  mobility: { schema: mobilitySchema(), json: mobilityJson },
  outcomes: { schema: outcomesSchema(), json: outcomesJson },
  phrases: { schema: phrasesSchema(), json: phrasesJson },
  safety: { schema: safetySchema(), json: safetyJson },
  therapies: { schema: therapiesSchema(), json: therapiesJson },
}

test.each(Object.entries(files))('%s.json is sound', (name, { schema, json }) => {
  expect(parseVocabulary(`${name}.json`, schema, json)).toBeTypeOf('object')
})

test('the counts stated by the files are the counts there are', () => {
  const { counts } = anatomy.meta
  expect(counts).toEqual({ areas: 67, groups: 18, muscles: 109, regions: 122, spinalLevels: 30 })
  expect([anatomy.areas, anatomy.groups, anatomy.muscles, anatomy.regions, anatomy.spinalLevels].map((list) => list.length))
    .toEqual([counts.areas, counts.groups, counts.muscles, counts.regions, counts.spinalLevels])
  expect([mobility.movements.length, mobility.scales.length]).toEqual([mobility.meta.counts.movements, mobility.meta.counts.scales])
  expect(complaintWords.meta.counts).toEqual({
    causeCategories: complaintWords.causeCategories.length,
    causes: complaintWords.causes.length,
    effectDomains: complaintWords.effectDomains.length,
    effects: complaintWords.effects.length,
    factors: complaintWords.factors.length,
  })
  expect(outcomes.measures).toHaveLength(outcomes.meta.counts.measures)
  expect(acupoints.points).toHaveLength(acupoints.channels.reduce((sum, channel) => sum + channel.count, 0))
  const groups = therapyWords.therapies.flatMap((therapy) => therapy.groups)
  expect([therapyWords.therapies.length, groups.length, groups.flatMap((group) => group.items).length]).toEqual([13, 98, 308])
  const rules = safety.therapies.flatMap((therapy) => therapy.rules)
  expect([rules.length, safety.redFlags.length, safety.treatmentAlerts.length]).toEqual([142, 26, 4])
})

// Each line breaks one entry of a copy: path of the value, the value put there (undefined: taken out), what must be said.
type Break = [file: string, path: string, value: unknown, said: string]
const breaks: Break[] = [
  ['anatomy', 'regions.3.areaId', 'elbows', 'regions.3.areaId: unknown area "elbows"'],
  ['anatomy', 'regions.3.id', 'sole', 'areas.1.regionIds.1: unknown region "achilles-heel-right"'],
  ['anatomy', 'areas.0.group', 'belly', 'areas.0.group: unknown group "belly"'],
  ['anatomy', 'regions.5.side', 'port', 'regions.5.side: Invalid option'],
  ['anatomy', 'regions.5.view', 'back', 'regions.5.view: differs from its area ("front")'],
  ['anatomy', 'muscles.7.verification.actions', ['hearsay'], 'muscles.7.verification.actions.0: unknown source "hearsay"'],
  ['anatomy', 'meta.counts.muscles', 110, 'meta.counts.muscles: says 110, but there are 109'],
  ['therapies', 'therapies.1.id', 'sports-massage', 'therapies.1.id: "sports-massage" is there twice'],
  ['therapies', 'therapies.0.groups.4.presets', [15, 900], 'therapies.0.groups.4.presets.1: 900 is not within 0–240'],
  ['therapies', 'therapies.0.groups.4.min', 300, 'therapies.0.groups.4.min: 300 is not below the most, 240'],
  ['therapies', 'therapies.0.groups.1.items.2.value', 9, 'therapies.0.groups.1.items.2.value: should be 3'],
  ['therapies', 'therapies.0.groups.0.items.0.source', ['nobody'], 'items.0.source.0: unknown source "nobody"'],
  ['therapies', 'therapies.0.groups.0.colour', 'red', 'therapies.0.groups.0: Unrecognized key: "colour"'],
  ['mobility', 'movements.0.normal.min', 25, 'movements.0.normal.min: 25 is above the most, 20'],
  ['mobility', 'movements.0.normal.typical', 19, 'movements.0.normal.typical: 19 is below the least, 20'],
  ['mobility', 'movements.6.minimalDetectableChange.value', 5.4, 'minimalDetectableChange.value: should be the cautious end'],
  ['mobility', 'movements.2.unit', 'inch', 'movements.2.unit: Invalid option'],
  ['mobility', 'scales.1.id', 'tension-palpation', 'scales.1.id: "tension-palpation" is there twice'],
  ['causes', 'causes.4.category', 'luck', 'causes.4.category: unknown category "luck"'],
  ['causes', 'effects.2.domain', undefined, 'effects.2.domain: Invalid input'],
  ['causes', 'factors.1.kind', 'easing', 'factors.1.id: an easing factor starts with "ease-"'],
  ['causes', 'effects.3.icf', 'q12', 'effects.3.icf: not an ICF code'],
  ['outcomes', 'measures.0.order', 0, 'measures.0.order: Too small'],
  ['outcomes', 'measures.0.licence.shipping', 'ship', 'measures.0.licence.shipping: "ship" differs from the list in meta'],
  ['outcomes', 'measures.6.change.0.source', 'hearsay', 'measures.6.change.0.source: unknown source "hearsay"'],
  ['outcomes', 'measures.7.bands.1.min', 7, 'measures.7.bands.1.min: should be 5: bands leave no gap'],
  ['outcomes', 'measures.1.score.min', 30, 'measures.1.score.min: 30 is not below the most, 20'],
  ['safety', 'therapies.0.rules.1.scope.points', ['LU99'], 'therapies.0.rules.1.scope.points.0: unknown acupoint "LU99"'],
  ['safety', 'therapies.0.rules.0.condition', 'hiccups', 'therapies.0.rules.0.id: should start with "acupuncture.hiccups"'],
  ['safety', 'therapies.0.rules.0.level', 'fine', 'therapies.0.rules.0.level: Invalid option'],
  ['safety', 'therapies.1.inherits', ['osteopathy'], 'therapies.1.inherits.0: unknown therapy "osteopathy"'],
  ['safety', 'therapies.0.inherits', ['electro-acupuncture'], 'therapies.0.inherits.0: "electro-acupuncture" inherits itself'],
  ['safety', 'therapies.0.rules.4.when', { facets: ['huge'] }, 'therapies.0.rules.4.when.facets.0: unknown facet of areas-at-risk "huge"'],
  ['safety', 'therapies.0.rules.0.when', { weeksFrom: 13 }, 'therapies.0.rules.0.when.weeksFrom: weeks are not asked about anticoagulants'],
  ['safety', 'therapies.0.rules.0.when', { ageBelow: 18 }, 'therapies.0.rules.0.when.ageBelow: an age decides about children, and about nothing else'],
  ['safety', 'therapies.0.rules.11.when', undefined, 'therapies.0.rules.11.when.ageBelow: an age decides about children'],
  ['safety', 'therapies.0.rules.0.when', { areas: ['sole'] }, 'therapies.0.rules.0.when.areas: areas do not narrow the scope "whole-treatment"'],
  ['safety', 'therapies.0.rules.1.when', { points: ['LU9'] }, 'therapies.0.rules.1.when.points: stand in the scope already'],
  ['safety', 'therapies.0.rules.7.when', { areas: ['udder'] }, 'therapies.0.rules.7.when.areas.0: unknown area "udder"'],
  ['safety', 'therapies.0.rules.7.when', undefined, 'therapies.0.rules.7.scope: nothing says which area: areas-at-risk is not local'],
  ['safety', 'conditions.0.facets', [{ id: 'mild', label: 'Mild' }, { id: 'severe', label: 'Severe' }, { id: 'mild', label: 'Mild' }], 'conditions.0.facets.2.id: "mild" is there twice'],
  ['safety', 'conditions.1.facets', [{ id: 'mild', label: 'Mild' }, { id: 'bad', label: 'Bad' }], 'conditions.1.facets: no rule tells them apart'],
  ['safety', 'medicineNames.0.condition', 'clots', 'medicineNames.0.condition: unknown condition "clots"'],
  ['safety', 'medicineNames.1.name', 'warfarin', 'medicineNames.1.name: "warfarin" is there twice'],
  ['safety', 'redFlags.0.areas', ['low-back'], 'redFlags.0.areas.0: unknown region "low-back"'],
  ['safety', 'redFlags.0.source', [], 'redFlags.0.source: Too small'],
  ['consents', 'therapies.0.id', 'magic', 'therapies.0.id: unknown therapy "magic"'],
  ['consents', 'therapies', [], 'therapies.0: unknown words for the therapy "sports-massage"'],
  ['consents', 'areas.3.id', 'elbow', 'areas.3.id: unknown area "elbow"'],
  ['consents', 'minor', '', 'minor: empty'],
  ['phrases', 'phrases.0.notes', ['felt'], 'phrases.0.notes.0: Invalid option'],
  ['phrases', 'phrases.1.id', 'own-1', 'phrases.1.id: "own-1" begins like one of her own'],
  ['phrases', 'phrases.17.effects.details.response', ['cured'], 'phrases.17.effects.details.response: “cured” is no choice of “Response”.'],
  ['phrases', 'phrases.2.therapies', ['osteopathy'], 'phrases.2.therapies.0: unknown therapy "osteopathy"'],
  ['acupoints', 'points.0.code', 'LU2', 'points.0.code: should be "LU1"'],
  ['acupoints', 'points.0.region', 'thorax', 'points.0.region: unknown region "thorax"'],
  ['acupoints', 'points.0.hanzi', 'Zhongfu', 'points.0.hanzi: not Chinese characters'],
  ['acupoints', 'points.0.sites', 3, 'points.0.sites: 3 cannot lie on both sides'],
  ['acupoints', 'channels.0.count', 12, 'channels.0.count: says 12, but there are 11'],
]

/** A copy with one value changed or taken out. */
function broken(json: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(json)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce((at, key) => (at as Record<string, object>)[key] ?? {}, copy as object) as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

describe('a broken entry is named by file, path and reason, in one line', () => {
  test.each(breaks)('%s: %s = %j', (name, path, value, said) => {
    const file = files[name]!
    const parse = () => parseVocabulary(`${name}.json`, file.schema, broken(file.json, path, value))
    expect(parse).toThrow(said)
    expect(parse).toThrow(new RegExp(`^${name}\\.json: [^\\n]+$`))
  })

  test('every file is broken in at least three ways', () => {
    for (const name of Object.keys(files)) expect(breaks.filter(([file]) => file === name).length, name).toBeGreaterThanOrEqual(3)
  })

  test('something that is no vocabulary at all', () => {
    expect(() => parseVocabulary('x.json', anatomySchema(), null)).toThrow('x.json: (whole file): Invalid input')
  })
})
