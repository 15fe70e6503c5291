import type { FigureRegion } from '../mesh/figure'
import type { OutlineId } from '../mesh/outlines'
import { drawnAt } from '../mesh/place'
import { contains } from '../mesh/region-at'
import type { Point } from '../mesh/strand'
import type { FigureStamp, FigureStroke } from './figure-mark'
import { cupRadius, GLYPH } from './stamp-glyph'
import { decodeStroke } from './stroke-path'

/** The mark nearest to a point of the drawn outline, at most `reach` units away or under it. */
export function stampAt(stamps: readonly FigureStamp[], at: Point, outline: OutlineId, reach: number): FigureStamp | null {
  const near = stamps.flatMap((stamp) => {
    const [x, y] = drawnAt(outline, [stamp.x, stamp.y])
    const far = Math.hypot(x - at[0], y - at[1])
    return far <= Math.max(reach, cupRadius(stamp.size) ?? 0) ? [{ stamp, far }] : []
  })
  return near.toSorted((a, b) => a.far - b.far)[0]?.stamp ?? null
}

/** The stroke that passes nearest to a point of the drawn outline, at most `reach` units away. */
export function strokeAt(strokes: readonly FigureStroke[], at: Point, outline: OutlineId, reach: number): FigureStroke | null {
  const near = strokes.flatMap((stroke) => {
    const points = (decodeStroke(stroke.path) ?? []).map(([x, y]) => drawnAt(outline, [x, y]))
    const far = Math.min(...points.map((to, i) => toSegment(at, points[i - 1] ?? to, to)))
    return far <= reach ? [{ stroke, far }] : []
  })
  return near.toSorted((a, b) => a.far - b.far)[0]?.stroke ?? null
}

/** Towards the middle of the region first, then further and further to the sides: a bent region has its edge elsewhere. */
const TURNS = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.2, -2.2, 2.8, -2.8]

/** A tap beside the body means its edge: the nearest point of the region's border, a little inside. */
export function onto(region: FigureRegion, at: Point): Point {
  if (contains(region, at)) return at
  const { polygon, centre } = region
  const ends = polygon.map((to, i) => nearestOn(at, polygon.at(i - 1) as Point, to))
  const [x, y] = ends.reduce((best, end) => (distance(end, at) < distance(best, at) ? end : best))
  const inwards = Math.atan2(centre.at[1] - y, centre.at[0] - x)
  const around = TURNS.map((turn): Point => [x + Math.cos(inwards + turn), y + Math.sin(inwards + turn)])
  return around.find((place) => contains(region, place)) ?? centre.at
}

/** Where the keyboard puts a mark: the middle of the region, or beside what is there already. Places of the drawn outline. */
export function freePlace(region: FigureRegion, taken: readonly Point[], scale: number): Point {
  const [x, y] = region.centre.at
  const width = GLYPH * 2.4 * scale
  const offsets: Point[] = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0], [0.8, 0.8], [-0.8, 0.8], [0.8, -0.8], [-0.8, -0.8], [0, 2], [0, -2]]
  const places = offsets.map(([dx, dy]): Point => [x + dx * width, y + dy * width]).filter((place) => contains(region, place))
  return places.find((place) => taken.every((other) => distance(place, other) > width * 0.7)) ?? region.centre.at
}

const ROUND = Array.from({ length: 12 }, (_, hour) => (hour / 6) * Math.PI)

/** Where the number of a region can be read beside the marks: its middle, else just beside, within the region if that has room. */
export function numberPlace(region: FigureRegion, taken: readonly Point[], scale: number): Point {
  const [x, y] = region.centre.at
  const apart = GLYPH * 1.8 * scale
  const isFree = (place: Point) => taken.every((other) => distance(place, other) >= apart * 0.95)
  const round = ROUND.map((turn): Point => [x + Math.cos(turn) * apart, y + Math.sin(turn) * apart])
  return [region.centre.at, ...round.filter((place) => contains(region, place)), ...round].find(isFree) ?? region.centre.at
}

function toSegment(at: Point, from: Point, to: Point): number {
  return distance(at, nearestOn(at, from, to))
}

function nearestOn([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): Point {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
