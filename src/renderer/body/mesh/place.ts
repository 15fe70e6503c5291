import { mirrorRegion } from '../../../shared/reference/anatomy'
import { WHOLE, type View } from './figure'
import { SHAPES, type OutlineId } from './outlines'
import type { Point } from './strand'

/**
 * A place on the body. x and y are units of the neutral figure whatever outline is drawn, so a scar stays where it is on the body
 * when the client is shown in another outline. Front and back show different regions, so the view belongs to the place.
 */
export type Place = { readonly view: View; readonly x: number; readonly y: number; readonly regionId: string }

/** Body height 1.75 m over the 1020 units from crown to toes. */
export const MM_PER_UNIT = 1750 / 1020

/** Where a place of the neutral figure lies in the drawn outline. */
export function drawnAt(outline: OutlineId, at: Point): Point {
  return SHAPES[outline](at)
}

const HALVINGS = 24

/** The way back, for a point of the drawn outline. Shapes move points level and never past each other, so halving finds it. */
export function neutralAt(outline: OutlineId, [x, y]: Point): Point {
  if (outline === 'neutral') return [x, y]
  let [low, high] = [WHOLE.x * 2, -WHOLE.x * 2]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (SHAPES[outline]([middle, y])[0] < x) low = middle
    else high = middle
  }
  return [(low + high) / 2, y]
}

/** The same place on the other side of the body, in the same view. */
export function mirrorPlace({ view, x, y, regionId }: Place): Place {
  return { view, x: x === 0 ? 0 : -x, y, regionId: mirrorRegion(regionId) }
}
