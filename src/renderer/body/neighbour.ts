import { WHOLE, type FigureRegion } from './mesh/figure'
import { regionAt } from './mesh/region-at'
import type { Point } from './mesh/strand'

export type Direction = 'up' | 'down' | 'left' | 'right'

const ALONG: Readonly<Record<Direction, Point>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }
const STRIDE = 2

/** The region an arrow key moves to: the first one met straight ahead, else the nearest one in that direction. Directions are the screen's. */
export function neighbour(regions: readonly FigureRegion[], from: FigureRegion, direction: Direction): FigureRegion | null {
  const along = ALONG[direction]
  const met = straightAhead(regions, from, along)
  return regions.find(({ id }) => id === met) ?? nearest(regions, from, along)
}

function straightAhead(regions: readonly FigureRegion[], from: FigureRegion, [ax, ay]: Point): string | null {
  const [x, y] = from.centre.at
  for (let far = STRIDE; far < WHOLE.height; far += STRIDE) {
    const met = regionAt(regions, [x + ax * far, y + ay * far], 0)
    if (met && met.id !== from.id) return met.id
  }
  return null
}

function nearest(regions: readonly FigureRegion[], from: FigureRegion, [ax, ay]: Point): FigureRegion | null {
  const costs = regions.flatMap((region) => {
    const dx = region.centre.at[0] - from.centre.at[0]
    const dy = region.centre.at[1] - from.centre.at[1]
    const ahead = dx * ax + dy * ay
    const aside = Math.abs(dx * ay - dy * ax)
    return ahead > 0.5 && aside <= ahead * 2 ? [{ region, cost: ahead + aside * 1.6 }] : []
  })
  return costs.toSorted((a, b) => a.cost - b.cost)[0]?.region ?? null
}
