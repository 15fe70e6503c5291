import { peer, peerModule } from './installed.ts'
import { chart, charts, columns, figure, figurePaths, gridLines, paper, title, visits, words } from './report-data.ts'

type Element = object
type Make = (type: unknown, props: object | null, ...children: readonly (Element | string | readonly Element[])[]) => Element

/** What is used of it. */
interface ReactPdf {
  Document: unknown
  Page: unknown
  View: unknown
  Text: unknown
  Svg: unknown
  Path: unknown
  Line: unknown
  Font: { register(font: { family: string; src: string }): void; registerHyphenationCallback(split: (word: string) => string[]): void }
  renderToBuffer(document: Element): Promise<Buffer>
}

/** @returns makes the report by react-pdf, which lays out boxes and text by itself */
export async function withReactPdf(fonts: Readonly<Record<string, string>>): Promise<() => Promise<Buffer>> {
  const kit = await peerModule<ReactPdf>('@react-pdf/renderer')
  const { createElement } = peer<{ createElement: Make }>('react')
  for (const [family, src] of Object.entries(fonts)) kit.Font.register({ family, src })
  // Whole words, as on our own pages.
  kit.Font.registerHyphenationCallback((word) => [word])
  return () => kit.renderToBuffer(report(kit, createElement))
}

const report = (kit: ReactPdf, make: Make): Element =>
  make(
    kit.Document,
    { title },
    make(
      kit.Page,
      { size: 'A4', style: { padding: paper.margin, fontFamily: 'latin', fontSize: 10 } },
      make(kit.Text, { style: { fontSize: 20, marginBottom: 8 } }, title),
      make(kit.Text, null, words.latin),
      make(kit.Text, { style: { fontFamily: 'arabic' } }, words.arabic),
      make(kit.Text, { style: { fontFamily: 'chinese' } }, words.chinese),
      body(kit, make),
      charts.map((each) => drawn(kit, make, each)),
    ),
    make(kit.Page, { size: 'A4', style: { padding: paper.margin, fontFamily: 'latin', fontSize: 9 } }, table(kit, make)),
  )

const body = (kit: ReactPdf, make: Make): Element =>
  make(
    kit.Svg,
    { width: figure.width, height: figure.height, viewBox: `0 0 ${figure.width} ${figure.height}` },
    figurePaths.map(({ d, fill }, key) => make(kit.Path, { key, d, fill, stroke: '#555555', strokeWidth: 0.5 })),
  )

const drawn = (kit: ReactPdf, make: Make, { title: name, path }: (typeof charts)[number]): Element =>
  make(
    kit.View,
    { key: name, wrap: false, style: { marginTop: 8 } },
    make(kit.Text, null, name),
    make(
      kit.Svg,
      { width: chart.width, height: chart.height, viewBox: `0 0 ${chart.width} ${chart.height}` },
      gridLines.map((y) => make(kit.Line, { key: y, x1: 0, x2: chart.width, y1: y, y2: y, stroke: '#dddddd', strokeWidth: 0.5 })),
      make(kit.Path, { d: path, stroke: '#1c7ed6', strokeWidth: 1.2, fill: 'none' }),
    ),
  )

function table(kit: ReactPdf, make: Make): Element {
  const row = (key: string, cells: readonly string[], more: object = {}): Element =>
    make(
      kit.View,
      { key, wrap: false, style: { flexDirection: 'row', height: 18, borderBottomWidth: 0.5, borderBottomColor: '#cccccc' }, ...more },
      cells.map((cell, at) => make(kit.Text, { key: at, style: { width: columns[at]?.width ?? 0 } }, cell)),
    )
  const head = row('head', columns.map((column) => column.title), { fixed: true })
  return make(kit.View, null, head, visits.map((visit) => row(visit.heldOn, columns.map(({ cell }) => cell(visit)))))
}
