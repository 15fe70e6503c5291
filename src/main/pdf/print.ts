import type { BrowserWindow } from 'electron'
import { AppError } from '../../shared/errors'
import type { Printing } from '../task-context'

/** Longest a document may take to draw, in milliseconds: beyond that something is broken, not slow. */
const drawingLimit = 30_000

/**
 * Prints by Chromium's own engine in a hidden window: the only engine measured that is right for every script and tagged.
 * The print page says when fonts are loaded and pages are laid out, by `data-print="ready"` on its root element.
 */
export function chromiumPrinting(openWindow: (query: URLSearchParams) => Promise<BrowserWindow>): Printing {
  async function inHiddenWindow<T>(query: URLSearchParams, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = await openWindow(query)
    // A window destroyed by the lock answers nothing any more.
    const gone = new Promise<never>((_resolve, reject) => {
      window.once('closed', () => reject(new AppError('locked', 'Levator was locked before the document was drawn. Nothing was saved.')))
    })
    try {
      return await Promise.race([waitUntilDrawn(window).then(() => print(window)), gone])
    } finally {
      window.destroy()
    }
  }
  return {
    documentPdf: (document) =>
      inHiddenWindow(new URLSearchParams({ document: JSON.stringify(document) }), (window) =>
        window.webContents.printToPDF({
          pageSize: document.options.paper,
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ),
    recoverySheet: (recoveryKey) =>
      inHiddenWindow(new URLSearchParams({ recoveryKey }), (window) => new Promise((done) => window.webContents.print({}, done))),
  }
}

async function waitUntilDrawn(window: BrowserWindow): Promise<void> {
  const state: unknown = await window.webContents.executeJavaScript(
    `new Promise((done) => {
      const root = document.documentElement
      const look = () => { if (root.dataset.print) { observer.disconnect(); done(root.dataset.print) } }
      const observer = new MutationObserver(look)
      observer.observe(root, { attributes: true })
      setTimeout(() => done('late'), ${drawingLimit})
      look()
    })`,
  )
  if (state !== 'ready') throw new AppError('internal', 'The document could not be drawn. Nothing was saved. Try again.')
}
