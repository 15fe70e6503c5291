import { flatten, reverseCurve, toPath } from './curve'
import { readStrands, smooth, type Cubic, type Knot, type Point } from './strand'

/** The drawing data of one view: strands of the half x >= 0 and, by area, the named points its border runs through. */
export type Half = {
  readonly strands: Readonly<Record<string, string>>
  readonly sided: Readonly<Record<string, string>>
  /** Open chains from midline to midline; the mirror image closes them. */
  readonly midline: Readonly<Record<string, string>>
}

export type Edge = { readonly id: string; readonly from: string; readonly to: string; readonly curve: readonly Cubic[]; readonly flat: readonly Point[] }
export type Step = { readonly edge: Edge; readonly reversed: boolean }
export type Side = 'left' | 'right' | 'midline'
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type MeshRegion = {
  readonly id: string
  readonly areaId: string
  readonly side: Side
  readonly loop: readonly Step[]
  readonly polygon: readonly Point[]
  readonly path: string
  readonly box: Box
}

export type Mesh = { readonly edges: ReadonlyMap<string, Edge>; readonly regions: readonly MeshRegion[] }

/** Moves each drawn point; another outline (female, male) is another such function over the same topology. */
export type Shape = (at: Point) => Point

/** `drawnSide` is the client's side at the viewer's right: left in front view, right in back view. */
export function buildMesh(half: Half, drawnSide: 'left' | 'right', shape: Shape = (at) => at): Mesh {
  const strands = readStrands(half.strands)
  const drawn = halfEdges(strands, shape)
  const routes = [...strands].map(([strand, knots]) => ({ strand, names: knots.flatMap((knot) => knot.name ?? []) }))
  const edges = new Map<string, Edge>()
  for (const edge of drawn.values()) {
    edges.set(edge.id, edge)
    const twin = mirrorEdge(edge)
    edges.set(twin.id, twin)
  }
  const mirrored = (step: Step): Step => ({ edge: edges.get(mirrorEdge(step.edge).id) as Edge, reversed: step.reversed })
  const otherSide = drawnSide === 'left' ? 'right' : 'left'
  const regions: MeshRegion[] = []
  for (const [area, text] of Object.entries(half.sided)) {
    const points = text.split(/\s+/)
    const loop = walk(area, [...points, points[0] as string], routes, drawn)
    regions.push(region(area, drawnSide, loop), region(area, otherSide, loop.map(mirrored)))
  }
  for (const [area, text] of Object.entries(half.midline)) {
    const chain = walk(area, text.split(/\s+/), routes, drawn)
    const back = chain.toReversed().map(mirrored).map((step) => ({ ...step, reversed: !step.reversed }))
    regions.push(region(area, 'midline', [...chain, ...back]))
  }
  return { edges, regions }
}

function halfEdges(strands: ReadonlyMap<string, Knot[]>, shape: Shape): Map<string, Edge> {
  const edges = new Map<string, Edge>()
  for (const [strand, knots] of strands) {
    const cubics = smooth(knots.map((knot) => ({ ...knot, at: shape(knot.at) })))
    let start = 0
    for (let i = 1; i < knots.length; i++) {
      const from = knots[start]?.name
      const to = knots[i]?.name
      if (!to) continue
      if (!from) throw new Error(`Strand ${strand} must begin and end with a named point`)
      const id = `${strand}:${from}:${to}`
      const curve = cubics.slice(start, i)
      edges.set(id, { id, from, to, curve, flat: flatten(curve) })
      start = i
    }
    if (start !== knots.length - 1) throw new Error(`Strand ${strand} must begin and end with a named point`)
  }
  return edges
}

function mirrorEdge(edge: Edge): Edge {
  if (edge.flat.every(([x]) => x === 0)) return edge
  const flip = ([x, y]: Point): Point => [x === 0 ? 0 : -x, y]
  return {
    id: `~${edge.id}`,
    from: mirrorName(edge.from, edge.flat[0]),
    to: mirrorName(edge.to, edge.flat.at(-1)),
    curve: edge.curve.map(([a, b, c, d]) => [flip(a), flip(b), flip(c), flip(d)] as const),
    flat: edge.flat.map(flip),
  }
}

function mirrorName(name: string, at: Point | undefined): string {
  return at?.[0] === 0 ? name : `~${name}`
}

type Route = { readonly strand: string; readonly names: readonly string[] }

/** From each point to the next along the strand that joins them with the fewest edges; two equally short ways are an error. */
function walk(area: string, points: readonly string[], routes: readonly Route[], edges: ReadonlyMap<string, Edge>): Step[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] as string
    const ways = routes.flatMap(({ strand, names }) => {
      const [a, b] = [names.indexOf(from), names.indexOf(to)]
      return a < 0 || b < 0 ? [] : [{ strand, names: names.slice(Math.min(a, b), Math.max(a, b) + 1), reversed: a > b }]
    }).toSorted((one, two) => one.names.length - two.names.length)
    const [way, rival] = ways
    if (!way) throw new Error(`${area}: no strand joins ${from} and ${to}`)
    if (rival?.names.length === way.names.length) throw new Error(`${area}: ${way.strand} and ${rival.strand} both join ${from} and ${to}`)
    const steps = way.names.slice(1).map((name, j) => {
      const edge = edges.get(`${way.strand}:${way.names[j]}:${name}`)
      if (!edge) throw new Error(`${area}: ${way.strand} has no edge to ${name}`)
      return { edge, reversed: way.reversed }
    })
    return way.reversed ? steps.toReversed() : steps
  })
}

function region(areaId: string, side: Side, loop: readonly Step[]): MeshRegion {
  const polygon = loop.flatMap(({ edge, reversed }) => (reversed ? edge.flat.toReversed() : edge.flat).slice(0, -1))
  const id = side === 'midline' ? areaId : `${areaId}-${side}`
  return { id, areaId, side, loop, polygon, path: loopPath(loop), box: boxOf(polygon) }
}

export function loopPath(loop: readonly Step[]): string {
  return `${toPath(loop.flatMap(({ edge, reversed }) => (reversed ? reverseCurve(edge.curve) : [...edge.curve])))}Z`
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
