import { z } from 'zod'
import { NextVisit } from './session-content'

/** What a phrase does besides writing: all fields are optional, nothing is done for those left out. */
export const PhraseEffects = z.strictObject({
  /** Item ids to choose in a group of whichever chosen therapy has it ("response": ["pain-reduced"]). */
  details: z.record(z.string().max(60), z.array(z.string().max(80)).max(40)).optional(),
  nextVisit: NextVisit.optional(),
})
export type PhraseEffects = z.infer<typeof PhraseEffects>
