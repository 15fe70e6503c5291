import { z } from 'zod'
import { type Issues, expectAllKnown, expectCount, expectKnown, expectUniqueIds, report } from './cross-references'
import { Line, Order, Slug, SourceIds, Unverified } from './vocabulary-schema'

function shape() {
  const Ta98 = z.string().regex(/^A\d\d\.\d\.\d\d\.\d{3}$/, 'not a TA98 code')
  const View = z.enum(['front', 'back'])

  const Group = z.strictObject({ id: Slug, label: Line, order: Order })

  const Area = z.strictObject({
    id: Slug,
    label: Line,
    group: Slug,
    view: View,
    sided: z.boolean(),
    order: Order,
    hint: Line,
    regionIds: z.array(Slug).min(1).max(2),
    ta98Region: Ta98.nullable(),
    /** Belongs to the picture shown first for an upper-back complaint. */
    upperBackFocus: z.boolean(),
  })

  const Region = z.strictObject({
    id: Slug,
    label: Line,
    areaId: Slug,
    group: Slug,
    /** The client's own left and right, never the viewer's. */
    side: z.enum(['left', 'right', 'midline']),
    view: View,
    order: Order,
  })

  const Muscle = z.strictObject({
    id: Slug,
    label: Line,
    latin: Line,
    ta98: Ta98,
    group: Slug,
    areaIds: z.array(Slug).min(1),
    regionIds: z.array(Slug).min(1),
    actions: z.array(Line).nullable(),
    commonReferral: Line.nullable(),
    referralScope: z.enum(['muscle', 'muscle group']).nullable(),
    note: Line.nullable(),
    verification: z.strictObject({ actions: SourceIds, latin: Line, referral: SourceIds }),
  })

  const SpinalLevel = z.strictObject({
    id: z.string().regex(/^(C[1-7]|T([1-9]|1[0-2])|L[1-5]|S[1-5]|Co)$/, 'not a spinal level'),
    label: Line,
    latin: Line,
    order: Order,
    segment: z.enum(['cervical', 'thoracic', 'lumbar', 'sacral', 'coccygeal']),
    regionIds: z.array(Slug).min(1),
    landmark: Line.nullable(),
    landmarkSource: Line.nullable(),
    ta98: Ta98,
  })

  return z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      language: z.literal('en'),
      sideConvention: Line,
      regionIdRule: Line,
      referralCaution: Line,
      counts: z.strictObject({
        areas: z.int(),
        groups: z.int(),
        muscles: z.int(),
        regions: z.int(),
        spinalLevels: z.int(),
      }),
    }),
    groups: z.array(Group),
    areas: z.array(Area),
    regions: z.array(Region),
    muscles: z.array(Muscle),
    spinalLevels: z.array(SpinalLevel),
    sources: z.array(z.strictObject({ id: Slug, citation: Line, url: Line })),
    unverified: Unverified,
  })
}
type Anatomy = z.infer<ReturnType<typeof shape>>

function checkRegions({ areas, regions }: Anatomy, issues: Issues): void {
  const areaById = new Map(areas.map((area) => [area.id, area]))
  regions.forEach((region, index) => {
    const area = areaById.get(region.areaId)
    if (!area) return report(issues, ['regions', index, 'areaId'], `unknown area "${region.areaId}"`)
    if (!area.regionIds.includes(region.id)) {
      report(issues, ['regions', index, 'id'], `area "${area.id}" does not list "${region.id}"`)
    }
    const expected = region.side === 'midline' ? area.id : `${area.id}-${region.side}`
    if (region.id !== expected) report(issues, ['regions', index, 'id'], `should be "${expected}" for this area and side`)
    if (area.sided === (region.side === 'midline')) {
      report(issues, ['regions', index, 'side'], `does not fit the area, which is ${area.sided ? 'sided' : 'on the midline'}`)
    }
    for (const key of ['group', 'view', 'order'] as const) {
      if (region[key] !== area[key]) report(issues, ['regions', index, key], `differs from its area ("${area[key]}")`)
    }
  })
  areas.forEach((area, index) => {
    const expected = area.sided ? [`${area.id}-left`, `${area.id}-right`] : [area.id]
    if (area.regionIds.join() !== expected.join()) {
      report(issues, ['areas', index, 'regionIds'], `should be ${expected.join(', ')}`)
    }
  })
}

function checkMuscles(anatomy: Anatomy, issues: Issues, areas: Set<string>, regions: Set<string>, sources: Set<string>): void {
  anatomy.muscles.forEach((muscle, index) => {
    const path = ['muscles', index]
    expectAllKnown(issues, [...path, 'areaIds'], muscle.areaIds, areas, 'area')
    expectAllKnown(issues, [...path, 'regionIds'], muscle.regionIds, regions, 'region')
    expectKnown(issues, [...path, 'verification', 'latin'], muscle.verification.latin, sources, 'source')
    expectAllKnown(issues, [...path, 'verification', 'actions'], muscle.verification.actions, sources, 'source')
    expectAllKnown(issues, [...path, 'verification', 'referral'], muscle.verification.referral, sources, 'source')
    if ((muscle.commonReferral === null) !== (muscle.referralScope === null)) {
      report(issues, [...path, 'referralScope'], 'goes with commonReferral: both or neither')
    }
  })
}

export const anatomySchema = () => shape().superRefine((anatomy, issues) => {
  const groups = expectUniqueIds(issues, ['groups'], anatomy.groups)
  const areas = expectUniqueIds(issues, ['areas'], anatomy.areas)
  const regions = expectUniqueIds(issues, ['regions'], anatomy.regions)
  const sources = expectUniqueIds(issues, ['sources'], anatomy.sources)
  expectUniqueIds(issues, ['muscles'], anatomy.muscles)
  expectUniqueIds(issues, ['spinalLevels'], anatomy.spinalLevels)
  anatomy.areas.forEach((area, index) => {
    expectKnown(issues, ['areas', index, 'group'], area.group, groups, 'group')
    expectAllKnown(issues, ['areas', index, 'regionIds'], area.regionIds, regions, 'region')
  })
  checkRegions(anatomy, issues)
  checkMuscles(anatomy, issues, areas, regions, sources)
  anatomy.spinalLevels.forEach((level, index) => {
    expectAllKnown(issues, ['spinalLevels', index, 'regionIds'], level.regionIds, regions, 'region')
    expectKnown(issues, ['spinalLevels', index, 'landmarkSource'], level.landmarkSource, sources, 'source')
  })
  for (const list of ['areas', 'groups', 'muscles', 'regions', 'spinalLevels'] as const) {
    expectCount(issues, list, anatomy.meta.counts[list], anatomy[list].length)
  }
})

export type AnatomyFile = z.infer<ReturnType<typeof anatomySchema>>
