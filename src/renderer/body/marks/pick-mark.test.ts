import { describe, expect, it } from 'vitest'
import { figure, type FigureRegion } from '../mesh/figure'
import { contains } from '../mesh/region-at'
import type { FigureStamp } from './figure-mark'
import { freePlace, onto, stampAt, strokeAt } from './pick-mark'

const stamp = (id: string, x: number, y: number, size?: number): FigureStamp => ({
  id,
  kind: size === undefined ? 'needle' : 'cup',
  view: 'back',
  x,
  y,
  regionId: 'sacrum',
  ...(size === undefined ? {} : { size }),
})

describe('the mark under a finger', () => {
  const marks = [stamp('a', 0, 300), stamp('b', 20, 300), stamp('cup', 100, 300, 120)]

  it.each([
    ['the nearest of two', [8, 300], 22, 'a'],
    ['the other one', [12, 300], 22, 'b'],
    ['nothing out of reach', [0, 330], 22, undefined],
    ['a large cup by its rim', [70, 315], 5, 'cup'],
  ] as const)('is %s', (_name, at, reach, id) => {
    expect(stampAt(marks, at, 'neutral', reach)?.id).toBe(id)
  })

  it('is where it is drawn in another outline', () => {
    const far = stamp('far', 90, 402)
    expect(stampAt([far], [90, 402], 'female', 4)).toBeNull()
    expect(stampAt([far], [81.3, 402], 'female', 4)?.id).toBe('far')
  })
})

it('finds the stroke that passes nearest, between its points as well, and none far away', () => {
  const strokes = [{ id: 'line', view: 'back' as const, path: '0,3000,50 1000,3000,50' }, { id: 'dot', view: 'back' as const, path: '500,3100,50' }]
  expect(strokeAt(strokes, [50, 302], 'neutral', 6)?.id).toBe('line')
  expect(strokeAt(strokes, [50, 308], 'neutral', 6)?.id).toBe('dot')
  expect(strokeAt(strokes, [50, 340], 'neutral', 6)).toBeNull()
})

describe.each(['front', 'back'] as const)('on the %s', (view) => {
  it('a place beside the body comes onto it', () => {
    for (const region of figure(view, 'female').regions) {
      const { x, y, width, height } = region.box
      for (const beside of [[x - 30, y + height / 2], [x + width + 30, y - 10]] as const) {
        expect([region.id, contains(region, onto(region, beside))]).toEqual([region.id, true])
      }
      expect(onto(region, region.centre.at)).toEqual(region.centre.at)
    }
  })

  it('the keyboard puts the first mark into the middle of a region and later ones beside it, all within the region', () => {
    for (const region of figure(view).regions) {
      const first = freePlace(region, [], 1)
      const second = freePlace(region, [first], 0.5)
      expect(first).toEqual(region.centre.at)
      expect([region.id, contains(region, second)]).toEqual([region.id, true])
    }
    const back = figure(view).regions.toSorted((a, b) => b.centre.radius - a.centre.radius)[0] as FigureRegion
    expect(freePlace(back, [back.centre.at], 0.5)).not.toEqual(back.centre.at)
  })
})
