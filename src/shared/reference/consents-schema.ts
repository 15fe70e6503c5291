import { z } from 'zod'
import { anatomy } from './anatomy'
import { expectAllKnown, expectCount, expectKnown, expectUniqueIds } from './cross-references'
import { therapies } from './therapies'
import { Line, Slug } from './vocabulary-schema'

const shape = () =>
  z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      scope: Line,
      counts: z.strictObject({ therapies: z.int(), areas: z.int() }),
    }),
    /** One for every therapy. `eachTime`: asked afresh at every session. */
    therapies: z.array(z.strictObject({ id: Slug, eachTime: z.boolean(), text: Line })),
    /** Areas of the body map that are asked about by themselves, and why. */
    areas: z.array(z.strictObject({ id: Slug, reason: Line, text: Line })),
    minor: Line,
    always: Line,
  })

export const consentsSchema = () =>
  shape().superRefine((file, issues) => {
    const ids = expectUniqueIds(issues, ['therapies'], file.therapies)
    expectUniqueIds(issues, ['areas'], file.areas)
    const known = new Set(therapies().map(({ id }) => id))
    const areas = new Set(anatomy.areas.map(({ id }) => id))
    file.therapies.forEach(({ id }, index) => expectKnown(issues, ['therapies', index, 'id'], id, known, 'therapy'))
    file.areas.forEach(({ id }, index) => expectKnown(issues, ['areas', index, 'id'], id, areas, 'area'))
    expectAllKnown(issues, ['therapies'], [...known], ids, 'words for the therapy')
    expectCount(issues, 'therapies', file.meta.counts.therapies, file.therapies.length)
    expectCount(issues, 'areas', file.meta.counts.areas, file.areas.length)
  })

export type ConsentsFile = z.infer<ReturnType<typeof consentsSchema>>
