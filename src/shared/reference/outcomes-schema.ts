import { z } from 'zod'
import { type Issues, expectAllKnown, expectCount, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Order, Slug, SourceIds, Unverified } from './vocabulary-schema'

function shape() {
  /** One published figure for a real or an important change; it holds for its population and no other. */
  const ChangeFigure = z.strictObject({
    kind: z.enum(['MDC', 'SDC', 'MCID', 'MIC', 'MCIC', 'MID', 'MDC and MCID', 'clinically important']),
    value: z.number().positive(),
    unit: Line,
    population: Line,
    note: Line.nullable(),
    source: Line,
  })

  const Measure = z.strictObject({
    id: Slug,
    order: Order,
    name: Line,
    shortName: Line,
    category: z.enum(['pain', 'tension', 'function', 'person-centred', 'global-change', 'stress', 'exertion']),
    measures: Line,
    recall: Line.nullable(),
    items: z.union([z.int().positive(), Line]).nullable(),
    scoring: Line,
    score: z.strictObject({
      min: z.number().nullable(),
      max: z.number().nullable(),
      step: z.number().positive().nullable(),
      unit: Line.nullable(),
    }),
    direction: z.enum(['higher-worse', 'higher-better']),
    bands: z.array(z.strictObject({ label: Line, min: z.number(), max: z.number() })).nullable(),
    change: z.array(ChangeFigure),
    /** `score-entry-only`: the app keeps a total typed in by a licensed user and never shows the items. */
    licence: z.strictObject({
      status: z.enum(['free', 'permission needed', 'unknown']),
      shipping: z.enum(['ship', 'score-entry-only']),
      reason: Line,
      sources: SourceIds,
    }),
    validated: z.boolean(),
    note: Line.nullable(),
    sources: SourceIds,
  })

  return z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      changeRule: Line,
      shippingRule: Line,
      shippable: z.array(Slug),
      scoreEntryOnly: z.array(Slug),
      defaultThresholds: z.strictObject({ nrs: Line, psfs: Line, note: Line }),
      counts: z.strictObject({ measures: z.int() }),
    }),
    measures: z.array(Measure),
    sources: z.array(z.strictObject({ id: Slug, citation: Line, url: Line })),
    unverified: Unverified,
  })
}
type Measure = z.infer<ReturnType<typeof shape>>['measures'][number]

function checkScore({ score, bands }: Measure, path: (string | number)[], issues: Issues): void {
  const { min, max } = score
  if ((min === null) !== (max === null)) report(issues, [...path, 'score', 'max'], 'goes with min: both or neither')
  if (min !== null && max !== null && min >= max) report(issues, [...path, 'score', 'min'], `${min} is not below the most, ${max}`)
  bands?.forEach((band, index) => {
    const place = [...path, 'bands', index, 'min']
    const previous = bands[index - 1]
    const expected = previous ? previous.max + 1 : min
    if (band.min !== expected) report(issues, place, `should be ${expected}: bands leave no gap`)
    if (band.min > band.max) report(issues, place, `${band.min} is above the band's most, ${band.max}`)
  })
  if (bands && bands.at(-1)?.max !== max) report(issues, [...path, 'bands'], `do not reach the highest score, ${max}`)
}

export const outcomesSchema = () =>
  shape().superRefine(({ meta, measures, sources: sourceList }, issues) => {
    const ids = expectUniqueIds(issues, ['measures'], measures)
    const sources = expectUniqueIds(issues, ['sources'], sourceList)
    expectAllKnown(issues, ['meta', 'shippable'], meta.shippable, ids, 'measure')
    expectAllKnown(issues, ['meta', 'scoreEntryOnly'], meta.scoreEntryOnly, ids, 'measure')
    measures.forEach((measure, index) => {
      const path = ['measures', index]
      expectAllKnown(issues, [...path, 'sources'], measure.sources, sources, 'source')
      expectAllKnown(issues, [...path, 'licence', 'sources'], measure.licence.sources, sources, 'source')
      measure.change.forEach((change, at) => {
        expectKnown(issues, [...path, 'change', at, 'source'], change.source, sources, 'source')
      })
      const listed = measure.licence.shipping === 'ship' ? meta.shippable : meta.scoreEntryOnly
      if (!listed.includes(measure.id)) {
        report(issues, [...path, 'licence', 'shipping'], `"${measure.licence.shipping}" differs from the list in meta`)
      }
      if (measure.licence.shipping === 'ship' && measure.licence.status !== 'free') {
        report(issues, [...path, 'licence', 'status'], `text that is "${measure.licence.status}" must not ship`)
      }
      checkScore(measure, path, issues)
    })
    expectCount(issues, 'measures', meta.counts.measures, measures.length)
  })

export type OutcomesFile = z.infer<ReturnType<typeof outcomesSchema>>
