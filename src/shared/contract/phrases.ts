import { z } from 'zod'
import { Instant } from '../domain/day-schema'
import { noteFields } from '../domain/note-fields'
import { RequiredText } from '../domain/text-schema'
import { command, query } from './define'
import { NextVisit } from './session-content'

/** What a phrase does besides writing: all fields are optional, nothing is done for those left out. */
export const PhraseEffects = z.strictObject({
  /** Item ids to choose in a group of whichever chosen therapy has it ("response": ["pain-reduced"]). */
  details: z.record(z.string().max(60), z.array(z.string().max(80)).max(40)).optional(),
  nextVisit: NextVisit.optional(),
})
export type PhraseEffects = z.infer<typeof PhraseEffects>

export const NoteField = z.enum(noteFields)
export type NoteField = z.infer<typeof NoteField>

/** What the therapist writes about a phrase. */
export const PhraseDetails = z.strictObject({
  title: RequiredText(60, 'Give the phrase a short name.'),
  /** With blanks to fill: "___" or "{weeks}" (`domain/phrase-blanks`). */
  text: RequiredText(2000, 'Write what the phrase says.'),
  /** Note fields in which it is offered first; empty: in every one. */
  notes: z.array(NoteField).max(4),
  effects: PhraseEffects,
})
export type PhraseDetails = z.infer<typeof PhraseDetails>

/** "own-12" for one of her own, a word like "plan-heat" for one that came with the app. */
export const PhraseId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'This is not a phrase.')

export const Phrase = z.strictObject({
  id: PhraseId,
  ...PhraseDetails.shape,
  /** `changed`: came with the app and was rewritten. */
  origin: z.enum(['shipped', 'changed', 'own']),
  /** Offered where one of these is chosen; empty: always. */
  therapyIds: z.array(z.string()),
  uses: z.int().nonnegative(),
  lastUsedAt: Instant.nullable(),
  /** Put away: not offered until it is brought back. */
  hidden: z.boolean(),
})
export type Phrase = z.infer<typeof Phrase>

const ById = z.strictObject({ id: PhraseId })

export const phrases = {
  /** All of them, hidden ones too: the most used first, among equals her own before those that came with the app. */
  list: query(z.strictObject({}), z.array(Phrase)),
  create: command(PhraseDetails, Phrase),
  /** Only the fields given are changed. One that came with the app becomes a copy of her own under the same id. */
  update: command(z.strictObject({ id: PhraseId, changes: PhraseDetails.partial() }), Phrase),
  /** Puts it away; nothing is ever lost, so that `restore` brings it back. */
  remove: command(ById, Phrase),
  restore: command(ById, Phrase),
  /** Counts one use. Nothing on screen changes by it: the offers must not change places under the hand. */
  used: command(ById, z.strictObject({ uses: z.int().positive() }), { audited: false, changes: false }),
}
