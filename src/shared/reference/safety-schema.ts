import { z } from 'zod'
import { acupoints } from './acupoints'
import { type Issues, expectAllKnown, expectKnown, expectUniqueIds, report } from './cross-references'
import { therapyWords } from './therapies'
import { Line, Slug, SourceIds } from './vocabulary'

function shape() {
  const Labelled = z.strictObject({ id: Slug, label: Line })
  const RuleId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+){1,2}$/, 'not a rule id (therapy.condition or therapy.condition.detail)')

  const Scope = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('whole-treatment') }),
    z.strictObject({ type: z.literal('local-area') }),
    /** Codes of acupoints.json. */
    z.strictObject({ type: z.literal('points'), points: z.array(Line).min(1) }),
    /** Region ids of acupoints.json. */
    z.strictObject({ type: z.literal('regions'), regions: z.array(Slug).min(1) }),
  ])

  const Rule = z.strictObject({
    id: RuleId,
    condition: Slug,
    label: Line,
    level: z.enum(['caution', 'contraindicated']),
    scope: Scope,
    why: Line,
    source: SourceIds.min(1),
  })

  const Therapy = z.strictObject({ id: Slug, label: Line, inherits: z.array(Slug), rules: z.array(Rule) })

  const Action = z.enum(['emergency', 'urgent', 'refer', 'stop-and-observe'])

  const RedFlag = z.strictObject({
    id: Slug,
    label: Line,
    areas: z.array(Slug).min(1),
    suspect: z.enum([
      'cancer', 'cauda-equina', 'cord-compression', 'fracture', 'infection', 'inflammatory', 'meningeal', 'neurological',
      'serious-pathology', 'vascular', 'visceral',
    ]),
    action: Action,
    why: Line,
    source: SourceIds.min(1),
  })

  const TreatmentAlert = z.strictObject({
    id: Slug,
    therapies: z.array(Slug).min(1),
    label: Line,
    signs: Line,
    action: Action,
    source: SourceIds.min(1),
  })

  const Source = z.strictObject({
    id: Slug,
    title: Line,
    kind: z.enum(['guideline', 'review', 'study', 'professional-code', 'association-page', 'teaching-page', 'clinic-page', 'general']),
    year: z.int().min(1900).max(2100).nullable(),
    url: Line.nullable(),
  })

  return z.strictObject({
    schema: z.literal('safety/1'),
    generated: z.iso.date(),
    notice: Line,
    levels: z.array(Labelled),
    scopeTypes: z.array(Labelled),
    actions: z.array(Labelled),
    /** What is asked about a client; a rule belongs to one condition. */
    conditions: z.array(Labelled.extend({ ask: Line })),
    therapies: z.array(Therapy),
    redFlags: z.array(RedFlag),
    treatmentAlerts: z.array(TreatmentAlert),
    sources: z.array(Source),
  })
}
type Safety = z.infer<ReturnType<typeof shape>>

function checkRules(file: Safety, sources: Set<string>, pointRegions: Set<string>, issues: Issues): void {
  const conditions = expectUniqueIds(issues, ['conditions'], file.conditions)
  const points = new Set(acupoints.points.map((point) => point.code))
  file.therapies.forEach((therapy, at) => {
    expectUniqueIds(issues, ['therapies', at, 'rules'], therapy.rules)
    therapy.rules.forEach((rule, index) => {
      const path = ['therapies', at, 'rules', index]
      if (!`${rule.id}.`.startsWith(`${therapy.id}.${rule.condition}.`)) {
        report(issues, [...path, 'id'], `should start with "${therapy.id}.${rule.condition}"`)
      }
      expectKnown(issues, [...path, 'condition'], rule.condition, conditions, 'condition')
      expectAllKnown(issues, [...path, 'source'], rule.source, sources, 'source')
      const { scope } = rule
      if (scope.type === 'points') expectAllKnown(issues, [...path, 'scope', 'points'], scope.points, points, 'acupoint')
      if (scope.type === 'regions') expectAllKnown(issues, [...path, 'scope', 'regions'], scope.regions, pointRegions, 'region')
    })
  })
}

export const safetySchema = () => shape().superRefine((file, issues) => {
  const known = new Set(therapyWords.therapies.map((therapy) => therapy.id))
  const pointRegions = new Set(acupoints.regions.map((region) => region.id))
  const sources = expectUniqueIds(issues, ['sources'], file.sources)
  const actions = expectUniqueIds(issues, ['actions'], file.actions)
  const ruled = expectUniqueIds(issues, ['therapies'], file.therapies)
  for (const list of ['levels', 'scopeTypes'] as const) expectUniqueIds(issues, [list], file[list])
  file.therapies.forEach((therapy, index) => {
    expectKnown(issues, ['therapies', index, 'id'], therapy.id, known, 'therapy')
    expectAllKnown(issues, ['therapies', index, 'inherits'], therapy.inherits, ruled, 'therapy')
    // One level only, so that resolving needs no search for cycles.
    therapy.inherits.forEach((parent, place) => {
      if (file.therapies.find((it) => it.id === parent)?.inherits.length) {
        report(issues, ['therapies', index, 'inherits', place], `"${parent}" inherits itself; only one level is allowed`)
      }
    })
  })
  checkRules(file, sources, pointRegions, issues)
  for (const list of ['redFlags', 'treatmentAlerts'] as const) {
    expectUniqueIds(issues, [list], file[list])
    file[list].forEach((entry, index) => {
      expectKnown(issues, [list, index, 'action'], entry.action, actions, 'action')
      expectAllKnown(issues, [list, index, 'source'], entry.source, sources, 'source')
      if ('areas' in entry) expectAllKnown(issues, [list, index, 'areas'], entry.areas, pointRegions, 'region')
      if ('therapies' in entry) expectAllKnown(issues, [list, index, 'therapies'], entry.therapies, known, 'therapy')
    })
  }
})
