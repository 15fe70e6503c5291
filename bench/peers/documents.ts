import { unpackedFonts } from './fonts.ts'
import { havePeers } from './installed.ts'
import { withPdfkit } from './with-pdfkit.ts'
import { withReactPdf } from './with-react-pdf.ts'

export interface DocumentPeers {
  /** Each makes the whole document anew, in memory. */
  reactPdf: () => Promise<Buffer>
  pdfkit: () => Promise<Buffer>
}

/** What they leave out that Levator's document has. */
export const documentPeersNote =
  'react-pdf and pdfkit set 200 rows, a figure of 80 curves, two charts and a line each in Arabic and in Chinese (6 pages) in memory, in our fonts unpacked to TrueType before. ' +
  'Neither tags it or takes the next of our fonts where one has no glyph; of the Arabic line react-pdf loses the first letter, and pdfkit leaves the brackets blank.'

/** The same report by two libraries that need no browser. @returns null where they cannot be installed */
export async function documentPeers(): Promise<DocumentPeers | null> {
  if (!havePeers()) return null
  const fonts = unpackedFonts()
  return { reactPdf: await withReactPdf(fonts), pdfkit: withPdfkit(fonts) }
}
