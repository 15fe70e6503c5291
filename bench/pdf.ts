import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core'
import { findChromium } from '../host/find-chromium.ts'
import { readPdf } from '../test/helpers/pdf-reader.ts'
import { compare, type Comparison, type Variant } from './measure.ts'
import { documentPeers, documentPeersNote } from './peers/documents.ts'
import { peersLeftOut } from './peers/installed.ts'
import { memoryOf } from './process-memory.ts'
import { ask, environment, withDemoApp } from './running-app.ts'
import { documentOptions, saveBatch } from './save-batch.ts'

/** The progress summary of a client with 200 visits: from the click to the pages, and from the click to the file on disk, in the running app. */
export const benchPdf = (root: string, executable: string, rounds: number): Promise<Comparison[]> =>
  withDemoApp(root, executable, async ({ app, page, folder }) => {
    const { executable: browserPath, env: browserEnv } = await findChromium(true)
    const bare = await chromium.launch({ executablePath: browserPath, env: { ...environment(), ...browserEnv } })
    try {
      const clientId = await clientWith(page, 200)
      return [await previews(page, rounds), await saves(app, page, bare, { folder, clientId, rounds, notes: [await batchMemory(app, page, folder)] })]
    } finally {
      await bare.close()
    }
  })

interface Visit {
  id: number
  revision: number
  content: { areas: unknown[] }
}

/** So many signed sessions, one a week, through the operations. */
async function clientWith(page: Page, count: number): Promise<number> {
  const { id } = await ask<{ id: number }>(page, 'clients.create', { givenName: 'Two', familyName: 'Hundred' })
  const regions = ['upper-trapezius-left', 'upper-trapezius-right', 'levator-scapulae-left', 'interscapular-right']
  for (let visit = 0; visit < count; visit++) {
    const heldOn = new Date(Date.UTC(2022, 10, 26) + visit * 7 * 86_400_000).toISOString().slice(0, 10)
    const level = 4 - Math.floor((visit * 4) / count)
    const { id: sessionId, revision, content } = await ask<Visit>(page, 'sessions.start', { clientId: id, from: 'blank' })
    const areas = regions.map((regionId, at) => ({ regionId, tensionArrival: Math.max(0, level - (at % 2)), tensionEnd: Math.max(0, level - 1), tensionCarriedOn: null, painArrival: null, painEnd: null, painCarriedOn: null, findings: {} }))
    const movements = ['left', 'right'].map((side) => ({ movementId: 'cervical-rotation', side, before: 50 + (visit % 20), after: 54 + (visit % 20), carriedOn: null, coarse: null, limitedBy: null, findings: {} }))
    const written = { ...content, heldOn, therapies: [{ therapyId: 'sports-massage', details: {} }], areas, movements, pain: { arrival: level * 2, end: level, carriedOn: null } }
    const saved = await ask<{ revision: number }>(page, 'sessions.save', { id: sessionId, revision, content: written })
    if (visit === 0) await ask(page, 'consents.give', { clientId: id, sessionId: null, kind: 'therapy', subjectId: 'sports-massage', manner: 'spoken', wording: 'Yes.', signature: null, givenBy: '' })
    await ask(page, 'sessions.sign', { id: sessionId, revision: saved.revision })
  }
  return id
}

/** As a user does it: the record is open, the menu is open, one press. */
async function previews(page: Page, rounds: number): Promise<Comparison> {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('hundred')
  await page.keyboard.press('Enter')
  return compare(
    'Preview: progress summary of a client with 200 visits',
    [
      {
        name: 'Levator: press in the menu → all pages stand',
        ready: async () => {
          const back = page.getByRole('link', { name: 'Back to the record' })
          if (await back.isVisible()) await back.click()
          await page.getByRole('button', { name: 'Documents' }).click()
          await page.getByRole('menuitem', { name: 'Progress summary' }).waitFor()
        },
        run: async () => {
          const tookMs = await page.evaluate(async () => {
            const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent?.startsWith('Progress summary'))
            const started = performance.now()
            item?.click()
            await new Promise<void>((done) => {
              const look = () => (document.querySelector('[data-testid=pages][data-pages] section') === null ? requestAnimationFrame(look) : done())
              look()
            })
            return performance.now() - started
          })
          return { tookMs }
        },
      },
    ],
    { rounds, warmUp: 2, notes: ['Goal: under a second.'] },
  )
}

interface Saving {
  folder: string
  clientId: number
  rounds: number
  notes: string[]
}

