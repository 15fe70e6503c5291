import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { startWords } from '../../../test/helpers/words'
import { anatomy } from '../../shared/reference/anatomy'
import { BodyFigure, type BodyFigureProps } from './body-figure'
import type { FigureStamp } from './marks/figure-mark'
import { figure } from './mesh/figure'
import { MarkLegend } from './marks/mark-legend'
import type { RegionMark } from './region-mark'

beforeAll(startWords)

const marks = new Map<string, RegionMark>([
  ['upper-trapezius-left', { grade: 2 }],
  ['levator-scapulae-right', { grade: 3, carried: true }],
  ['sacrum', { grade: null }],
])
const draw = (props: Partial<BodyFigureProps> = {}): string =>
  renderToStaticMarkup(<BodyFigure view="back" marks={marks} onPick={() => undefined} {...props} />)
const regionTag = (html: string, id: string): string => new RegExp(`<path[^>]*data-region="${id}"[^>]*>`).exec(html)?.[0] ?? ''

it.each(['front', 'back'] as const)('makes every region of the %s a named checkbox with one tab stop', (view) => {
  const html = draw({ view, marks: new Map() })
  for (const region of anatomy.regions.filter((one) => one.view === view)) {
    const tag = regionTag(html, region.id)
    expect(tag).toContain('role="checkbox"')
    expect(tag).toContain('aria-checked="false"')
    expect(tag).toContain(`aria-label="${region.label}"`)
  }
  expect(html.match(/tabindex="0"/g)).toHaveLength(1)
})

it.each([
  ['upper-trapezius-left', 'Upper trapezius, left, tension 2 of 4'],
  ['levator-scapulae-right', 'Levator scapulae (neck–shoulder angle), right, tension 3 of 4, carried over, not re-examined'],
  ['sacrum', 'Sacrum, marked, no tension given'],
])('says what is marked on %s', (id, name) => {
  const tag = regionTag(draw(), id)
  expect(tag).toContain('aria-checked="true"')
  expect(tag).toContain(`aria-label="${name}"`)
})

it('writes the number of every graded region, and hatches the one without a grade', () => {
  const html = draw()
  expect([...html.matchAll(/<text[^>]*>([0-4])<\/text>/g)].map(([, grade]) => grade)).toEqual(['2', '3'])
  expect(regionTag(html, 'sacrum')).toMatch(/fill="url\(#/)
})

it('lets the number of a region step aside for a cup on its middle, and stay where none stands', () => {
  const { at: [x, y] } = figure('back').byId.get('upper-trapezius-left')?.centre ?? { at: [0, 0] }
  const placeOf = (html: string): number[] => ['x', 'y'].map((axis) => Number(new RegExp(`<text[^>]* ${axis}="(-?[\\d.]+)"[^>]*>2</text>`).exec(html)?.[1]))
  const cup: FigureStamp = { id: 'cup 1', kind: 'cup', view: 'back', x, y, regionId: 'upper-trapezius-left', label: '1', size: 50 }
  const [asideX = 0, asideY = 0] = placeOf(draw({ stamps: [cup] }))
  const [usualX = 0, usualY = 0] = placeOf(draw())
  expect(usualX).toBeCloseTo(x)
  expect(Math.hypot(asideX - usualX, asideY - usualY)).toBeGreaterThan(20)
  // A cup elsewhere moves nothing.
  expect(placeOf(draw({ stamps: [{ ...cup, x: 0, y: 400 }] }))).toEqual([usualX, usualY])
})

it.each([
  ['front', ['Client’s R', 'Client’s L']],
  ['back', ['Client’s L', 'Client’s R']],
] as const)('says whose side is where on the %s', (view, labels) => {
  expect([...draw({ view }).matchAll(/>(Client’s .)</g)].map(([, label]) => label)).toEqual(labels)
})

it('is one picture without controls when read only, on paper or small', () => {
  for (const props of [{ readOnly: true }, { readOnly: true, printStyle: true }, { size: 'small' }] as const) {
    const html = draw(props)
    expect(html).toContain('role="img"')
    expect(html).not.toContain('checkbox')
    expect(html).not.toContain('tabindex')
  }
  expect(draw({ size: 'small' })).not.toContain('<text')
})

it('shows only the body group it is asked for', () => {
  const [, , width] = /viewBox="([^"]+)"/.exec(draw({ focusGroup: 'upper-back' }))?.[1]?.split(' ').map(Number) ?? []
  expect(width).toBeLessThan(260)
})

it('keeps the tab stop inside a zoomed picture', () => {
  const html = draw({ zoom: 'feet', marks: new Map([['occiput', { grade: 1 }]]) })
  const stops = [...html.matchAll(/<path[^>]*tabindex="0"[^>]*>/g)].map(([tag]) => /data-region="([^"]+)"/.exec(tag)?.[1])
  expect(stops).toHaveLength(1)
  expect(['achilles-heel-left', 'achilles-heel-right', 'sole-left', 'sole-right', 'calf-left', 'calf-right']).toContain(stops[0])
})

const stamps: FigureStamp[] = [
  { id: 'one', kind: 'cup', view: 'back', x: -60, y: 200, regionId: 'upper-trapezius-left', label: '3', size: 50 },
  { id: 'two', kind: 'avoid', view: 'back', x: 0, y: 490, regionId: 'sacrum' },
  { id: 'three', kind: 'scar', view: 'front', x: 0, y: 490, regionId: 'lower-abdomen' },
]

describe('marks on the figure', () => {
  const live = { stamps, strokes: [{ id: 's', view: 'back', path: '0,3000,50 1000,3000,90' }], onStampPick: () => undefined } as const

  it('are named buttons, those of this view only', () => {
    const names = [...draw(live).matchAll(/role="button"[^>]*aria-label="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Cup 3, 50 mm, Upper trapezius, left', 'Avoid A, Sacrum'])
  })

  it('carry a letter or number, and are vectors without controls on paper', () => {
    const html = draw({ ...live, readOnly: true, printStyle: true })
    expect([...html.matchAll(/<text class="[^"]*letters[^"]*"[^>]*>([^<]+)</g)].map(([, letters]) => letters)).toEqual(['3', 'A'])
    expect(html).toMatch(/<path d="M[^"]+Z"/)
    expect(html).not.toMatch(/role="button"|<image|filter/)
  })

  it('draw a cup at its true size: 50 mm are 29 of the 1020 units of 1.75 m', () => {
    expect(Number(/<circle class="[^"]*cup[^"]*"[^>]* r="([\d.]+)"/.exec(draw(live))?.[1])).toBeCloseTo(14.57, 1)
  })

  it('draw nothing for a stroke that is none', () => {
    expect(draw({ strokes: [{ id: 's', view: 'back', path: 'M0,0 <script>' }] })).not.toContain('script')
  })

  it('are left out of a thumbnail', () => {
    expect(draw({ ...live, size: 'small' })).not.toMatch(/data-stamps|data-strokes/)
  })

  it('make regions buttons to press a mark onto while a stamp is in the hand', () => {
    const tag = regionTag(draw({ ...live, tool: 'needle' }), 'sacrum')
    expect(tag).toContain('role="button"')
    expect(tag).not.toContain('aria-checked')
  })

  it('are explained in words, only those that are there', () => {
    const html = renderToStaticMarkup(<MarkLegend stamps={stamps.slice(0, 2)} hasStrokes />)
    expect(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()).toBe('A Avoid C Cup, drawn at its true size; the number is the order Drawn with the pen')
    expect(renderToStaticMarkup(<MarkLegend stamps={[]} hasStrokes={false} />)).toBe('')
  })
})
