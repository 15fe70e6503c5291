import type { Place } from '../mesh/place'

/** Marks pressed onto the figure, in the order of the tool bar. */
export const STAMP_KINDS = ['trigger-point', 'needle', 'scar', 'bruise', 'avoid'] as const
export type StampKind = (typeof STAMP_KINDS)[number]
export type MarkKind = StampKind | 'cup'

/** Area marks regions, pen draws, eraser takes strokes away, every other tool presses its mark. */
export type FigureTool = 'area' | 'pen' | 'eraser' | MarkKind

export const isMarkKind = (tool: FigureTool): tool is MarkKind => tool === 'cup' || STAMP_KINDS.some((kind) => kind === tool)

export type FigureStamp = Place & {
  readonly id: string
  readonly kind: MarkKind
  /** Stands in the mark and beside its line in a list: "T2", or the order of a cup. The kind's letter when left out. */
  readonly label?: string
  /** Inner diameter of a cup in millimetres; it is drawn at true size. */
  readonly size?: number
}

export type FigureStroke = { readonly id: string; readonly view: Place['view']; /** See `stroke-path`. */ readonly path: string }

/** Told apart by form and letter, never by colour. */
export const LETTERS: Readonly<Record<MarkKind, string>> = { 'trigger-point': 'T', needle: 'N', scar: 'S', bruise: 'B', avoid: 'A', cup: 'C' }
