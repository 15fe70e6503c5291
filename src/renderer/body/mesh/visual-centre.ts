import type { MeshRegion } from './build-mesh'
import { signedArea } from './check-mesh'
import { contains, distanceTo } from './region-at'
import type { Point } from './strand'

export type VisualCentre = { readonly at: Point; /** Distance to the nearest border of the region. */ readonly radius: number }

const STEPS = 8
const ROUNDS = 5
/** Clearance beyond this adds nothing for a number; from there on nearness to the middle decides. */
const ENOUGH = 15

/** Where a region's number stands and a tap is best aimed: clear of the border, near the middle, on the midline for midline regions. */
export function visualCentre(region: MeshRegion): VisualCentre {
  const onMidline = region.side === 'midline'
  const middle = centroid(region.polygon)
  let { x, y, width, height } = region.box
  let best = { at: middle, radius: 0, score: -Infinity }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const at: Point = [onMidline ? 0 : x + (width * i) / STEPS, y + (height * j) / STEPS]
        if (!contains(region, at)) continue
        const radius = distanceTo(region.polygon, at)
        const score = Math.min(radius, ENOUGH) - Math.hypot(at[0] - middle[0], at[1] - middle[1]) * 0.05
        if (score > best.score) best = { at, radius, score }
      }
      if (onMidline) break
    }
    ;[width, height] = [(width * 3) / STEPS, (height * 3) / STEPS]
    ;[x, y] = [best.at[0] - width / 2, best.at[1] - height / 2]
  }
  return { at: best.at, radius: best.radius }
}

function centroid(polygon: readonly Point[]): Point {
  const area = signedArea(polygon)
  const [x, y] = polygon.reduce<Point>(([sx, sy], [ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length] as Point
    const cross = ax * by - bx * ay
    return [sx + (ax + bx) * cross, sy + (ay + by) * cross]
  }, [0, 0])
  return [x / (6 * area), y / (6 * area)]
}
