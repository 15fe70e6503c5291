import { z } from 'zod'
import { type Issues, expectCount, expectAllKnown, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Order, Slug, SourceIds, Unverified } from './vocabulary-schema'

function shape() {
  /** The smallest change likely to be real, in the movement's unit; `exact: false` is the cautious upper end of `range`. */
  const DetectableChange = z.strictObject({
    value: z.number().positive(),
    exact: z.boolean(),
    range: z.tuple([z.number(), z.number()]).nullable(),
    confidence: z.enum(['90%', '95%']).nullable(),
    population: Line,
    note: Line.nullable(),
    source: Line,
  })

  const Movement = z.strictObject({
    id: Slug,
    order: Order,
    segment: z.enum([
      'cervical', 'thoracic', 'thoracolumbar', 'lumbar', 'shoulder', 'scapula', 'elbow', 'wrist', 'hip', 'knee', 'ankle',
    ]),
    joint: Line,
    movement: Line,
    plane: z.enum(['sagittal', 'frontal', 'transverse']),
    unit: z.enum(['deg', 'cm', 'spinal-level']),
    /** Measured on the left and the right. */
    bilateral: z.boolean(),
    /** `neither`: a position to compare with the other side; no direction of change is an improvement in itself. */
    better: z.enum(['higher', 'lower', 'neither']),
    measured: z.enum(['active', 'passive']),
    method: Line.nullable(),
    note: Line.nullable(),
    /** Full range in healthy adults: reference values, not a cut-off. */
    normal: z
      .strictObject({ typical: z.number().nullable(), min: z.number().nullable(), max: z.number().nullable() })
      .nullable(),
    normalSource: Line.nullable(),
    references: z.array(z.strictObject({ source: Line, value: z.union([z.number(), Line]) })),
    minimalDetectableChange: DetectableChange.nullable(),
  })

  const Scale = z.strictObject({
    id: Slug,
    order: Order,
    kind: z.enum([
      'tension', 'tenderness', 'strength', 'end-feel', 'joint-play', 'spasticity', 'pain-response', 'movement-quality',
    ]),
    label: Line,
    description: Line,
    grades: z.array(
      z.strictObject({
        id: z.string().min(1),
        order: z.int().nonnegative(),
        value: z.union([z.int(), Line]),
        label: Line,
        definition: Line.nullable(),
      }),
    ),
    /** `false`: made for this app, not taken from the literature. */
    published: z.boolean(),
    verified: z.boolean(),
    recommendedUse: Line,
    attribution: Line.nullable(),
    licenceNote: Line,
    sources: SourceIds,
  })

  return z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      caution: Line,
      normalRule: Line,
      mdcRule: Line,
      counts: z.strictObject({ movements: z.int(), scales: z.int() }),
    }),
    movements: z.array(Movement),
    scales: z.array(Scale),
    sources: z.array(z.strictObject({ id: Slug, citation: Line, quality: Line, url: Line })),
    unverified: Unverified,
  })
}
type Movement = z.infer<ReturnType<typeof shape>>['movements'][number]

function checkNormal(movement: Movement, path: (string | number)[], issues: Issues): void {
  const { normal, normalSource } = movement
  if ((normal === null) !== (normalSource === null)) {
    report(issues, [...path, 'normalSource'], 'goes with normal: both or neither')
  }
  if (!normal) return
  const { min, typical, max } = normal
  if (min !== null && max !== null && min > max) report(issues, [...path, 'normal', 'min'], `${min} is above the most, ${max}`)
  if (typical === null) return
  if (min !== null && typical < min) report(issues, [...path, 'normal', 'typical'], `${typical} is below the least, ${min}`)
  if (max !== null && typical > max) report(issues, [...path, 'normal', 'typical'], `${typical} is above the most, ${max}`)
}

function checkDetectable(movement: Movement, path: (string | number)[], issues: Issues): void {
  const change = movement.minimalDetectableChange
  if (!change) return
  if (change.exact === (change.range !== null)) report(issues, [...path, 'range'], 'a range belongs to exact: false')
  if (!change.range) return
  const [least, most] = change.range
  if (least >= most) report(issues, [...path, 'range'], `${least} is not below ${most}`)
  if (change.value !== most) report(issues, [...path, 'value'], `should be the cautious end of the range, ${most}`)
}

export const mobilitySchema = () =>
  shape().superRefine((file, issues) => {
    const sources = expectUniqueIds(issues, ['sources'], file.sources)
    expectUniqueIds(issues, ['movements'], file.movements)
    expectUniqueIds(issues, ['scales'], file.scales)
    file.movements.forEach((movement, index) => {
      const path = ['movements', index]
      expectKnown(issues, [...path, 'normalSource'], movement.normalSource, sources, 'source')
      movement.references.forEach(({ source }, at) => {
        expectKnown(issues, [...path, 'references', at, 'source'], source, sources, 'source')
      })
      const change = [...path, 'minimalDetectableChange']
      expectKnown(issues, [...change, 'source'], movement.minimalDetectableChange?.source ?? null, sources, 'source')
      checkNormal(movement, path, issues)
      checkDetectable(movement, change, issues)
    })
    file.scales.forEach((scale, index) => {
      expectAllKnown(issues, ['scales', index, 'sources'], scale.sources, sources, 'source')
      expectUniqueIds(issues, ['scales', index, 'grades'], scale.grades)
    })
    expectCount(issues, 'movements', file.meta.counts.movements, file.movements.length)
    expectCount(issues, 'scales', file.meta.counts.scales, file.scales.length)
  })

export type MobilityFile = z.infer<ReturnType<typeof mobilitySchema>>
