/** Part of a text, as offsets in UTF-16 units: what a text field calls its selection. */
export interface Span {
  from: number
  to: number
}

/** Three underscores or more, or a word in braces: "again in {weeks} weeks". */
const blank = /_{3,}|\{[^{}\n]{1,40}\}/gu

/** The blanks of a text, in order. */
export function blanksIn(text: string): Span[] {
  return [...text.matchAll(blank)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

/** The first blank that begins at or after an offset. */
export function nextBlank(text: string, from: number): Span | undefined {
  return blanksIn(text).find((span) => span.from >= from)
}
