import { regionById } from '../../../shared/reference/anatomy'
import type { OutlineId } from '../../body/mesh/outlines'
import { drawnAt, type Place } from '../../body/mesh/place'
import { ZOOM_GROUPS, zoomBox, type ZoomId } from '../../body/zoom-groups'

export type FigureSide = 'front' | 'back'

/** Which part of which side of the body is shown. The whole body shows both sides. */
export interface FigureView {
  zoom: ZoomId
  side: FigureSide
}

export const wholeFigure: FigureView = { zoom: 'whole', side: 'back' }

/** Whether a region can be seen in a view. */
export function shows(view: FigureView, regionId: string): boolean {
  const region = regionById(regionId)
  if (view.zoom === 'whole' || region === undefined) return true
  const groups = ZOOM_GROUPS.find((zoom) => zoom.id === view.zoom)?.groups ?? []
  return region.view === view.side && groups.includes(region.group)
}

/** Whether a mark can be seen in a view: it may lie in a region that belongs to another picture. */
export function showsPlace({ zoom, side }: FigureView, place: Place, outline: OutlineId): boolean {
  if (zoom === 'whole') return true
  const box = zoomBox(zoom, side, outline)
  const [x, y] = drawnAt(outline, [place.x, place.y])
  return place.view === side && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** The closest picture that shows all of these regions; the whole figure where none does. */
export function viewOf(regionIds: readonly string[]): FigureView {
  const [first] = regionIds
  const side = first === undefined ? undefined : regionById(first)?.view
  if (side === undefined) return wholeFigure
  const zoom = ZOOM_GROUPS.find(({ id, views }) => id !== 'whole' && views.includes(side) && regionIds.every((region) => shows({ zoom: id, side }, region)))
  return zoom === undefined ? wholeFigure : { zoom: zoom.id, side }
}
