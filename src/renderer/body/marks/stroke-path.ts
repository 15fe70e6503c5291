/** A point of a stroke: x and y in units of the neutral figure, pressure 0–1. */
export type InkPoint = readonly [x: number, y: number, pressure: number]

const POINT = /^(-?\d{1,4}),(\d{1,5}),(\d{1,3})$/
/** What a usual stroke keeps to, in characters; a long one is thinned out until it does. */
const USUAL_LENGTH = 600
/** In units of the figure: half a millimetre at first, never coarser than a pen is wide. */
const FINEST = 0.3
const COARSEST = 2.4
/** A change from no to full pressure counts as much as this many units aside. */
const PRESSURE_WEIGHT = 3

/**
 * A stroke as it is kept: "x,y,p x,y,p …", x and y in tenths of a unit, p the pressure 0–100. Points that the eye would not miss
 * are left out, first and last are always kept.
 */
export function encodeStroke(points: readonly InkPoint[]): string {
  let kept = points
  for (let tolerance = FINEST; tolerance <= COARSEST; tolerance *= 1.5) {
    kept = simplify(points, tolerance)
    const path = written(kept)
    if (path.length <= USUAL_LENGTH) return path
  }
  return written(kept)
}

/** The points of a kept stroke, or null for anything that is none: what is not plain numbers is never drawn. */
export function decodeStroke(path: string): InkPoint[] | null {
  const points: InkPoint[] = []
  for (const word of path.split(' ')) {
    const found = POINT.exec(word)
    const pressure = Number(found?.[3])
    if (!found || pressure > 100) return null
    points.push([Number(found[1]) / 10, Number(found[2]) / 10, pressure / 100])
  }
  return points
}

function written(points: readonly InkPoint[]): string {
  const words = points.map(([x, y, pressure]) => `${whole(x * 10, -3000, 3000)},${whole(y * 10, 0, 11_000)},${whole(pressure * 100, 0, 100)}`)
  return words.filter((word, i) => word !== words[i - 1]).join(' ')
}

function whole(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value))) || 0
}

/** Ramer–Douglas–Peucker with pressure as a third dimension, with a stack: a long stroke must not end in too deep a recursion. */
function simplify(points: readonly InkPoint[], tolerance: number): readonly InkPoint[] {
  const keep = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let farthest = -1
    let most = tolerance
    for (let i = from + 1; i < to; i++) {
      const away = distance(points[i] as InkPoint, points[from] as InkPoint, points[to] as InkPoint)
      if (away <= most) continue
      most = away
      farthest = i
    }
    if (farthest === -1) continue
    keep.add(farthest)
    open.push([from, farthest], [farthest, to])
  }
  return points.filter((_, i) => keep.has(i))
}

function distance(at: InkPoint, from: InkPoint, to: InkPoint): number {
  const along = difference(to, from)
  const way = difference(at, from)
  const length = dot(along, along)
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, dot(way, along) / length))
  return Math.hypot(way[0] - share * along[0], way[1] - share * along[1], way[2] - share * along[2])
}

function difference(a: InkPoint, b: InkPoint): InkPoint {
  return [a[0] - b[0], a[1] - b[1], (a[2] - b[2]) * PRESSURE_WEIGHT]
}

function dot(a: InkPoint, b: InkPoint): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
