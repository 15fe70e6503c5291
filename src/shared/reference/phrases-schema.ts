import { z } from 'zod'
import { PhraseDetails } from '../contract/phrases'
import { effectProblem } from '../domain/phrase-effects'
import { expectAllKnown, expectCount, expectUniqueIds, report } from './cross-references'
import { therapies } from './therapies'
import { Line, Order, Slug } from './vocabulary-schema'

const shape = () =>
  z.strictObject({
    meta: z.strictObject({
      title: Line,
      schemaVersion: z.literal(1),
      generated: z.iso.date(),
      scope: Line,
      counts: z.strictObject({ phrases: z.int() }),
    }),
    phrases: z.array(
      z.strictObject({
        id: Slug,
        order: Order,
        ...PhraseDetails.shape,
        title: Line,
        text: Line,
        notes: PhraseDetails.shape.notes.min(1),
        /** Offered where one of these is chosen; empty: always. */
        therapies: z.array(Slug),
      }),
    ),
  })

export const phrasesSchema = () =>
  shape().superRefine(({ meta, phrases }, issues) => {
    const known = new Set(therapies().map(({ id }) => id))
    expectUniqueIds(issues, ['phrases'], phrases)
    expectCount(issues, 'phrases', meta.counts.phrases, phrases.length)
    phrases.forEach((phrase, index) => {
      const path = ['phrases', index]
      // Such an id is that of one of the therapist's own.
      if (phrase.id.startsWith('own-')) report(issues, [...path, 'id'], `"${phrase.id}" begins like one of her own`)
      expectAllKnown(issues, [...path, 'therapies'], phrase.therapies, known, 'therapy')
      for (const [groupId, itemIds] of Object.entries(phrase.effects.details ?? {})) {
        const problem = effectProblem(groupId, itemIds)
        if (problem !== null) report(issues, [...path, 'effects', 'details', groupId], problem)
      }
    })
  })

export type PhrasesFile = z.infer<ReturnType<typeof phrasesSchema>>
