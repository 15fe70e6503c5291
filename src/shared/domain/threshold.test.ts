import { describe, expect, it, test } from 'vitest'
import { movements } from '../reference/mobility'
import { measures } from '../reference/outcomes'
import { measured, changeBetween } from './change'
import { figureToApply, measureThreshold, movementThreshold, publishedFigures, publishedThreshold, thresholdFor } from './threshold'

/** Read by hand from outcomes.json: the first figure in points found in neck, back or shoulder trouble. */
const published: Record<string, [value: number, source: RegExp]> = {
  'nrs-pain-now': [2, /Childs/], 'nrs-pain-worst': [2, /Childs/], 'nrs-pain-best': [2, /Childs/], 'nrs-pain-average': [2, /Childs/],
  'vas-pain': [15, /Ostelo/], psfs: [2, /Cleland.*2006/], ndi: [5, /Vernon/], odi: [10, /Ostelo/], quickdash: [10.8, /Rysstad/], rmdq: [5, /Ostelo/],
  'promis-pain-interference': [2, /Chen/],
}

it.each(measures().map(({ id }) => id))('the published threshold of %s', (id) => {
  const threshold = publishedThreshold(id)
  const expected = published[id]
  if (expected === undefined) return expect(threshold).toBeNull()
  expect(threshold?.value).toBe(expected[0])
  expect(threshold?.source).toMatch(expected[1])
  expect(threshold?.population).toMatch(/neck|cervical|back|shoulder/i)
})

it.each(measures().map(({ id, change }) => [id, change.length] as const))('lists every figure of %s with its people and its source in words', (id, count) => {
  const figures = publishedFigures(id)
  expect(figures).toHaveLength(count)
  for (const { population, source } of figures) expect([population, source].every((words) => words.includes(' '))).toBe(true)
})

it('never makes one up: found in other people only, a category, a share, or nothing', () => {
  expect(['mymop2', 'promis-physical-function', 'pgic', 'groc-15', 'nrs-work', 'fri', 'nowhere'].map(publishedThreshold)).toEqual(Array(7).fill(null))
})

describe('of several figures', () => {
  const figure = (value: number, unit: string, population = 'low back pain') => ({ kind: 'MIC' as const, value, unit, population, note: null, source: 'ostelo-2008' })

  it.each([
    ['a share is passed over', [figure(30, 'percent'), figure(5, 'points')], 5],
    ['so are points of another total and categories', [figure(19, 'percentage points'), figure(2, 'category or better'), figure(7, 'points')], 7],
    ['a share alone is none', [figure(30, 'percent')], undefined],
    ['other people are passed over', [figure(3, 'points', 'knee osteoarthritis'), figure(4, 'points', 'shoulder patients')], 4],
    ['other people alone are none', [figure(3, 'points', 'knee osteoarthritis')], undefined],
  ])('%s', (_what, figures, value) => expect(figureToApply(figures)?.value).toBe(value))

  it('the value that the file names goes before the first', () => {
    expect(figureToApply([figure(2.1, 'points'), figure(2, 'points')], 2)?.value).toBe(2)
    expect(figureToApply([figure(2.1, 'points'), figure(2, 'points')], 9)?.value).toBe(2.1)
  })
})

describe('an own figure', () => {
  it('takes the place of the published one, which stays beside it', () => {
    expect(measureThreshold('ndi', { ndi: 8 })).toMatchObject({ value: 8, own: true, published: { value: 5 } })
    expect(measureThreshold('ndi', { odi: 8 })).toMatchObject({ value: 5, own: false })
  })

  it('stands where nothing is published', () => {
    expect(measureThreshold('nrs-work', {})).toBeNull()
    expect(measureThreshold('nrs-work', { 'nrs-work': 3 })).toEqual({ value: 3, own: true, published: null })
  })
})

describe('“2 points or 30 %”: the points decide, from any first value', () => {
  const change = (first: number, latest: number) => {
    const [a, b] = [measured({ value: first, carried: false }), measured({ value: latest, carried: false })]
    if (a === null || b === null) throw new Error('not measured')
    return changeBetween(a, b, { better: 'lower', threshold: publishedThreshold('nrs-pain-now')?.value }).meaningful
  }

  test.each([
    [3, 2, false, '33 %, but one point lies within the error of measuring'],
    [2, 1, false, '50 %, one point'],
    [1, 0, false, '100 %, one point'],
    [0, 1, false, 'no share of 0'],
    [4, 2, true, '2 points'],
    [10, 8, true, '2 points, 20 %'],
    [9, 8, false, 'one point'],
  ])('%d → %d: %s (%s)', (first, latest, meaningful) => expect(change(first, latest)).toBe(meaningful))
})

it('of movements: as many as have a figure, with its people', () => {
  expect(movementThreshold('cervical-flexion')).toMatchObject({ value: 9.6, own: false, published: { population: expect.stringContaining('neck pain') } })
  expect(movementThreshold('cervical-flexion')?.published?.source).toMatch(/Fletcher/)
  expect([movementThreshold('ankle-eversion'), movementThreshold('nowhere')]).toEqual([null, null])
  expect(movements().filter(({ id }) => movementThreshold(id)).length).toBe(20)
})

it('of every kind of measure', () => {
  const own = { 'nrs-pain-now': 3, psfs: 4, odi: 12 }
  expect(thresholdFor({ kind: 'pain' }, own)?.value).toBe(3)
  expect(thresholdFor({ kind: 'activity', activityId: 'a', text: 'b' }, own)?.value).toBe(4)
  expect(thresholdFor({ kind: 'activity-mean' }, own)?.value).toBe(4)
  expect(thresholdFor({ kind: 'score', measureId: 'odi' }, own)?.value).toBe(12)
  expect(thresholdFor({ kind: 'movement', movementId: 'cervical-rotation', side: 'left' }, own)?.value).toBe(9.6)
  expect([thresholdFor({ kind: 'tension-mean' }, own), thresholdFor({ kind: 'tension', regionId: 'x' }, own)]).toEqual([null, null])
})
