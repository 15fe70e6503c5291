import type { SessionContent, SessionCup, SessionStamp } from '../../../shared/contract/session-content'
import { LETTERS, type FigureStamp, type FigureStroke } from './figure-mark'

type Marked = Pick<SessionContent, 'stamps' | 'cups' | 'therapies'>

/** What stands in each stamp and beside its line in a list: letter and number, "T2" for the second trigger point. */
export function stampLabels(stamps: readonly Pick<SessionStamp, 'kind'>[]): string[] {
  return stamps.map(({ kind }, index) => LETTERS[kind] + stamps.slice(0, index + 1).filter((other) => other.kind === kind).length)
}

/** Stamps and cups of a session as the figure draws them. Their ids name the list and the place in it: "stamp-0", "cup-2". */
export function sessionStamps({ stamps, cups, therapies }: Marked): FigureStamp[] {
  const labels = stampLabels(stamps)
  return [
    ...cups.map((cup, index): FigureStamp => {
      const size = diameter(cup, therapies)
      const { view, x, y, regionId } = cup
      return { id: `cup-${index}`, kind: 'cup', view, x, y, regionId, label: String(index + 1), ...(size === null ? {} : { size }) }
    }),
    ...stamps.map(({ kind, view, x, y, regionId }, index): FigureStamp => ({ id: `stamp-${index}`, kind, view, x, y, regionId, label: labels[index] ?? '' })),
  ]
}

export function sessionStrokes(strokes: SessionContent['strokes']): FigureStroke[] {
  return strokes.map(({ view, path }, index) => ({ id: `stroke-${index}`, view, path }))
}

/** Which list an id of `sessionStamps` or `sessionStrokes` names, and the place in it. */
export function placeInList(id: string): { list: 'stamp' | 'cup' | 'stroke'; index: number } | null {
  const found = /^(stamp|cup|stroke)-(\d+)$/.exec(id)
  return found ? { list: found[1] as 'stamp' | 'cup' | 'stroke', index: Number(found[2]) } : null
}

/** Of the cup itself, else of all cups of that therapy; millimetres. */
function diameter({ therapyId, details }: SessionCup, therapies: Marked['therapies']): number | null {
  const own = details['cup-diameter'] ?? therapies.find((therapy) => therapy.therapyId === therapyId)?.details['cup-diameter']
  return typeof own === 'number' ? own : null
}
