import type { Mesh, MeshRegion, Step } from './build-mesh'
import { crossings } from './crossings'
import type { Point } from './strand'

/**
 * Every fault that would let a point of the body fall in no region or in two: loops that do not close, an edge used by none, by more
 * than two, or twice in the same sense, borders that cross, more than one outline, areas that do not add up, sides that differ.
 */
export function meshFaults(mesh: Mesh, expectedIds: readonly string[]): string[] {
  const loops = mesh.regions.flatMap(loopFaults)
  return [...idFaults(mesh, expectedIds), ...loops, ...edgeFaults(mesh), ...outlineFaults(mesh), ...mirrorFaults(mesh), ...crossings(mesh)]
}

function idFaults(mesh: Mesh, expectedIds: readonly string[]): string[] {
  const drawn = mesh.regions.map((region) => region.id)
  return [
    ...expectedIds.filter((id) => !drawn.includes(id)).map((id) => `${id} is not drawn`),
    ...drawn.filter((id) => !expectedIds.includes(id)).map((id) => `${id} is drawn but unknown`),
    ...drawn.filter((id, i) => drawn.indexOf(id) !== i).map((id) => `${id} is drawn twice`),
  ]
}

function loopFaults({ id, loop }: MeshRegion): string[] {
  return loop.flatMap((step, i) => {
    const next = loop[(i + 1) % loop.length] as Step
    return endOf(step) === startOf(next) ? [] : [`${id}: the loop breaks between ${endOf(step)} and ${startOf(next)}`]
  })
}

function edgeFaults(mesh: Mesh): string[] {
  const senses = new Map<string, number[]>([...mesh.edges.keys()].map((id) => [id, []]))
  for (const region of mesh.regions) {
    const turn = Math.sign(signedArea(region.polygon))
    for (const { edge, reversed } of region.loop) senses.get(edge.id)?.push(reversed ? -turn : turn)
  }
  return [...senses].flatMap(([id, uses]) => {
    if (uses.length === 0) return [`${id} borders no region`]
    if (uses.length > 2) return [`${id} borders ${uses.length} regions`]
    return uses.length === 2 && uses[0] === uses[1] ? [`${id}: both regions lie on the same side`] : []
  })
}

function outlineFaults(mesh: Mesh): string[] {
  const loops = outlineLoops(mesh)
  if (loops.length !== 1) return [`the outline has ${loops.length} loops`]
  const whole = Math.abs(signedArea(polygonOf(loops[0] as Step[])))
  const sum = mesh.regions.reduce((total, region) => total + Math.abs(signedArea(region.polygon)), 0)
  return Math.abs(whole - sum) > whole * 1e-9 ? [`regions cover ${sum.toFixed(2)} of ${whole.toFixed(2)} square units`] : []
}

function mirrorFaults(mesh: Mesh): string[] {
  const places = new Set(mesh.regions.flatMap((region) => region.polygon.map(([x, y]) => `${region.areaId} ${x} ${y}`)))
  return mesh.regions
    .filter((region) => region.polygon.some(([x, y]) => !places.has(`${region.areaId} ${x === 0 ? 0 : -x} ${y}`)))
    .map((region) => `${region.id} has no mirror image`)
}

/** The closed loops made of edges that only one region uses. A sound figure has exactly one. */
export function outlineLoops(mesh: Mesh): Step[][] {
  const uses = new Map<string, number>()
  for (const { edge } of mesh.regions.flatMap((region) => [...region.loop])) uses.set(edge.id, (uses.get(edge.id) ?? 0) + 1)
  const left = new Set([...mesh.edges.values()].filter((edge) => uses.get(edge.id) === 1))
  const loops: Step[][] = []
  for (const first of left) {
    left.delete(first)
    const loop: Step[] = [{ edge: first, reversed: false }]
    for (let at = first.to; at !== first.from; at = endOf(loop.at(-1) as Step)) {
      const next = [...left].find((edge) => edge.from === at || edge.to === at)
      if (!next) break
      left.delete(next)
      loop.push({ edge: next, reversed: next.from !== at })
    }
    loops.push(loop)
  }
  return loops
}

export function polygonOf(loop: readonly Step[]): Point[] {
  return loop.flatMap(({ edge, reversed }) => (reversed ? edge.flat.toReversed() : edge.flat).slice(0, -1))
}

export function signedArea(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] as Point
    return sum + (x * ny - nx * y) / 2
  }, 0)
}

function startOf({ edge, reversed }: Step): string {
  return reversed ? edge.to : edge.from
}

function endOf({ edge, reversed }: Step): string {
  return reversed ? edge.from : edge.to
}
