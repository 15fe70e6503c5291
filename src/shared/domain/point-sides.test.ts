import { expect, it } from 'vitest'
import { acupoints } from '../reference/acupoints'
import { mostNeedles, sidesOf, usualNeedles, usualSide } from './point-sides'

it('has a side and a number of needles that can be recorded for every point', () => {
  for (const point of acupoints.points) {
    expect(sidesOf(point)).toContain(usualSide(point))
    for (const side of sidesOf(point)) {
      const needles = usualNeedles(point, side)
      expect([point.code, side, Number.isInteger(needles) && needles >= 1 && needles <= mostNeedles]).toEqual([point.code, side, true])
    }
    if (point.laterality === 'bilateral') expect(usualNeedles(point, 'both')).toBe(usualNeedles(point, 'left') + usualNeedles(point, 'right'))
  }
})

it.each([
  ['LI4', 'both', 2],
  ['CV17', 'midline', 1],
  ['EX-HN1', 'midline', 4],
  ['EX-HN12', 'left', 1],
  ['EX-HN13', 'right', 1],
  ['EX-UE9', 'both', 8],
  ['EX-UE11', 'both', 10],
  ['EX-B2', 'both', 2],
] as const)('%s is needled %s with %i', (code, side, needles) => {
  const point = acupoints.points.find((one) => one.code === code)
  if (point === undefined) throw new Error(code)
  expect([usualSide(point), usualNeedles(point, side)]).toEqual([side, needles])
})
