import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure } from './figure'
import { SHAPES, type OutlineId } from './outlines'
import { drawnAt, mirrorPlace, neutralAt } from './place'
import { regionAt } from './region-at'

const OUTLINES = Object.keys(SHAPES) as OutlineId[]
const anyX = fc.double({ min: -260, max: 260, noNaN: true })
const anyY = fc.double({ min: 0, max: 1050, noNaN: true })

describe.each(OUTLINES)('a place in the %s outline', (outline) => {
  it('comes back from the neutral figure to a thousandth of a unit', () => {
    fc.assert(fc.property(anyX, anyY, (x, y) => {
      const [back, level] = drawnAt(outline, neutralAt(outline, [x, y]))
      expect(Math.abs(back - x)).toBeLessThan(0.001)
      expect(level).toBe(y)
    }))
  })

  it('never passes another place of the same height', () => {
    fc.assert(fc.property(anyX, fc.double({ min: 0.5, max: 40, noNaN: true }), anyY, (x, step, y) => {
      expect(drawnAt(outline, [x + step, y])[0]).toBeGreaterThan(drawnAt(outline, [x, y])[0])
    }))
  })

  it('stays in its region', () => {
    for (const view of ['front', 'back'] as const) {
      for (const { id, centre } of figure(view, outline).regions) {
        expect([id, regionAt(figure(view).regions, neutralAt(outline, centre.at), 0)?.id]).toEqual([id, id])
      }
    }
  })
})

it.each([
  [{ view: 'back', x: 64.5, y: 210, regionId: 'levator-scapulae-right' }, { view: 'back', x: -64.5, y: 210, regionId: 'levator-scapulae-left' }],
  [{ view: 'front', x: -30, y: 900, regionId: 'shin-right' }, { view: 'front', x: 30, y: 900, regionId: 'shin-left' }],
  [{ view: 'back', x: 0, y: 500, regionId: 'sacrum' }, { view: 'back', x: 0, y: 500, regionId: 'sacrum' }],
] as const)('mirrors %j', (place, mirrored) => {
  expect(mirrorPlace(place)).toEqual(mirrored)
  expect(mirrorPlace(mirrored)).toEqual(place)
})
