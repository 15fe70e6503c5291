import type { Side } from '../reference/anatomy'

export interface SidedWords {
  /** The side named among the words, or null where none is. */
  side: Exclude<Side, 'midline'> | 'both' | null
  /** What was typed, without it. */
  words: string
}

const whole = /(?:^|\s)(left|right|both)(?=\s|$)/i
/** After a number ("li4 r") a single letter can only be a side: no name has a digit before a letter alone. */
const afterNumber = /(?<=\d\s+)([lrb])$/i
const letters = { l: 'left', r: 'right', b: 'both' } as const

/** Parts a side from what is searched: "left lev" and "lev left" both mean lev on the left; "li4 r" means LI4 on the right. */
export function splitSide(typed: string): SidedWords {
  const text = typed.trim()
  const word = whole.exec(text)
  if (word !== null) return { side: word[1]?.toLowerCase() as SidedWords['side'], words: text.replace(whole, ' ').trim() }
  const letter = afterNumber.exec(text)?.[1]?.toLowerCase()
  if (letter === undefined) return { side: null, words: text }
  return { side: letters[letter as keyof typeof letters], words: text.slice(0, -1).trim() }
}
