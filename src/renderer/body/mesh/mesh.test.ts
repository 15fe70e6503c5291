import { describe, expect, it } from 'vitest'
import { anatomy } from '../../../shared/reference/anatomy'
import { BACK_HALF } from './back-half'
import { buildMesh, type Half, type Mesh } from './build-mesh'
import { meshFaults } from './check-mesh'
import { FRONT_HALF } from './front-half'
import { figure, type View } from './figure'
import { SHAPES, type OutlineId } from './outlines'

const VIEWS: readonly View[] = ['front', 'back']
const OUTLINES = Object.keys(SHAPES) as OutlineId[]
const HALVES: Record<View, [Half, 'left' | 'right']> = { front: [FRONT_HALF, 'left'], back: [BACK_HALF, 'right'] }
const idsOf = (view: View): string[] => anatomy.regions.filter((region) => region.view === view).map(({ id }) => id)

describe.each(OUTLINES.flatMap((outline) => VIEWS.map((view) => [outline, view] as const)))('%s outline from the %s', (outline, view) => {
  it('has no fault: every region of its view once, every edge shared by two regions or on the one outline', () => {
    expect(meshFaults(figure(view, outline).mesh, idsOf(view))).toEqual([])
  })

  it('stands on the side its name says', () => {
    for (const region of figure(view, outline).regions) {
      const x = region.centre.at[0]
      const atViewersRight = view === 'front' ? 'left' : 'right'
      expect([region.id, region.side === 'midline' ? x === 0 : x > 0 === (region.side === atViewersRight)]).toEqual([region.id, true])
    }
  })
})

it('draws all 122 regions between the two views', () => {
  expect(VIEWS.flatMap((view) => figure(view).regions.map(({ id }) => id)).toSorted()).toEqual(anatomy.regions.map(({ id }) => id).toSorted())
})

it('sees what lies next to what as an anatomist does', () => {
  const neighbours = (view: View, id: string): string[] => {
    const { regions, byId } = figure(view)
    const edges = new Set(byId.get(id)?.loop.map(({ edge }) => edge.id))
    return regions.filter((other) => other.id !== id && other.loop.some(({ edge }) => edges.has(edge.id))).map((other) => other.id)
  }
  expect(neighbours('back', 'levator-scapulae-left')).toEqual(expect.arrayContaining(['posterior-neck-left', 'upper-trapezius-left', 'middle-trapezius-left']))
  expect(neighbours('back', 'interscapular-right')).toEqual(expect.arrayContaining(['thoracic-paraspinal-upper-right', 'scapula-infraspinous-right', 'lower-trapezius-right']))
  expect(neighbours('back', 'thoracic-spine')).toEqual(expect.arrayContaining(['thoracic-paraspinal-upper-left', 'thoracic-paraspinal-lower-right', 'lumbar-spine', 'cervicothoracic-junction']))
  expect(neighbours('back', 'quadratus-lumborum-left')).toEqual(expect.arrayContaining(['lumbar-paraspinal-left', 'lower-posterior-ribs-left', 'gluteal-upper-left']))
  expect(neighbours('front', 'sternocleidomastoid-left')).toEqual(expect.arrayContaining(['anterior-neck', 'lateral-neck-left', 'clavicle-left']))
  for (const view of VIEWS) for (const { id } of figure(view).regions) expect([id, neighbours(view, id).length > 0]).toEqual([id, true])
})

describe('a broken mesh', () => {
  const broken = (change: (half: { sided: Record<string, string>; midline: Record<string, string>; strands: Record<string, string> }) => void): () => string[] => () => {
    const [half, side] = HALVES.back
    const copy = structuredClone(half) as Parameters<typeof change>[0]
    change(copy)
    return meshFaults(buildMesh(copy, side), idsOf('back'))
  }

  it('with a loop that jumps between points no line joins does not build', () => {
    expect(broken(({ sided }) => { sided['quadratus-lumborum'] = 't12-lat rib-lat crest-med' })).toThrow('no strand joins rib-lat and crest-med')
  })

  it('with a loop that takes a wrong turn is found', () => {
    const faults = broken(({ sided }) => { sided['sole'] = 'heel-in ach-in ach-out heel-out toe' })()
    expect(faults).toEqual(expect.arrayContaining(['achilles-top:ach-in:ach-out borders 3 regions', expect.stringMatching(/^the outline has \d loops/)]))
  })

  it('with two regions over the same ground is found', () => {
    const faults = broken(({ sided }) => { sided['interscapular'] = `${sided['lower-trapezius']}` })()
    expect(faults).toContainEqual(expect.stringMatching(/both regions lie on the same side|borders 3 regions|borders no region/))
    expect(faults.length).toBeGreaterThan(2)
  })

  it('with a region missing is found', () => {
    const faults = broken(({ sided }) => { delete sided['levator-scapulae'] })()
    expect(faults).toEqual(expect.arrayContaining(['levator-scapulae-left is not drawn', 'levator-scapulae-right is not drawn']))
  })

  it('with a border that runs across another one is found, though every loop closes', () => {
    const faults = broken(({ strands }) => { strands['t6-line'] = 't6-med 60,280 t6-lat' })()
    expect(faults).toContainEqual(expect.stringMatching(/crosses t6-line:/))
  })

  it('with one side moved is found', () => {
    const mesh = figure('back').mesh
    const [first, ...rest] = mesh.regions
    if (!first) throw new Error('no regions')
    const moved: Mesh = { ...mesh, regions: [{ ...first, polygon: first.polygon.map(([x, y]) => [x + 1, y] as const) }, ...rest] }
    expect(meshFaults(moved, idsOf('back'))).toContainEqual(expect.stringContaining('has no mirror image'))
  })
})
