import { describe, expect, it } from 'vitest'
import { regionById } from '../../../shared/reference/anatomy'
import { zoomBeforePick, zoomBox, type ZoomId } from '../zoom-groups'
import { figure, WHOLE, type FigureRegion, type View } from './figure'
import { SHAPES, type OutlineId } from './outlines'
import { contains, distanceTo, regionAt } from './region-at'
import type { Point } from './strand'

const FIGURES = (Object.keys(SHAPES) as OutlineId[]).flatMap((outline) => (['front', 'back'] as const).map((view) => [outline, view] as const))
/** What the session editor really gives a zoomed picture in a window of 1024×768; the whole-app test of the figure's marks measures it. */
const PANEL = { width: 437, height: 424 }
const SIGMA_PX = 6
const TAPS = 200
/** No region may be reached more rarely than this, however small. */
const WORST = 0.9

/** A small seeded generator (mulberry32): the same points in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function jitter(next: () => number, [x, y]: Point, sigma: number): Point {
  const far = sigma * Math.sqrt(-2 * Math.log(1 - next()))
  const angle = 2 * Math.PI * next()
  return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
}

/** Pixels per figure unit in a zoomed picture of the editor at 1024×768. */
function zoomScale(zoom: ZoomId, view: View, outline: OutlineId): number {
  const box = zoomBox(zoom, view, outline)
  return Math.min(PANEL.width / box.width, PANEL.height / box.height)
}

/** As a user goes: a tap on the whole figure; where that zooms, a second tap in the closer picture. What is reached, or undefined. */
function reached(next: () => number, wanted: FigureRegion, regions: readonly FigureRegion[], view: View, outline: OutlineId): string | undefined {
  const first = regionAt(regions, jitter(next, wanted.centre.at, (SIGMA_PX * WHOLE.height) / 640))?.id
  const zoom = first === undefined ? null : zoomBeforePick(first, view)
  if (zoom === null) return first
  // A wrong first tap may open a picture in which the region cannot be seen.
  if (!isSeen(zoom, view, outline, wanted.centre.at)) return `picture of ${zoom}`
  return regionAt(regions, jitter(next, wanted.centre.at, SIGMA_PX / zoomScale(zoom, view, outline)))?.id
}

/** Whether a zoomed picture, which shows more than its box where the place has another form, shows this point. */
function isSeen(zoom: ZoomId, view: View, outline: OutlineId, [x, y]: Point): boolean {
  const { x: left, y: top, width, height } = zoomBox(zoom, view, outline)
  const scale = zoomScale(zoom, view, outline)
  return Math.abs(x - left - width / 2) < PANEL.width / scale / 2 && Math.abs(y - top - height / 2) < PANEL.height / scale / 2
}

describe.each(FIGURES)('%s outline from the %s', (outline, view) => {
  const { regions, outline: silhouette } = figure(view, outline)
  const body = { ...(regions[0] as FigureRegion), polygon: silhouette, box: WHOLE }

  // No tolerance is needed: neighbours share the very same points and each edge is compared the same way round for both.
  it('has each of 100,000 random points inside the outline in exactly one region, which is the one picked, and none outside it in any', () => {
    const next = random(20261122)
    const wrong: string[] = []
    for (let inside = 0; inside < 100_000;) {
      const at: Point = [WHOLE.x + next() * WHOLE.width, WHOLE.y + next() * WHOLE.height]
      const isInside = contains(body, at)
      const holders = regions.filter((region) => contains(region, at))
      if (isInside) inside += 1
      if (holders.length !== (isInside ? 1 : 0)) wrong.push(`${at.join(',')}: ${holders.map(({ id }) => id).join(' ') || 'none'}`)
      if (isInside && regionAt(regions, at)?.id !== holders[0]?.id) wrong.push(`${at.join(',')}: picked another than ${holders[0]?.id}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('lets jittered taps (σ = 6 px; whole figure 640 px high, closer pictures as at 1024×768) reach every region, 97 in 100 over all, and never nothing', () => {
    const next = random(7)
    const hits = regions.map((region) => {
      const found = Array.from({ length: TAPS }, () => reached(next, region, regions, view, outline))
      expect(found).not.toContain(undefined)
      return { id: region.id, share: found.filter((id) => id === region.id).length / TAPS }
    })
    expect(hits.reduce((sum, { share }) => sum + share, 0) / hits.length).toBeGreaterThanOrEqual(0.97)
    expect(hits.filter(({ share }) => share < WORST)).toEqual([])
  }, 120_000)
})

it.each(Object.keys(SHAPES) as OutlineId[])('gives every region of neck, upper and middle back of the %s outline 44 px both ways in their picture at 1024×768', (outline) => {
  const small = figure('back', outline).regions.filter((region) => ['upper-back', 'neck', 'mid-back'].includes(regionById(region.id)?.group ?? '')).flatMap((region) => {
    const zoom = zoomBeforePick(region.id, 'back') ?? 'whole'
    const scale = zoomScale(zoom, 'back', outline)
    const picture = zoomBox(zoom, 'back', outline)
    const seen = Math.min(region.box.y + region.box.height, picture.y + picture.height) - Math.max(region.box.y, picture.y)
    const [width, height] = [region.box.width * scale, seen * scale]
    return Math.min(width, height) < 44 ? [`${region.id} ${width.toFixed(1)}×${height.toFixed(1)}`] : []
  })
  expect(small).toEqual([])
})

it('picks the nearest region for a tap just outside the outline and nothing far away', () => {
  const { regions } = figure('back')
  expect(regionAt(regions, [0, 10])?.id).toBe('occiput')
  expect(regionAt(regions, [-180, 100])).toBeNull()
  const calf = regions.find(({ id }) => id === 'calf-right') as FigureRegion
  expect(distanceTo(calf.polygon, [100, 815])).toBeLessThan(20)
  expect(regionAt(regions, [100, 815])?.id).toBe('calf-right')
})
