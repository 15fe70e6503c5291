import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { DocumentRequest } from '../../shared/contract/documents'
import { AppError } from '../../shared/errors'
import type { Printing } from '../task-context'

/** Longest a document may take to draw, in milliseconds: beyond that something is broken, not slow. A full record has hundreds of pages. */
const drawingLimit = 120_000
/** How long the window is kept for the next document, in milliseconds. It holds no record while it waits, but memory. */
const keptFor = 120_000

export const notDrawn = () => new AppError('internal', 'The document could not be drawn. Nothing was saved. Try again.')

/**
 * Prints by Chromium's own engine in a hidden window: the only engine measured that is right for every script and tagged. One window
 * draws one document after the other, because opening one costs more than drawing. Destroyed from outside (the lock) it is opened anew.
 */
export function chromiumPrinting(openWindow: (query: URLSearchParams) => Promise<BrowserWindow>): Printing {
  let kept: Promise<BrowserWindow> | null = null
  let release: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let count = 0

  function ready(): Promise<BrowserWindow> {
    clearTimeout(release)
    if (kept !== null) return kept
    const opening = openWindow(new URLSearchParams()).then((window) => {
      window.once('closed', () => forget(opening))
      // A page that crashed while nothing was drawn would answer the next document never. Whoever draws in it is told first.
      window.webContents.once('render-process-gone', () => {
        forget(opening)
        setImmediate(() => destroy(window))
      })
      return window
    })
    kept = opening
    opening.catch(() => forget(opening))
    return opening
  }

  function forget(window: Promise<BrowserWindow>): void {
    if (kept === window) kept = null
  }

  function keepForAWhile(): void {
    clearTimeout(release)
    release = setTimeout(() => void kept?.then((window) => window.destroy()).catch(() => {}), keptFor)
    // Nothing to wait for when the app quits.
    release.unref()
  }

  async function drawn<T>(document: DocumentRequest, print: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = await ready()
    const number = (count += 1)
    try {
      return await unlessClosed(window, draw(window, document, number).then(() => print(window)).catch(afterWordOfCrash))
    } catch (error) {
      // Whatever it still does would be taken for the next document.
      destroy(window)
      throw error
    } finally {
      if (!window.isDestroyed()) await forgetIn(window)
      keepForAWhile()
    }
  }

  /** One at a time: the next begins when the one before is done, whatever came of it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work)
    queue = turn.catch(() => {})
    return turn
  }

  return {
    prepare: () => void ready().then(keepForAWhile, () => {}),
    documentPdf: (document) =>
      inTurn(() =>
        drawn(document, (window) =>
          window.webContents.printToPDF({
            pageSize: document.options.paper,
            printBackground: true,
            preferCSSPageSize: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          }),
        ),
      ),
    onPaper: (document, stillWanted) =>
      inTurn(() =>
        drawn(document, (window) => {
          stillWanted()
          return toPrinter(window, { printBackground: true, pageSize: document.options.paper })
        }),
      ),
    async recoverySheet(recoveryKey) {
      const window = await openWindow(new URLSearchParams({ recoveryKey }))
      try {
        return await unlessClosed(window, waitFor(window, 'ready').then(() => toPrinter(window, {})))
      } finally {
        window.destroy()
      }
    },
  }
}

/** Longest anything in the window may take, in milliseconds: the limit within the page cannot end what has crashed. */
const patience = drawingLimit + 60_000
/** Longest the window may take to forget a document, in milliseconds. One that does not is destroyed. */
const forgetting = 2000

/** A window destroyed by the lock answers nothing any more, nor does one whose page has crashed. */
async function unlessClosed<T>(window: BrowserWindow, work: Promise<T>, limit = patience): Promise<T> {
  const { webContents } = window
  let end: ((error: AppError) => void) | undefined
  const gone = new Promise<never>((_resolve, reject) => (end = reject))
  const locked = () => end?.(new AppError('locked', 'Levator was locked before the document was drawn. Nothing was saved.'))
  const crashed = () => end?.(notDrawn())
  window.once('closed', locked)
  webContents.once('render-process-gone', crashed)
  const late = setTimeout(crashed, limit)
  try {
    return await Promise.race([work, gone])
  } finally {
    clearTimeout(late)
    window.off('closed', locked)
    if (!window.isDestroyed()) webContents.off('render-process-gone', crashed)
  }
}

/** What is asked of a page that crashes may fail before word of the crash comes, which tells more. What is said in our own words is no crash. */
async function afterWordOfCrash(error: unknown): Promise<never> {
  if (!(error instanceof AppError)) await wait(500)
  throw error
}

/** Nothing of a record stays in a window that waits; one that cannot be made to forget goes. */
async function forgetIn(window: BrowserWindow): Promise<void> {
  await unlessClosed(window, window.webContents.executeJavaScript(eventTo('levator:clear')), forgetting).catch(() => destroy(window))
}

function destroy(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy()
}

const toPrinter = (window: BrowserWindow, options: Electron.WebContentsPrintOptions): Promise<boolean> =>
  new Promise((done) => window.webContents.print(options, done))

const eventTo = (name: string, detail?: unknown): string => `window.dispatchEvent(new CustomEvent(${JSON.stringify(name)}, { detail: ${JSON.stringify(detail ?? null)} }))`

/** Hands over the request, already checked against the contract, and waits until the pages of this very one stand. */
async function draw(window: BrowserWindow, document: DocumentRequest, number: number): Promise<void> {
  await window.webContents.executeJavaScript(eventTo('levator:draw', { document, number }))
  await waitFor(window, `ready ${number}`)
}

/** The print page says how far it is by `data-print` on its root element. */
async function waitFor(window: BrowserWindow, wanted: string): Promise<void> {
  const state: unknown = await window.webContents.executeJavaScript(
    `new Promise((done) => {
      const root = document.documentElement
      const look = () => {
        const { print = '' } = root.dataset
        if (print === ${JSON.stringify(wanted)} || print === 'failed' || print === 'empty') { observer.disconnect(); done(print) }
      }
      const observer = new MutationObserver(look)
      observer.observe(root, { attributes: true })
      setTimeout(() => done('late'), ${drawingLimit})
      look()
    })`,
  )
  if (state === 'empty') throw new AppError('not_found', 'There is nothing to print yet: no session of this client is signed.')
  if (state !== wanted) throw notDrawn()
}
