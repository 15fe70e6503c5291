import { importPeer, loadPeer } from './load.ts'

const columns = ['No.', 'Day', 'Therapy', 'Areas', 'Tension', 'Pain']
const rows = Array.from({ length: 200 }, (_, at) => [`${at + 1}`, new Date(Date.UTC(2022, 10, 26) + at * 7 * 86_400_000).toISOString().slice(0, 10), 'Sports massage', 'Upper trapezius, levator scapulae', `${4 - Math.floor(at / 50)} of 4`, `${8 - Math.floor(at / 25)} of 10`])
/** Eighty closed outlines, as a body figure has them. */
const outlines = Array.from({ length: 80 }, (_, at) => `M ${20 + (at % 10) * 22} ${20 + Math.floor(at / 10) * 30} q 10 -14 20 0 q 4 12 -10 20 q -16 -4 -10 -20 z`)
const curve = (chart: number) => Array.from({ length: 200 }, (_, at) => `${at === 0 ? 'M' : 'L'} ${at * 2.4} ${40 + 30 * Math.sin(at / (9 + chart)) + (at % 7)}`).join(' ')

interface PdfKit {
  on(event: 'data', listener: (part: Buffer) => void): void
  on(event: 'end', listener: () => void): void
  fontSize(size: number): PdfKit
  text(text: string, x?: number, y?: number, options?: object): PdfKit
  path(d: string): PdfKit
  fillAndStroke(fill: string, stroke: string): PdfKit
  stroke(color: string): PdfKit
  save(): PdfKit
  restore(): PdfKit
  translate(x: number, y: number): PdfKit
  addPage(): PdfKit
  end(): void
}

/** The report of 200 sessions by pdfkit: a body figure, two charts, the table. One Latin font, not tagged: less than Levator's document is. */
export function withPdfkit(): Promise<Buffer> {
  const Document = loadPeer<new (options: object) => PdfKit>('pdfkit')
  const doc = new Document({ size: 'A4', margin: 40 })
  const parts: Buffer[] = []
  doc.on('data', (part) => parts.push(part))
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(parts))))
  doc.fontSize(18).text('Progress summary', 40, 40)
  doc.save().translate(40, 80)
  for (const outline of outlines) doc.path(outline).fillAndStroke('#e8d5c4', '#806040')
  doc.restore()
  for (const chart of [0, 1]) doc.save().translate(40, 360 + chart * 140).path(curve(chart)).stroke('#0b7285').restore()
  doc.fontSize(9)
  let y = 800
  for (const row of [columns, ...rows]) {
    if (y > 780) {
      doc.addPage()
      y = 50
    }
    row.forEach((cell, at) => doc.text(cell, 40 + at * 86, y, { width: 82, lineBreak: false }))
    y += 16
  }
  doc.end()
  return done
}

type Element = object
interface ReactPdf {
  Document: unknown
  Page: unknown
  View: unknown
  Text: unknown
  Svg: unknown
  Path: unknown
  pdf(document: Element): { toBlob(): Promise<Blob> }
}
interface React {
  createElement(type: unknown, props: object | null, ...children: unknown[]): Element
}

/** The same by react-pdf. */
export async function withReactPdf(): Promise<Buffer> {
  const { Document, Page, View, Text, Svg, Path, pdf } = await importPeer<ReactPdf>('@react-pdf/renderer')
  const { createElement: e } = loadPeer<React>('react')
  const line = (cells: readonly string[], key: number) =>
    e(View, { key, wrap: false, style: { flexDirection: 'row', height: 16 } }, cells.map((cell, at) => e(Text, { key: at, style: { width: 86, fontSize: 9 } }, cell)))
  const document = e(
    Document,
    null,
    e(
      Page,
      { size: 'A4', style: { padding: 40 } },
      e(Text, { style: { fontSize: 18 } }, 'Progress summary'),
      e(Svg, { width: 260, height: 270 }, outlines.map((d, key) => e(Path, { key, d, fill: '#e8d5c4', stroke: '#806040' }))),
      [0, 1].map((chart) => e(Svg, { key: chart, width: 490, height: 120 }, e(Path, { d: curve(chart), stroke: '#0b7285', fill: 'none' }))),
      [columns, ...rows].map(line),
    ),
  )
  return Buffer.from(await (await pdf(document).toBlob()).arrayBuffer())
}
