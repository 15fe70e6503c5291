import { BACK_HALF } from './back-half'
import { boxOf, buildMesh, loopPath, type Box, type Mesh, type MeshRegion } from './build-mesh'
import { outlineLoops, polygonOf } from './check-mesh'
import { FRONT_HALF } from './front-half'
import { SHAPES, type OutlineId } from './outlines'
import { visualCentre, type VisualCentre } from './visual-centre'
import type { Point } from './strand'

export type View = 'front' | 'back'

export type FigureRegion = MeshRegion & { readonly centre: VisualCentre }

/** One view of the body: everything that is drawn, picked, zoomed to or printed comes from here. */
export type Figure = {
  readonly view: View
  readonly outlineId: OutlineId
  readonly mesh: Mesh
  readonly regions: readonly FigureRegion[]
  readonly byId: ReadonlyMap<string, FigureRegion>
  readonly outline: readonly Point[]
  readonly outlinePath: string
}

/** The whole figure with room for the side labels. Same for both views, so the two stand level. */
export const WHOLE: Box = { x: -236, y: 6, width: 472, height: 1036 }

const drawn = new Map<string, Figure>()

export function figure(view: View, outline: OutlineId = 'neutral'): Figure {
  const key = `${view} ${outline}`
  const known = drawn.get(key)
  if (known) return known
  const made = drawFigure(view, outline)
  drawn.set(key, made)
  return made
}

function drawFigure(view: View, outline: OutlineId): Figure {
  const mesh = view === 'front' ? buildMesh(FRONT_HALF, 'left', SHAPES[outline]) : buildMesh(BACK_HALF, 'right', SHAPES[outline])
  const regions = withCentres(mesh.regions)
  const loop = outlineLoops(mesh)[0] ?? []
  return { view, outlineId: outline, mesh, regions, byId: new Map(regions.map((region) => [region.id, region])), outline: polygonOf(loop), outlinePath: loopPath(loop) }
}

/** A pair is measured once, so left and right numbers stand at the same height to the last digit. */
function withCentres(regions: readonly MeshRegion[]): FigureRegion[] {
  const measured = new Map<string, VisualCentre>()
  return regions.map((region) => {
    const twin = measured.get(region.areaId)
    const centre: VisualCentre = twin ? { at: [-twin.at[0], twin.at[1]], radius: twin.radius } : visualCentre(region)
    measured.set(region.areaId, centre)
    return { ...region, centre }
  })
}

export function boxOfRegions(regions: readonly MeshRegion[], margin: number): Box {
  const box = boxOf(regions.flatMap((region) => region.polygon))
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin }
}
