import type { Span } from '../../../shared/domain/phrase-blanks'

/** A "/" being typed: what it covers so far, and the letters after it. */
export interface Slash {
  span: Span
  typed: string
}

/** More letters than any phrase needs to be found by: the text has gone on without one. */
const longest = 30

/**
 * The "/" that opens the phrases: at the beginning, after a blank, or after a Chinese character or its punctuation, where no
 * blanks are written. Null when the caret stands behind none, or when the text has gone on ("and / or").
 */
export function slashAt(text: string, caret: number): Slash | null {
  const found = /(?:^|[\s\p{Script=Han}。，、；：！？）」])[/／]([^\n/／]*)$/u.exec(text.slice(0, caret))
  const typed = found?.[1]
  if (typed === undefined || /^\s/.test(typed) || typed.length > longest) return null
  return { span: { from: caret - typed.length - 1, to: caret }, typed }
}