async function saves(app: ElectronApplication, page: Page, bare: Browser, { folder, clientId, rounds, notes }: Saving): Promise<Comparison> {
  const document = { kind: 'progress', clientId, options: documentOptions }
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
  const copy = await staticCopy(page, folder)
  const peers = await peerVariants()
  return compare(
    `PDF: progress summary of a client with 200 visits (${pages} pages, ${Math.round(bytes.length / 1024)} KiB), warm`,
    [
      { name: 'Levator: documents.savePdf → file on disk', ready: answer, run: () => ask(page, 'documents.savePdf', { document }) },
      { name: 'of that, the engine’s own printing of this document', run: () => app.evaluate(() => ({ tookMs: Number(Reflect.get(globalThis, 'engineMs')) })) },
      {
        name: 'the same engine alone: new page, the very same pages as a static file, printed',
        goal: { limit: 1.3, whenMissed: 'reading the record and drawing the pages twice (to measure, to show) come on top of the printing' },
        run: () => print(bare, (sheet) => sheet.goto(copy)),
      },
      { name: 'the same engine alone: new page, plain text of as many pages, printed', run: () => print(bare, (sheet) => sheet.setContent(text)) },
      ...peers.variants,
    ],
    { rounds, warmUp: 2, notes: ['The dialog is answered at once. The static file has charts, body figures and tables as Levator’s document has; the plain text has none.', peers.note, ...notes] },
  )
}

/** Libraries that make a PDF without a browser. */
async function peerVariants(): Promise<{ variants: Variant[]; note: string }> {
  const peers = await documentPeers()
  if (peers === null) return { variants: [], note: peersLeftOut }
  const variants = [
    { name: 'peer: react-pdf, a report of as many rows', goal: { limit: 0.7, whenMissed: 'reading the record, drawing the pages twice and syncing the file come on top of the printing' }, run: peers.reactPdf },
    { name: 'peer: pdfkit, a report of as many rows', goal: { limit: 2, whenMissed: 'pdfkit draws words where it is told to; a browser’s engine lays out, shapes every script and tags' }, run: peers.pdfkit },
  ]
  return { variants, note: documentPeersNote }
}

/** Keeps the time of the last printToPDF in the main process, as `engineMs`. */
const noteEngineTimes = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: main, BrowserWindow }) => {
    const watch = (contents: Electron.WebContents): void => {
      const real = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const started = performance.now()
        const pdf = await real(options)
        Reflect.set(globalThis, 'engineMs', performance.now() - started)
        return pdf
      }
    }
    for (const window of BrowserWindow.getAllWindows()) watch(window.webContents)
    main.on('web-contents-created', (_event, contents) => watch(contents))
  })

/** What progress summaries of 20 and then of 200 clients in one batch leave in memory: the app and every process of its browser, each page once. */
async function batchMemory(app: ElectronApplication, page: Page, folder: string): Promise<string> {
  const ids: number[] = []
  while (ids.length < 200) ids.push(await clientWith(page, 2))
  const save = async (count: number): Promise<string> => {
    const target = join(folder, `batch ${count}`)
    mkdirSync(target)
    await saveBatch(app, page, target, ids.slice(0, count))
    await collectGarbage(app)
    const held = memoryOf(app.process().pid ?? 0)
    return held === null ? 'an unknown number of' : held.pss.toFixed(0)
  }
  const [few, many] = [await save(20), await save(200)]
  return `One batch: after 20 documents the app and its browser hold ${few} MiB, after 200 more ${many} MiB.`
}

/** What stands in the preview was drawn anew after each of a thousand changes: what that left would be counted as well. */
async function collectGarbage(app: ElectronApplication): Promise<void> {
  for (const page of app.windows()) {
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
  }
}

/** The pages of the preview that stands, as one file with the built styles and fonts and no script. @returns its address */
async function staticCopy(page: Page, folder: string): Promise<string> {
  const sheets = await page.evaluate(() => [...document.querySelectorAll('[data-testid=pages] section')].map((section) => section.outerHTML).join(''))
  const assets = join(import.meta.dirname, '../out/renderer/assets')
  const links = readdirSync(assets).filter((name) => name.endsWith('.css')).map((name) => `<link rel="stylesheet" href="${pathToFileURL(join(assets, name)).href}">`)
  const file = join(folder, 'static.html')
  writeFileSync(file, `<!doctype html><html lang="en"><title>Static</title>${links.join('')}<body>${sheets}</body></html>`)
  return pathToFileURL(file).href
}

async function print(browser: Browser, load: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await browser.newPage()
  await load(page)
  await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true })
  await page.close()
}

function staticPages(count: number): string {
  const paragraph = `<p>${'Firm along the upper border, gives way slowly; tender point halfway refers to the temple. '.repeat(6)}</p>`
  const one = (_: unknown, at: number) => `<section style="break-after:page"><h2>Page ${at + 1}</h2>${paragraph.repeat(5)}</section>`
  return `<!doctype html><html lang="en"><title>Plain</title><h1>Plain</h1>${Array.from({ length: count }, one).join('')}</html>`
}
