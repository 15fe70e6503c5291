import { figure, type View, WHOLE } from './mesh/figure'
import type { OutlineId } from './mesh/outlines'
import type { Point } from './mesh/strand'
import { ZOOM_GROUPS, zoomBox, type ZoomId } from './zoom-groups'

/**
 * The closest picture that holds all these regions of a view: in a small whole figure the numbers of small regions cannot be
 * read. `whole` where they lie all over the body.
 */
export function closeUp(regionIds: readonly string[], view: View, outline: OutlineId = 'neutral'): ZoomId {
  const { byId } = figure(view, outline)
  const centres = regionIds.flatMap((id) => {
    const region = byId.get(id)
    return region ? [region.centre.at] : []
  })
  return closeUpOn(centres, view, outline)
}

/** The same for points of the drawn outline, each at least `room` units from the edge of the picture. */
export function closeUpOn(points: readonly Point[], view: View, outline: OutlineId, room = 0): ZoomId {
  const holds = (id: ZoomId) => {
    const box = zoomBox(id, view, outline)
    return points.every(([x, y]) => x > box.x + room && x < box.x + box.width - room && y > box.y + room && y < box.y + box.height - room)
  }
  const area = (id: ZoomId) => {
    const box = id === 'whole' ? WHOLE : zoomBox(id, view, outline)
    return box.width * box.height
  }
  const fitting = ZOOM_GROUPS.filter(({ id, views }) => id === 'whole' || (views.includes(view) && holds(id))).map(({ id }) => id)
  return points.length === 0 ? 'whole' : (fitting.toSorted((a, b) => area(a) - area(b))[0] ?? 'whole')
}
