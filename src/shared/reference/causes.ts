import { z } from 'zod'
import json from './causes.json'
import { expectAllKnown, expectCount, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Order, Slug, SourceIds, Unverified, byId, lazyVocabulary, once } from './vocabulary'

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

export const CausesSchema = z
  .strictObject({
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
  .superRefine((file, issues) => {
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

/** The client's account of a complaint: working vocabulary in our own words, not diagnostic. */
export const complaintWords = lazyVocabulary('causes.json', CausesSchema, json)

export type Cause = (typeof complaintWords.causes)[number]
export type Factor = (typeof complaintWords.factors)[number]
export type Effect = (typeof complaintWords.effects)[number]
export type Onset = (typeof complaintWords.onset)[number]

/** Each list in display order. */
export const causes = (): readonly Cause[] => complaintWords.causes
export const factors = (): readonly Factor[] => complaintWords.factors
export const effects = (): readonly Effect[] => complaintWords.effects
export const onsets = (): readonly Onset[] => complaintWords.onset

const causeMap = once(() => byId(complaintWords.causes))
const factorMap = once(() => byId(complaintWords.factors))
const effectMap = once(() => byId(complaintWords.effects))
const onsetMap = once(() => byId(complaintWords.onset))

export const causeById = (id: string): Cause | undefined => causeMap().get(id)
export const factorById = (id: string): Factor | undefined => factorMap().get(id)
export const effectById = (id: string): Effect | undefined => effectMap().get(id)
export const onsetById = (id: string): Onset | undefined => onsetMap().get(id)

export const CauseId = z.string().refine((id) => causeMap().has(id), 'unknown cause')
export type CauseId = z.infer<typeof CauseId>
export const FactorId = z.string().refine((id) => factorMap().has(id), 'unknown factor')
export type FactorId = z.infer<typeof FactorId>
export const EffectId = z.string().refine((id) => effectMap().has(id), 'unknown effect')
export type EffectId = z.infer<typeof EffectId>
export const OnsetId = z.string().refine((id) => onsetMap().has(id), 'unknown onset')
export type OnsetId = z.infer<typeof OnsetId>
