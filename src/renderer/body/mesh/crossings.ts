import { boxOf, type Edge, type Mesh } from './build-mesh'
import type { Point } from './strand'

/** Pairs of borders that run through each other. Topology cannot see this: the loops close and the signed areas still add up. */
export function crossings(mesh: Mesh): string[] {
  const edges = [...mesh.edges.values()].map((edge) => ({ edge, box: boxOf(edge.flat) }))
  return edges.flatMap((one, i) => edges.slice(i).flatMap((other) => {
    const apart = one.box.x > other.box.x + other.box.width || other.box.x > one.box.x + one.box.width
      || one.box.y > other.box.y + other.box.height || other.box.y > one.box.y + one.box.height
    return !apart && cross(one.edge, other.edge) ? [`${one.edge.id} crosses ${other.edge.id}`] : []
  }))
}

function cross(one: Edge, other: Edge): boolean {
  return one.flat.slice(1).some((b, i) => other.flat.slice(1).some((d, j) => segmentsCross(one.flat[i] as Point, b, other.flat[j] as Point, d)))
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/** 1 for a left turn, -1 for a right one, 0 where the three points lie in line to within rounding. */
function turn(a: Point, b: Point, c: Point): number {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  return Math.abs(area) < 1e-9 ? 0 : Math.sign(area)
}
