import { expect, it } from 'vitest'
import { anatomy } from '../../../shared/reference/anatomy'
import { shows, viewOf, wholeFigure } from './figure-view'

it.each(anatomy.regions.map((region) => region.id))('%s is seen in the picture that opens for it', (id) => {
  expect(shows(viewOf([id]), id)).toBe(true)
})

it.each([
  ['nothing marked', [], wholeFigure],
  ['areas of one part', ['upper-trapezius-left', 'levator-scapulae-right'], { zoom: 'neck-upper-back', side: 'back' }],
  ['areas of both sides of the body', ['upper-trapezius-left', 'upper-abdomen'], wholeFigure],
])('%s', (_what, regions, view) => {
  expect(viewOf(regions)).toEqual(view)
})
