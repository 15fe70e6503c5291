import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, it } from 'vitest'
import { anatomy } from '../../shared/reference/anatomy'
import body from '../locales/en/body.json'
import { BodyFigure, type BodyFigureProps } from './body-figure'
import type { RegionMark } from './region-mark'

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'en', ns: ['body'], resources: { en: { body } }, interpolation: { escapeValue: false } }))

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
