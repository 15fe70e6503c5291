import type { NoteField, Phrase } from '../../../shared/contract/phrases'
import { nameKey, searchMatcher } from '../../../shared/domain/search-fold'

/** So many stand as chips above a field. */
const chipCount = 6

export const isFor = ({ notes }: Pick<Phrase, 'notes'>, note: NoteField): boolean => notes.length === 0 || notes.includes(note)

const isOffered = ({ hidden, therapyIds }: Phrase, chosen: readonly string[]): boolean =>
  !hidden && (therapyIds.length === 0 || therapyIds.some((id) => chosen.includes(id)))

/** The chips of a field: its most used phrases, of those that fit the chosen therapies. */
export const chipsFor = (phrases: readonly Phrase[], note: NoteField, therapyIds: readonly string[]): Phrase[] =>
  phrases.filter((phrase) => isFor(phrase, note) && isOffered(phrase, therapyIds)).slice(0, chipCount)

export interface FoundPhrases {
  here: Phrase[]
  /** Meant for another field, found by their words all the same. */
  elsewhere: Phrase[]
}

/**
 * What the list shows for the letters typed after "/": phrases whose name or text holds a word beginning so. Those of the field
 * come first; others only once letters are typed, or none of the field is left. Order within is that of the list.
 */
export function findPhrases(phrases: readonly Phrase[], note: NoteField, typed: string, therapyIds: readonly string[]): FoundPhrases {
  const matches = searchMatcher(typed)
  const found = phrases.filter((phrase) => !phrase.hidden && matches(nameKey([phrase.title, phrase.text])))
  const fits = (phrase: Phrase) => isFor(phrase, note) && isOffered(phrase, therapyIds)
  return { here: found.filter(fits), elsewhere: typed === '' ? [] : found.filter((phrase) => !fits(phrase)) }
}
