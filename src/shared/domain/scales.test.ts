import { expect, test } from 'vitest'
import { measureById } from '../reference/outcomes'
import { Pain, Tension } from './scales-schema'
import { painGrades, painLabel, tensionGrades, tensionLabel, tensionScale } from './scales'

test.each([
  [Tension, [0, 1, 2, 3, 4], [-1, 5, 2.5, '3', null, Number.NaN]],
  [Pain, [0, 5, 10], [-1, 11, 0.5, '7', null, Number.POSITIVE_INFINITY]],
])('whole numbers within the scale only', (schema, right, wrong) => {
  for (const value of right) expect(schema.safeParse(value).success, String(value)).toBe(true)
  for (const value of wrong) expect(schema.safeParse(value).success, String(value)).toBe(false)
})

test('the grades are those of the reference data', () => {
  expect(tensionScale().grades.map((grade) => grade.value)).toEqual([...tensionGrades])
  expect(tensionGrades.map(tensionLabel)).toEqual(['Soft', 'Slightly firm', 'Firm', 'Tight', 'Rigid'])
  expect(measureById('nrs-pain-now')?.score).toMatchObject({ min: painGrades.at(0), max: painGrades.at(-1), step: 1 })
  expect([painLabel(0), painLabel(4), painLabel(10)]).toEqual(['No pain', null, 'Worst pain imaginable'])
})

test('the tension scale says that it is our own', () => {
  expect(tensionScale()).toMatchObject({ published: false })
  expect(tensionScale().description).toContain('no widely accepted')
})
