import { z } from 'zod'
import { expectAllKnown, expectCount, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Order, Slug, SourceIds, Unverified } from './vocabulary-schema'

function shape() {
  const Choice = z.strictObject({ id: Slug, label: Line, order: Order })

  const Cause = Choice.extend({ category: Slug, definition: Line, sources: SourceIds })
  const Factor = Choice.extend({ kind: z.enum(['aggravating', 'easing']), definition: Line })
  const Effect = Choice.extend({
    domain: Slug,
    definition: Line,
    rating: Line,
    /** A code of the International Classification of Functioning, where code and title were both seen. */
    icf: z.string().regex(/^[bdes]\d{3,5}$/, 'not an ICF code').nullable(),
    icfNote: Line.nullable(),
    sources: SourceIds,
  })

  return z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      scope: Line,
      counts: z.strictObject({
        causeCategories: z.int(),
        causes: z.int(),
        effectDomains: z.int(),
        effects: z.int(),
        factors: z.int(),
      }),
    }),
    causeCategories: z.array(Choice),
    causes: z.array(Cause),
    factors: z.array(Factor),
    effectDomains: z.array(Choice),
    effects: z.array(Effect),
    onset: z.array(Choice),
    sources: z.array(z.strictObject({ id: Slug, citation: Line, url: Line })),
    unverified: Unverified,
  })
}

export const causesSchema = () =>
  shape().superRefine((file, issues) => {
    const categories = expectUniqueIds(issues, ['causeCategories'], file.causeCategories)
    const domains = expectUniqueIds(issues, ['effectDomains'], file.effectDomains)
    const sources = expectUniqueIds(issues, ['sources'], file.sources)
    for (const list of ['causes', 'factors', 'effects', 'onset'] as const) expectUniqueIds(issues, [list], file[list])
    file.causes.forEach((cause, index) => {
      expectKnown(issues, ['causes', index, 'category'], cause.category, categories, 'category')
      expectAllKnown(issues, ['causes', index, 'sources'], cause.sources, sources, 'source')
    })
    file.factors.forEach((factor, index) => {
      const prefix = factor.kind === 'aggravating' ? 'agg-' : 'ease-'
      if (!factor.id.startsWith(prefix)) report(issues, ['factors', index, 'id'], `an ${factor.kind} factor starts with "${prefix}"`)
    })
    file.effects.forEach((effect, index) => {
      expectKnown(issues, ['effects', index, 'domain'], effect.domain, domains, 'domain')
      expectAllKnown(issues, ['effects', index, 'sources'], effect.sources, sources, 'source')
      if ((effect.icf === null) !== (effect.icfNote === null)) {
        report(issues, ['effects', index, 'icfNote'], 'goes with icf: both or neither')
      }
    })
    for (const list of ['causeCategories', 'causes', 'effectDomains', 'effects', 'factors'] as const) {
      expectCount(issues, list, file.meta.counts[list], file[list].length)
    }
  })

export type CausesFile = z.infer<ReturnType<typeof causesSchema>>
