import { figure, type View, WHOLE } from './mesh/figure'
import { ZOOM_GROUPS, zoomBox, type ZoomId } from './zoom-groups'

/**
 * The closest picture that holds all these regions of a view: in a small whole figure the numbers of small regions cannot be
 * read. `whole` where they lie all over the body.
 */
export function closeUp(regionIds: readonly string[], view: View): ZoomId {
  const { byId } = figure(view, 'neutral')
  const centres = regionIds.flatMap((id) => {
    const region = byId.get(id)
    return region ? [region.centre.at] : []
  })
  const holds = (id: ZoomId) => {
    const box = zoomBox(id, view)
    return centres.every(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
  }
  const area = (id: ZoomId) => {
    const box = id === 'whole' ? WHOLE : zoomBox(id, view)
    return box.width * box.height
  }
  const fitting = ZOOM_GROUPS.filter(({ id, views }) => id === 'whole' || (views.includes(view) && holds(id))).map(({ id }) => id)
  return centres.length === 0 ? 'whole' : (fitting.toSorted((a, b) => area(a) - area(b))[0] ?? 'whole')
}
