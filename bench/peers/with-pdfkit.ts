import { peer } from './installed.ts'
import { chart, charts, columns, figure, figurePaths, gridLines, paper, title, visits, words } from './report-data.ts'

/** What is used of it. */
interface Kit {
  y: number
  on(event: 'data', listener: (part: Buffer) => void): void
  on(event: 'end', listener: () => void): void
  registerFont(name: string, file: string): Kit
  font(name: string): Kit
  fontSize(size: number): Kit
  text(text: string, x: number, y: number, options?: object): Kit
  addPage(): Kit
  save(): Kit
  restore(): Kit
  translate(x: number, y: number): Kit
  path(d: string): Kit
  moveTo(x: number, y: number): Kit
  lineTo(x: number, y: number): Kit
  lineWidth(width: number): Kit
  stroke(colour: string): Kit
  fill(colour: string): Kit
  fillColor(colour: string): Kit
  fillAndStroke(fill: string, stroke: string): Kit
  end(): void
}

const line = 18

/** @returns makes the report by pdfkit, which places each word where it is told to */
export const withPdfkit = (fonts: Readonly<Record<string, string>>) => (): Promise<Buffer> => {
  const document = new (peer<new (options: object) => Kit>('pdfkit'))({ size: 'A4', margin: 0, info: { Title: title } })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => {
    document.on('data', (part) => void parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
  })
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file)
  firstPage(document)
  table(document)
  document.end()
  return done
}

function firstPage(document: Kit): void {
  const left = paper.margin
  document.font('latin').fontSize(20).text(title, left, paper.margin)
  document.fontSize(10).text(words.latin, left, 80)
  document.font('arabic').text(words.arabic, left, 98, { features: ['rtla'] })
  document.font('chinese').text(words.chinese, left, 116)
  document.save().translate(left, 140).lineWidth(0.5)
  for (const { d, fill } of figurePaths) document.path(d).fillAndStroke(fill, '#555555')
  document.restore()
  let top = 140 + figure.height + 16
  for (const each of charts) {
    document.font('latin').fontSize(10).fillColor('#000000').text(each.title, left, top)
    document.save().translate(left, top + 14)
    for (const y of gridLines) document.moveTo(0, y).lineTo(chart.width, y).lineWidth(0.5).stroke('#dddddd')
    document.path(each.path).lineWidth(1.2).stroke('#1c7ed6')
    document.restore()
    top += chart.height + 24
  }
}

function table(document: Kit): void {
  let y = paper.height
  const row = (cells: readonly string[]) => {
    let x = paper.margin
    for (const [at, cell] of cells.entries()) {
      const width = columns[at]?.width ?? 0
      document.text(cell, x, y, { width: width - 4, lineBreak: false })
      x += width
    }
    document.moveTo(paper.margin, y + 13).lineTo(x, y + 13).lineWidth(0.5).stroke('#cccccc')
    y += line
  }
  for (const visit of visits) {
    if (y > paper.height - paper.margin - line) {
      document.addPage().font('latin').fontSize(9)
      y = paper.margin
      row(columns.map((column) => column.title))
    }
    row(columns.map(({ cell }) => cell(visit)))
  }
}
