import type { MeshRegion } from './build-mesh'
import type { Point } from './strand'

/** A tap outside the outline still counts for the nearest region this far away: 25 px where the figure is 640 px high, four times a hand's jitter. */
export const NEAR_MISS = 40

/**
 * The region under a point of the figure, else the nearest one within `tolerance` units, else null. Neighbours share the very same
 * points and each edge is measured the same way round for both, so a point between them never falls to neither or to both.
 */
export function regionAt(regions: readonly MeshRegion[], at: Point, tolerance = NEAR_MISS): MeshRegion | null {
  const inside = regions.find((region) => contains(region, at))
  if (inside) return inside
  let nearest: MeshRegion | null = null
  let least = tolerance
  for (const region of regions) {
    if (!nearBox(region, at, least)) continue
    const distance = distanceTo(region.polygon, at)
    if (distance > least) continue
    least = distance
    nearest = region
  }
  return nearest
}

export function contains(region: MeshRegion, at: Point): boolean {
  if (!nearBox(region, at, 0)) return false
  const x = at[0]
  const y = at[1]
  let inside = false
  const { polygon } = region
  let a = polygon.at(-1) as Point
  for (const b of polygon) {
    if (a[1] > y !== b[1] > y) {
      const low = a[1] < b[1] ? a : b
      const high = low === a ? b : a
      if (x < low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside
    }
    a = b
  }
  return inside
}

/** Distance from a point to the nearest place on a closed line. */
export function distanceTo(polygon: readonly Point[], at: Point): number {
  let least = Infinity
  let from = polygon.at(-1) as Point
  for (const to of polygon) {
    const dx = to[0] - from[0]
    const dy = to[1] - from[1]
    const px = at[0] - from[0]
    const py = at[1] - from[1]
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
    const ox = px - share * dx
    const oy = py - share * dy
    least = Math.min(least, ox * ox + oy * oy)
    from = to
  }
  return Math.sqrt(least)
}

function nearBox({ box }: MeshRegion, at: Point, by: number): boolean {
  const x = at[0]
  const y = at[1]
  return x >= box.x - by && x <= box.x + box.width + by && y >= box.y - by && y <= box.y + box.height + by
}
