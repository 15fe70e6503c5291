import type { z } from 'zod'
import { acupointsSchema } from './acupoints-schema'
import { anatomySchema } from './anatomy-schema'
import { causesSchema } from './causes-schema'
import { consentsSchema } from './consents-schema'
import { mobilitySchema } from './mobility-schema'
import { outcomesSchema } from './outcomes-schema'
import { phrasesSchema } from './phrases-schema'
import { safetySchema } from './safety-schema'
import { therapiesSchema } from './therapies-schema'
import { parseVocabulary } from './vocabulary-schema'

/** Every vocabulary file with the schema it is built against. */
export const vocabularySchemas: Readonly<Record<string, () => z.ZodType>> = {
  'acupoints.json': acupointsSchema,
  'anatomy.json': anatomySchema,
  'causes.json': causesSchema,
  'consents.json': consentsSchema,
  'mobility.json': mobilitySchema,
  'outcomes.json': outcomesSchema,
  'phrases.json': phrasesSchema,
  'safety.json': safetySchema,
  'therapies.json': therapiesSchema,
}

/**
 * Parses every vocabulary, as `read` gives it by its file name: the built app takes the files as they are, so this is done once
 * for each build.
 * @throws Error naming the file, the path of the first broken entry and the reason
 */
export function checkVocabularies(read: (file: string) => unknown): void {
  for (const [file, schema] of Object.entries(vocabularySchemas)) parseVocabulary(file, schema(), read(file))
}
