import { formatDay, type Day } from './days'
import { noteFields } from './note-fields'
import { noteLimit } from './text'

interface Found {
  /** The day it was signed there; null for a draft. */
  signedOn: Day | null
  /** An older note of the same visit is in the record already. */
  beside: boolean
  /** Nothing but its notes could be read. */
  wordsOnly: boolean
}

/** What stands in front of a note that was read out of damaged records, in the words of the note itself: so it is on every screen and on paper. */
export function salvageMark({ signedOn, beside, wordsOnly }: Found): string {
  const was = signedOn === null ? 'where it was a draft' : `where it was signed on ${formatDay(signedOn)}`
  const more = [
    wordsOnly ? ' Only its words could be read: areas, scores and other entries are missing.' : '',
    beside ? ' The note of this visit from the backup is in the record too.' : '',
  ].join('')
  return `[Salvaged from damaged records, ${was}.${more} Read it through before you sign it.]`
}

/** In front of the first field that has room for it. */
export function withMark<N extends Record<(typeof noteFields)[number], string>>(notes: N, mark: string): N {
  const field = noteFields.find((name) => notes[name].length + mark.length < noteLimit)
  return field === undefined ? notes : { ...notes, [field]: notes[field] === '' ? mark : `${mark}\n${notes[field]}` }
}
