import { regionById } from '../../shared/reference/anatomy'
import type { Box } from './mesh/build-mesh'
import { boxOfRegions, figure, WHOLE, type View } from './mesh/figure'
import type { OutlineId } from './mesh/outlines'

export type ZoomId = 'whole' | 'head' | 'neck-upper-back' | 'mid-back' | 'neck-chest' | 'arms' | 'low-back-pelvis' | 'abdomen-hips' | 'legs' | 'feet'

export type ZoomGroup = {
  readonly id: ZoomId
  readonly views: readonly View[]
  /** Body groups that fill the picture. */
  readonly groups: readonly string[]
  /**
   * From where to where the picture goes, where its groups alone would not do: the tail of a long region need not be seen, and pictures
   * overlap, so that a slip of the first tap still opens one with the region that was meant.
   */
  readonly heights?: readonly [top: number, bottom: number]
  /** Groups whose regions are too small to hit in the whole figure, by view: a first tap there zooms in. */
  readonly tapToZoom: Readonly<Partial<Record<View, readonly string[]>>>
}

export const ZOOM_GROUPS: readonly ZoomGroup[] = [
  { id: 'whole', views: ['front', 'back'], groups: [], tapToZoom: {} },
  { id: 'neck-upper-back', views: ['back'], groups: ['neck', 'upper-back'], heights: [123, 353], tapToZoom: { back: ['neck', 'upper-back'] } },
  { id: 'mid-back', views: ['back'], groups: ['mid-back'], heights: [240, 474], tapToZoom: { back: ['mid-back'] } },
  { id: 'low-back-pelvis', views: ['back'], groups: ['low-back', 'pelvis-buttock'], heights: [366, 596], tapToZoom: { back: ['low-back', 'pelvis-buttock'] } },
  { id: 'neck-chest', views: ['front'], groups: ['neck', 'chest', 'shoulder'], tapToZoom: { front: ['chest', 'shoulder'] } },
  { id: 'abdomen-hips', views: ['front'], groups: ['abdomen', 'hip-groin'], tapToZoom: { front: ['hip-groin'] } },
  { id: 'head', views: ['front', 'back'], groups: ['head', 'neck'], tapToZoom: { front: ['head', 'neck'], back: ['head'] } },
  { id: 'arms', views: ['front', 'back'], groups: ['shoulder', 'upper-arm', 'elbow', 'forearm', 'wrist-hand'], tapToZoom: {} },
  { id: 'legs', views: ['front', 'back'], groups: ['thigh', 'knee', 'lower-leg'], tapToZoom: { front: ['thigh', 'lower-leg'] } },
  { id: 'feet', views: ['front', 'back'], groups: ['ankle-foot'], tapToZoom: { front: ['ankle-foot'], back: ['ankle-foot'] } },
]

const MARGIN = 4

const measured = new Map<string, Box>()

/** The part of the figure a zoom shows. */
export function zoomBox(id: ZoomId, view: View, outline: OutlineId = 'neutral'): Box {
  const key = `${id} ${view} ${outline}`
  const known = measured.get(key)
  if (known) return known
  const box = measureZoom(id, view, outline)
  measured.set(key, box)
  return box
}

function measureZoom(id: ZoomId, view: View, outline: OutlineId): Box {
  const { groups = [], heights } = ZOOM_GROUPS.find((group) => group.id === id) ?? {}
  const shown = figure(view, outline).regions.filter((region) => groups.includes(regionById(region.id)?.group ?? ''))
  if (shown.length === 0) return WHOLE
  const box = boxOfRegions(shown, MARGIN)
  return heights ? { ...box, y: heights[0], height: heights[1] - heights[0] } : box
}

/** Where a tap on a small region of the whole figure leads, or null where the tap picks at once. */
export function zoomBeforePick(regionId: string, view: View): ZoomId | null {
  const group = regionById(regionId)?.group ?? ''
  return ZOOM_GROUPS.find((zoom) => zoom.tapToZoom[view]?.includes(group))?.id ?? null
}

/** The closest picture that shows a whole body group, for `focusGroup`. */
export function zoomOfGroup(group: string, view: View): ZoomId {
  return ZOOM_GROUPS.find((zoom) => zoom.views.includes(view) && [...zoom.groups, ...(zoom.tapToZoom[view] ?? [])].includes(group))?.id ?? 'whole'
}
