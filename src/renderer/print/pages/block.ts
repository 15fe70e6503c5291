import type { ReactNode } from 'react'

/**
 * A document is a list of blocks; the paginator packs them into pages. What cannot be split (a heading, a figure) is `whole`;
 * a table breaks between rows and repeats its header; text breaks between lines.
 */
export type Block = WholeBlock | TableBlock | TextBlock

export interface WholeBlock {
  kind: 'whole'
  id: string
  node: ReactNode
  /** A heading never stands last on a page. */
  keepWithNext?: boolean
}

export interface TableBlock {
  kind: 'table'
  id: string
  caption: string
  /** Which set of column widths: a class of the sheet. Fixed, so that every part of a split table has the same columns. */
  columns: string
  head: ReactNode
  rows: { id: string; node: ReactNode }[]
  /** Its last rows stand on the page of what follows. */
  keepWithNext?: boolean
}

export interface TextBlock {
  kind: 'text'
  id: string
  /** One paragraph: no line ends. */
  text: string
  /** Its last lines stand on the page of what follows. */
  keepWithNext?: boolean
}

/** The part of a block that stands on one page: rows, or characters of a text. */
export interface Piece {
  block: number
  from: number
  to: number
}

/** Sizes of a block in CSS pixels at true size. */
export type Measured = { keepWithNext: boolean } & (
  | { kind: 'whole'; height: number }
  | { kind: 'table'; head: number; rows: number[] }
  /** `starts`: the offset at which each line begins. */
  | { kind: 'text'; before: number; lineHeight: number; starts: number[]; length: number }
)

/** The same blocks, the last of which does not stand on another page than what comes after them. */
export const keptWithNext = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, keepWithNext: true } : block))
