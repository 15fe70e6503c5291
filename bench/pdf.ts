import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core'
import { findChromium } from '../host/find-chromium.ts'
import { readPdf } from '../test/helpers/pdf-reader.ts'
import { compare, type Comparison } from './measure.ts'

interface Reply {
  ok: boolean
  value?: unknown
  error?: { message: string }
}

/** One operation as the page asks for it. */
async function ask<T>(page: Page, path: string, input: unknown = {}): Promise<T> {
  const reply = await page.evaluate(
    ([name, value]) => (window as unknown as { bridge: { call(path: string, input: unknown): Promise<Reply> } }).bridge.call(name, value),
    [path, input] as const,
  )
  if (!reply.ok) throw new Error(`${path}: ${reply.error?.message}`)
  return reply.value as T
}

/** The progress summary of the client with sixty visits, from the click to the file on disk, in the running app. */
export async function benchPdf(root: string, executable: string, rounds: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const { NODE_OPTIONS: _options, ...env } = process.env
  const app = await _electron.launch({ executablePath: executable, args: [root, `--user-data-dir=${folder}`], cwd: root, env: env as Record<string, string> })
  const { executable: browserPath, env: browserEnv } = await findChromium()
  const bare = await chromium.launch({ executablePath: browserPath, env: { ...(env as Record<string, string>), ...browserEnv } })
  try {
    return await compareIn(app, bare, folder, rounds)
  } finally {
    await bare.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function compareIn(app: ElectronApplication, bare: Browser, folder: string, rounds: number): Promise<Comparison> {
  const page = await app.firstWindow()
  await page.locator('h1').first().waitFor()
  await ask(page, 'vault.openDemo')
  const clients = await ask<{ id: number; sessionCount: number }[]>(page, 'clients.list', { archived: false })
  const longest = clients.toSorted((a, b) => b.sessionCount - a.sessionCount)[0]
  const document = { kind: 'progress', clientId: longest?.id, options: { names: 'full', paper: 'A4', language: 'en', parts: ['figures', 'charts', 'table', 'notes'] } }
  let file = ''
  const answer = async (round: number): Promise<void> => {
    file = join(folder, `progress ${round}.pdf`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
  }
  await answer(Number.NaN)
  await noteEngineTimes(app)
  await ask(page, 'documents.savePdf', { document })
  const bytes = readFileSync(file)
  const { pages } = readPdf(bytes)
  const text = staticPages(pages)
  return compare(
    `PDF: progress summary of the 60-visit client (${pages} pages, ${Math.round(bytes.length / 1024)} KiB), warm`,
    [
      { name: 'Levator: documents.savePdf → file on disk', ready: answer, run: () => ask(page, 'documents.savePdf', { document }) },
      { name: 'of that, the engine’s own printing of this document', run: () => app.evaluate(() => ({ tookMs: Number(Reflect.get(globalThis, 'engineMs')) })) },
      { name: 'the same engine alone: new page, plain text of as many pages, printed', run: () => print(bare, text) },
    ],
    { rounds, warmUp: 2, notes: ['The dialog is answered at once. Levator’s document has charts, two body figures and a table; the plain text has none.', 'What the engine’s printing leaves is a new hidden window: loading the print page’s scripts, reading the record, drawing. A window kept ready should save part of it (not measured).'] },
  )
}

/** Keeps the time of the last printToPDF in the main process, as `engineMs`. */
const noteEngineTimes = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      const real = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const started = performance.now()
        const pdf = await real(options)
        Reflect.set(globalThis, 'engineMs', performance.now() - started)
        return pdf
      }
    })
  })

async function print(browser: Browser, html: string): Promise<void> {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true })
  await page.close()
}

function staticPages(count: number): string {
  const paragraph = `<p>${'Firm along the upper border, gives way slowly; tender point halfway refers to the temple. '.repeat(6)}</p>`
  const one = (_: unknown, at: number) => `<section style="break-after:page"><h2>Page ${at + 1}</h2>${paragraph.repeat(5)}</section>`
  return `<!doctype html><html lang="en"><title>Plain</title><h1>Plain</h1>${Array.from({ length: count }, one).join('')}</html>`
}
