import { z } from 'zod'
import { acupoints } from './acupoints'
import { anatomy } from './anatomy'
import { type Issues, expectAllKnown, expectKnown, expectUniqueIds, report } from './cross-references'
import { therapyWords } from './therapies'
import { Line, Slug, SourceIds } from './vocabulary-schema'

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

  /** What decides whether a rule holds, beside its condition and scope. Read from the rule's own text, see SOURCES.md. */
  const When = z.strictObject({
    /** Facets of the condition for which it holds; without any it holds for all. */
    facets: z.array(Slug).min(1).optional(),
    /** Completed weeks of pregnancy from which it holds. */
    weeksFrom: z.int().min(1).max(40).optional(),
    /** Years of age below which it holds. */
    ageBelow: z.int().min(1).max(18).optional(),
    /**
     * Areas of the body map that the text means: they take the place of the wider regions of the scope. Beside a scope of points
     * they say where a needle that is no point brings the rule up; what the hands did there does not.
     */
    areas: z.array(Slug).min(1).optional(),
    /** Acupoints that lie in what the text means, told apart more finely than by their region. */
    points: z.array(Line).min(1).optional(),
    /** Said beside the rule where `areas` are wider than what the text forbids. */
    wider: Line.optional(),
  })

  const Rule = z.strictObject({
    id: RuleId,
    condition: Slug,
    label: Line,
    level: z.enum(['caution', 'contraindicated']),
    scope: Scope,
    when: When.optional(),
    why: Line,
    source: SourceIds.min(1),
  })

  const Condition = Labelled.extend({
    ask: Line,
    /** Kinds or severities between which rules tell apart. */
    facets: z.array(Labelled).min(2).optional(),
    /** Lies in an area, which must be known. */
    local: z.literal(true).optional(),
    /** Needs the weeks of pregnancy. */
    weeks: z.literal(true).optional(),
    /** True of one day only. */
    perVisit: z.literal(true).optional(),
    /** Asks about the plan of a session, not about the client. */
    plan: z.literal(true).optional(),
  })

  const MedicineName = z.strictObject({ name: z.string().regex(/^[a-z]+( [a-z]+)*$/, 'not a name in lower case'), condition: Slug, source: SourceIds.min(1) })

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
    conditions: z.array(Condition),
    therapies: z.array(Therapy),
    redFlags: z.array(RedFlag),
    treatmentAlerts: z.array(TreatmentAlert),
    /** International nonproprietary names in lower case, used only to suggest that a medicine counts as a condition. */
    medicineNames: z.array(MedicineName),
    sources: z.array(Source),
  })
}
type Safety = z.infer<ReturnType<typeof shape>>
type Rule = Safety['therapies'][number]['rules'][number]
type Condition = Safety['conditions'][number]

/** That what decides about a rule is asked about its condition at all, and that areas and points exist. */
function checkWhen(rule: Rule, condition: Condition | undefined, known: Known, path: (string | number)[], issues: Issues): void {
  const { when = {}, scope } = rule
  const facets = new Set(condition?.facets?.map((facet) => facet.id))
  expectAllKnown(issues, [...path, 'when', 'facets'], when.facets ?? [], facets, `facet of ${rule.condition}`)
  expectAllKnown(issues, [...path, 'when', 'areas'], when.areas ?? [], known.areas, 'area')
  expectAllKnown(issues, [...path, 'when', 'points'], when.points ?? [], known.points, 'acupoint')
  if (when.weeksFrom !== undefined && !condition?.weeks) report(issues, [...path, 'when', 'weeksFrom'], `weeks are not asked about ${rule.condition}`)
  if ((when.ageBelow !== undefined) !== (rule.condition === 'children')) report(issues, [...path, 'when', 'ageBelow'], 'an age decides about children, and about nothing else')
  if (scope.type === 'whole-treatment' && (when.areas || when.points)) report(issues, [...path, 'when', 'areas'], `areas do not narrow the scope "${scope.type}"`)
  if (scope.type === 'points' && when.points) report(issues, [...path, 'when', 'points'], 'stand in the scope already')
  if (when.wider && !when.areas) report(issues, [...path, 'when', 'wider'], 'says that areas are wide, but names none')
  if (scope.type === 'local-area' && !condition?.local && !when.areas) report(issues, [...path, 'scope'], `nothing says which area: ${rule.condition} is not local and the rule names no areas`)
}

function checkConditions(file: Safety, issues: Issues): void {
  file.conditions.forEach((condition, index) => {
    const path = ['conditions', index, 'facets']
    const rules = file.therapies.flatMap((therapy) => therapy.rules).filter((rule) => rule.condition === condition.id)
    expectUniqueIds(issues, path, condition.facets ?? [])
    if (condition.facets && !rules.some((rule) => rule.when?.facets)) report(issues, path, 'no rule tells them apart')
  })
}

interface Known {
  areas: ReadonlySet<string>
  points: ReadonlySet<string>
}

function checkRules(file: Safety, sources: Set<string>, pointRegions: Set<string>, issues: Issues): void {
  const conditions = expectUniqueIds(issues, ['conditions'], file.conditions)
  const conditionOf = new Map(file.conditions.map((condition) => [condition.id, condition]))
  const points = new Set(acupoints.points.map((point) => point.code))
  const known = { points, areas: new Set(anatomy.areas.map((area) => area.id)) }
  file.medicineNames.forEach((entry, index) => expectKnown(issues, ['medicineNames', index, 'condition'], entry.condition, conditions, 'condition'))
  file.therapies.forEach((therapy, at) => {
    expectUniqueIds(issues, ['therapies', at, 'rules'], therapy.rules)
    therapy.rules.forEach((rule, index) => {
      const path = ['therapies', at, 'rules', index]
      if (!`${rule.id}.`.startsWith(`${therapy.id}.${rule.condition}.`)) {
        report(issues, [...path, 'id'], `should start with "${therapy.id}.${rule.condition}"`)
      }
      expectKnown(issues, [...path, 'condition'], rule.condition, conditions, 'condition')
      expectAllKnown(issues, [...path, 'source'], rule.source, sources, 'source')
      if (conditions.has(rule.condition)) checkWhen(rule, conditionOf.get(rule.condition), known, path, issues)
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
  checkConditions(file, issues)
  file.medicineNames.forEach((entry, index) => {
    if (file.medicineNames.findIndex((it) => it.name === entry.name) !== index) report(issues, ['medicineNames', index, 'name'], `"${entry.name}" is there twice`)
    expectAllKnown(issues, ['medicineNames', index, 'source'], entry.source, sources, 'source')
  })
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

export type SafetyFile = z.infer<ReturnType<typeof safetySchema>>
