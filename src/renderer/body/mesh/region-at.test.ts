import { describe, expect, it } from 'vitest'
import { regionById } from '../../../shared/reference/anatomy'
import { zoomBeforePick, zoomBox, zoomOfGroup } from '../zoom-groups'
import { figure, WHOLE, type FigureRegion, type View } from './figure'
import { SHAPES, type OutlineId } from './outlines'
import { contains, distanceTo, regionAt } from './region-at'
import type { Point } from './strand'

const FIGURES = (Object.keys(SHAPES) as OutlineId[]).flatMap((outline) => (['front', 'back'] as const).map((view) => [outline, view] as const))
/** The picture one figure gets at 1024×768 when zoomed; in the whole view the figure is 640 px high. */
const PANEL = { width: 590, height: 640 }
const SIGMA_PX = 6
const TAPS = 400

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

function pixelsPerUnit(view: View, region: FigureRegion): number {
  const box = zoomBox(zoomOfGroup(regionById(region.id)?.group ?? '', view), view)
  return Math.min(PANEL.width / box.width, PANEL.height / box.height)
}

describe.each(FIGURES)('%s outline from the %s', (outline, view) => {
  const { regions, outline: silhouette } = figure(view, outline)
  const body = { ...(regions[0] as FigureRegion), polygon: silhouette, box: WHOLE }

  // No tolerance is needed: neighbours share the very same points and each edge is compared the same way round for both.
  it('has each of 100,000 random points inside the outline in exactly one region, and none outside it in any', () => {
    const next = random(20261122)
    const wrong: string[] = []
    for (let inside = 0; inside < 100_000;) {
      const at: Point = [WHOLE.x + next() * WHOLE.width, WHOLE.y + next() * WHOLE.height]
      const isInside = contains(body, at)
      const holders = regions.filter((region) => contains(region, at))
      if (isInside) inside += 1
      if (holders.length !== (isInside ? 1 : 0)) wrong.push(`${at.join(',')}: ${holders.map(({ id }) => id).join(' ') || 'none'}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('lets taps (σ = 6 px) in the picture where a region is picked reach it at least 97 times in 100, and never nothing', () => {
    const next = random(7)
    const hits = regions.map((region) => {
      const sigma = SIGMA_PX / pixelsPerUnit(view, region)
      const found = Array.from({ length: TAPS }, () => regionAt(regions, jitter(next, region.centre.at, sigma))?.id)
      expect(found).not.toContain(undefined)
      return { id: region.id, share: found.filter((id) => id === region.id).length / TAPS }
    })
    expect(hits.reduce((sum, { share }) => sum + share, 0) / hits.length).toBeGreaterThanOrEqual(0.97)
    expect(hits.filter(({ share }) => share < 0.9)).toEqual([])
  })

  it('lets taps (σ = 6 px) in the whole figure at 640 px reach the region, or the zoom it asks for, at least 97 times in 100, and never nothing', () => {
    const next = random(11)
    const sigma = (SIGMA_PX * WHOLE.height) / 640
    const hits = regions.map((region) => {
      const wanted = zoomBeforePick(region.id, view) ?? region.id
      const found = Array.from({ length: TAPS }, () => regionAt(regions, jitter(next, region.centre.at, sigma))?.id)
      expect(found).not.toContain(undefined)
      return { id: region.id, share: found.filter((id) => id && (zoomBeforePick(id, view) ?? id) === wanted).length / TAPS }
    })
    expect(hits.reduce((sum, { share }) => sum + share, 0) / hits.length).toBeGreaterThanOrEqual(0.97)
    expect(hits.filter(({ share }) => share < 0.85)).toEqual([])
  })
})

it('gives every upper-back region 44 px both ways in the upper-back picture at 1024×768', () => {
  const { regions } = figure('back')
  const small = regions.filter((region) => ['upper-back', 'neck'].includes(regionById(region.id)?.group ?? '')).flatMap((region) => {
    const scale = pixelsPerUnit('back', region)
    const [width, height] = [region.box.width * scale, region.box.height * scale]
    return Math.min(width, height) < 44 ? [`${region.id} ${width.toFixed(0)}×${height.toFixed(0)}`] : []
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
