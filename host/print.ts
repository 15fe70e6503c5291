import type { CdpSession } from './cdp.ts'

interface PrintOptions {
  landscape?: boolean
  displayHeaderFooter?: boolean
  printBackground?: boolean
  scale?: number
  pageSize?: string | { width: number; height: number }
  margins?: { marginType?: string; top?: number; bottom?: number; left?: number; right?: number }
  pageRanges?: string
  headerTemplate?: string
  footerTemplate?: string
  preferCSSPageSize?: boolean
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
}

/** Width and height in inches. */
const paper: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** webContents.printToPDF with Electron's options and defaults; inches. */
export const printToPdf = async (session: CdpSession, options: PrintOptions = {}): Promise<Buffer> => {
  const { pageSize = 'Letter', margins = {} } = options
  const size = typeof pageSize === 'string' ? paper[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`)
  const edge = margins.marginType === 'none' ? 0 : 0.4
  const { data } = await session.send('Page.printToPDF', {
    landscape: Boolean(options.landscape),
    displayHeaderFooter: Boolean(options.displayHeaderFooter),
    printBackground: Boolean(options.printBackground),
    scale: options.scale ?? 1,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top ?? edge,
    marginBottom: margins.bottom ?? edge,
    marginLeft: margins.left ?? edge,
    marginRight: margins.right ?? edge,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: Boolean(options.preferCSSPageSize),
    generateTaggedPDF: Boolean(options.generateTaggedPDF),
    generateDocumentOutline: Boolean(options.generateDocumentOutline),
    // Not as a stream: Chromium would keep that in a file, in plain text.
    transferMode: 'ReturnAsBase64',
  })
  return Buffer.from(data, 'base64')
}
