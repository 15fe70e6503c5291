import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  title: string
  tagged: boolean
  pages: number
  text: string
  /** Empty when the table of objects is right. */
  complaint: string
}

/** Reads just enough of the plain PDF 1.4 that Chromium writes, for machines without poppler and qpdf. Not for other PDFs. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) objects.set(Number(id), body)
  const all = [...objects.values()]
  const pages = all.filter((body) => /\/Type\s*\/Page\b/.test(body))
  return {
    title: unescapeString(/\/Title\s*(\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>)/.exec(all.find((body) => /\/(Creator|Producer)\b/.test(body)) ?? '')?.[1] ?? ''),
    tagged: all.some((body) => /\/Type\s*\/Catalog/.test(body) && /\/MarkInfo/.test(body) && /\/StructTreeRoot/.test(body)),
    pages: pages.length,
    // A sign that ends a word belongs to it, also where another font begins with it. A line that ends with a hyphen is joined without it, as poppler does.
    text: pages.map((page) => inReadingOrder(pageText(page, objects)).replace(/\s+(?=[:;,.)])/g, '').replace(/(?<=[\p{L}\d])-\n(?=[\p{L}\d])/gu, '')).join('\n'),
    complaint: checkTable(source),
  }
}

/** Arabic and Hebrew are painted from the left, in the shapes letters take inside a word: turned round, and back to plain letters. */
const inReadingOrder = (text: string): string =>
  text.replace(/[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\s]*[\p{Script=Arabic}\p{Script=Hebrew}])?/gu, (run) =>
    Array.from(run).toReversed().join('').normalize('NFKC'),
  )

/** Every entry of the cross-reference table has to point at its object. */
const checkTable = (source: string): string => {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1] ?? NaN)
  const table = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer/.exec(source.slice(start))
  if (!table) return 'the table of objects is not where the file says'
  const wrong = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(([, offset, kind], id) =>
    kind === 'n' && !source.startsWith(`${id} 0 obj`, Number(offset)) ? [id] : [],
  )
  return wrong.length > 0 ? `objects ${wrong.join(', ')} are not where the table says` : ''
}

const reference = (body: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body)?.[1] ?? NaN)

const streamOf = (body: string): string => {
  const data = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(body)?.[1] ?? ''
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
}

const utf16 = (hex: string): string => Buffer.from(hex.length % 4 ? hex.padStart(hex.length + 4 - (hex.length % 4), '0') : hex, 'hex').swap16().toString('utf16le')

const unescapeString = (text: string): string => {
  const raw = text.startsWith('<')
    ? Buffer.from(text.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(text.slice(1, -1).replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) => (/^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code)), 'latin1')
  return raw[0] === 0xfe && raw[1] === 0xff ? Buffer.from(raw.subarray(2)).swap16().toString('utf16le') : raw.toString('latin1')
}

/** Glyph number to text, from a font's ToUnicode table. */
const glyphTexts = (cmap: string): Map<number, string> => {
  const texts = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) texts.set(parseInt(glyph, 16), utf16(text))
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++) {
        texts.set(glyph, utf16((parseInt(text, 16) + glyph - parseInt(from, 16)).toString(16).padStart(text.length, '0')))
      }
    }
  }
  return texts
}

const pageText = (page: string, objects: Map<number, string>): string => {
  const fonts = new Map<string, Map<number, string>>()
  const resources = objects.get(reference(page, 'Resources')) ?? page
  for (const [, name = '', id] of (/\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(\S+)\s+(\d+) 0 R/g)) {
    const cmap = objects.get(reference(objects.get(Number(id)) ?? '', 'ToUnicode'))
    fonts.set(name, cmap === undefined ? new Map() : glyphTexts(streamOf(cmap)))
  }
  const content = streamOf(objects.get(reference(page, 'Contents')) ?? '')
  let glyphs = new Map<number, string>()
  let text = ''
  // Marked content, innermost last: true where the page says itself what its glyphs mean (a letter painted as body and dots).
  const marked: boolean[] = []
  // Runs of one line stand apart where the font changes, each beginning at the place of the first: no blank is between them.
  let place = ''
  let matrix = ''
  let gap = ''
  const token = /([-\d.]+(?: [-\d.]+){5}) (cm|Tm)\b|\/ActualText\s*<FEFF([0-9a-fA-F]*)>\s*>>\s*BDC|\/(\S+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>|\b(BT|BMC|BDC|EMC)\b/g
  for (const [, numbers, matrixOf, actual, font, hex, operator] of content.matchAll(token)) {
    if (matrixOf === 'cm') matrix = numbers ?? ''
    else if (matrixOf === 'Tm') {
      if (place === `${matrix} ${numbers}`) gap = ''
      place = `${matrix} ${numbers}`
    } else if (actual !== undefined) {
      // Turned round like all that is painted from the left; the reading order turns it back.
      text += gap + Array.from(utf16(actual)).toReversed().join('')
      gap = ''
      marked.push(true)
    } else if (font !== undefined) glyphs = fonts.get(font) ?? new Map<number, string>()
    else if (operator === 'BT') gap = '\n'
    else if (operator === 'EMC') marked.pop()
    else if (operator !== undefined) marked.push(false)
    else if (!marked.includes(true)) {
      text += gap
      gap = ''
      for (const [pair] of (hex ?? '').matchAll(/.{4}/g)) text += glyphs.get(parseInt(pair, 16)) ?? ''
    }
  }
  return text
}
