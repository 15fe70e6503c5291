import { expect, it } from 'vitest'
import { anatomy } from '../../../../shared/reference/anatomy'
import { figure } from '../../../body/mesh/figure'
import { regionAt } from '../../../body/mesh/region-at'
import { placeInRegion } from './cup-place'

it.each(anatomy.regions.map(({ id, view }) => [id, view] as const))('finds places for cups inside %s', (regionId, view) => {
  const places: NonNullable<ReturnType<typeof placeInRegion>>[] = []
  for (let count = 0; count < 3; count += 1) {
    const place = placeInRegion(regionId, places)
    if (place === null) throw new Error('no place')
    places.push(place)
  }
  for (const { x, y } of places) expect(regionAt(figure(view).regions, [x, y])?.id).toBe(regionId)
})

it('sets a second cup beside the first where there is room', () => {
  const first = placeInRegion('interscapular-left', [])
  if (first === null) throw new Error('no place')
  const second = placeInRegion('interscapular-left', [first])
  expect(Math.hypot((second?.x ?? 0) - first.x, (second?.y ?? 0) - first.y)).toBeGreaterThanOrEqual(12)
})

it('knows no place in a region that does not exist', () => {
  expect(placeInRegion('nowhere', [])).toBeNull()
})
