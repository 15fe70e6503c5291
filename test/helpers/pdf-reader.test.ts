import { describe, expect, test } from 'vitest'
import { readPdf } from './pdf-reader'

/** A page as Chromium writes it: glyph numbers, and a table that says what they mean. Arabic is painted from the left, in shaped letters or with its meaning beside it. */
const makePdf = (shift = 0): Buffer => {
  const glyphs = ['P', 'a', 'i', 'n', ' ', '3', 'ﻲ', 'ﻠ', 'ﻋ']
  const hex = (value: string | number): string => (typeof value === 'number' ? value : value.charCodeAt(0)).toString(16).padStart(4, '0')
  const map = `1 begincodespacerange <0000> <ffff> endcodespacerange ${glyphs.length} beginbfchar ${glyphs.map((sign, id) => `<${hex(id)}> <${hex(sign)}>`).join('\n')} endbfchar`
  const stream = (text: string): string => `<</Length ${text.length}>> stream\n${text}\nendstream`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /MarkInfo <</Type /MarkInfo /Marked true>> /StructTreeRoot 8 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /Resources <</Font <</F4 5 0 R>>>> /Contents 4 0 R>>',
    stream(`BT /F4 12 Tf 1 0 0 -1 7 9 Tm <${[0, 1].map(hex).join('')}> Tj ET BT /F4 12 Tf 1 0 0 -1 7 9 Tm 8 0 Td <${[2, 3, 4, 5].map(hex).join('')}> Tj ET BT /F4 12 Tf <${[6, 7, 8].map(hex).join('')}> Tj ET BT /ReversedChars BMC <0000> Tj /Span<</ActualText <FEFF062D> >> BDC 3 0 Td <0001> Tj EMC <0008> Tj EMC ET`),
    '<</Type /Font /Subtype /Type0 /ToUnicode 6 0 R>>',
    stream(map),
    '<</Title (Summary \\(short\\)) /Producer (Skia/PDF m156)>>',
    '<</Type /StructTreeRoot>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place + shift
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`, 'latin1')
}

describe('reading a PDF without poppler and qpdf', () => {
  test('text, title, tags and pages are found', () => {
    const { text, ...rest } = readPdf(makePdf())
    expect(text.replace(/\s+/g, ' ').trim()).toBe('Pain 3 علي Pعح')
    expect(rest).toEqual({ title: 'Summary (short)', tagged: true, pages: 1, complaint: '' })
  })

  test('a table of objects that points beside them is told', () => {
    expect(readPdf(makePdf(1)).complaint).toMatch(/^objects 1, 2, .* are not where the table says$/)
    expect(readPdf(makePdf().subarray(0, 300)).complaint).toBe('the table of objects is not where the file says')
  })
})
