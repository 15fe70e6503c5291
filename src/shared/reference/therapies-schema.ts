import { z } from 'zod'
import { type Issues, expectAllKnown, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Slug, SourceIds } from './vocabulary-schema'

function shape() {
  const Item = z.strictObject({
    id: Slug,
    label: Line,
    definition: Line,
    source: SourceIds.min(1),
    /** Rank of an ordered choice (bleeding: none 0 … heavy 4); required in a scale. */
    value: z.int().optional(),
    /** Needle's angle to the skin. */
    degrees: z.number().min(0).max(90).optional(),
    /** For a traditional cupping site: its plain name, sides, and region of the acupoint list (null: wherever it hurts). */
    plain: Line.optional(),
    region: Slug.nullable().optional(),
    laterality: z.enum(['midline', 'bilateral']).optional(),
  })

  const field = { id: Slug, label: Line }
  const told = { ...field, definition: Line, source: SourceIds.min(1) }

  const DetailGroup = z.discriminatedUnion('kind', [
    z.strictObject({ ...field, kind: z.literal('single'), items: z.array(Item).min(2) }),
    z.strictObject({ ...field, kind: z.literal('multi'), items: z.array(Item).min(2) }),
    z.strictObject({
      ...field,
      kind: z.literal('scale'),
      min: z.int(),
      max: z.int(),
      items: z.array(Item.required({ value: true })).min(2),
    }),
    z.strictObject({
      ...told,
      kind: z.literal('number'),
      unit: z.enum(['min', 'mm', 'count', 'Hz', 'strokes', 'ml']),
      /** Limits for data entry chosen by us, not clinical limits. */
      min: z.number(),
      max: z.number(),
      integer: z.boolean(),
      presets: z.array(z.number()),
      items: z.tuple([]),
    }),
    z.strictObject({ ...told, kind: z.literal('text'), items: z.tuple([]) }),
    z.strictObject({ ...told, kind: z.literal('boolean'), items: z.tuple([]) }),
  ])

  const Therapy = z.strictObject({
    ...told,
    groups: z.array(DetailGroup).min(1),
  })

  const Source = z.strictObject({
    id: Slug,
    title: Line,
    kind: z.enum(['guideline', 'review', 'study', 'professional-code', 'association-page', 'teaching-page', 'clinic-page', 'general']),
    year: z.int().min(1900).max(2100).nullable(),
    url: Line.nullable(),
  })

  return z.strictObject({
    schema: z.literal('therapies/1'),
    generated: z.iso.date(),
    rangeNote: Line,
    kinds: z.array(z.strictObject({ id: Slug, label: Line })),
    therapies: z.array(Therapy),
    sources: z.array(Source),
  })
}
export type DetailGroup = z.infer<ReturnType<typeof shape>>['therapies'][number]['groups'][number]

function checkNumbers(group: DetailGroup & { kind: 'number' }, path: (string | number)[], issues: Issues): void {
  if (group.min >= group.max) report(issues, [...path, 'min'], `${group.min} is not below the most, ${group.max}`)
  if (group.integer && !(Number.isInteger(group.min) && Number.isInteger(group.max))) {
    report(issues, [...path, 'integer'], 'the limits are not whole numbers')
  }
  group.presets.forEach((preset, index) => {
    const place = [...path, 'presets', index]
    if (preset < group.min || preset > group.max) report(issues, place, `${preset} is not within ${group.min}–${group.max}`)
    if (group.integer && !Number.isInteger(preset)) report(issues, place, `${preset} is not a whole number`)
    const before = group.presets[index - 1]
    if (before !== undefined && before >= preset) report(issues, place, `${preset} does not come after ${before}`)
  })
}

function checkScale(group: DetailGroup & { kind: 'scale' }, path: (string | number)[], issues: Issues): void {
  group.items.forEach((item, index) => {
    if (item.value !== group.min + index) {
      report(issues, [...path, 'items', index, 'value'], `should be ${group.min + index}: a scale goes up by one`)
    }
  })
  const last = group.min + group.items.length - 1
  if (group.max !== last) report(issues, [...path, 'max'], `is ${group.max}, but the last step is ${last}`)
}

export const therapiesSchema = () =>
  shape().superRefine((file, issues) => {
    const kinds = expectUniqueIds(issues, ['kinds'], file.kinds)
    const sources = expectUniqueIds(issues, ['sources'], file.sources)
    expectUniqueIds(issues, ['therapies'], file.therapies)
    file.therapies.forEach((therapy, at) => {
      const groups = ['therapies', at, 'groups']
      expectAllKnown(issues, ['therapies', at, 'source'], therapy.source, sources, 'source')
      expectUniqueIds(issues, groups, therapy.groups)
      therapy.groups.forEach((group, index) => {
        const path = [...groups, index]
        expectKnown(issues, [...path, 'kind'], group.kind, kinds, 'kind')
        expectUniqueIds(issues, [...path, 'items'], group.items)
        group.items.forEach((item, place) => {
          expectAllKnown(issues, [...path, 'items', place, 'source'], item.source, sources, 'source')
        })
        if ('source' in group) expectAllKnown(issues, [...path, 'source'], group.source, sources, 'source')
        if (group.kind === 'number') checkNumbers(group, path, issues)
        if (group.kind === 'scale') checkScale(group, path, issues)
      })
    })
  })

export type TherapiesFile = z.infer<ReturnType<typeof therapiesSchema>>
