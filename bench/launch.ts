import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { compare, type Comparison, type OwnTime } from './measure.ts'

/** From the start of the process to the first text on the screen: the welcome, or the hello of an app that does nothing. */
export function benchLaunch(root: string, executable: string, rounds: number): Promise<Comparison> {
  const goal = { limit: 1.15, whenMissed: 'hello has neither styles nor scripts, which come together and run before the next picture; docs/launch.md has where the time goes' }
  return compare(
    'Launch, nothing set up yet',
    [
      { name: 'Levator: process started → welcome painted', run: () => launch(executable, root) },
      { name: 'an app that shows one line, in the same host', goal, run: () => launch(executable, join(root, 'bench/hello')) },
    ],
    { rounds, warmUp: 1 },
  )
}

/** From starting the process to the page's first contentful paint. Looked at from outside only after it has happened. */
async function launch(executable: string, app: string): Promise<OwnTime> {
  const data = mkdtempSync(join(tmpdir(), 'launch-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const started = Date.now()
  const child = spawn(executable, ['--remote-debugging-port=0', ...asRoot, app, `--user-data-dir=${data}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(child.stderr))
    const page = await firstPage(browser.contexts())
    await page.locator('h1').first().waitFor()
    const paintedAt = await page.evaluate(firstPaint)
    return { tookMs: paintedAt - started }
  } finally {
    child.kill()
    await ended
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** In the page: when it first showed text, on the system's clock. */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    const found = (list: PerformanceObserverEntryList) => {
      const [entry] = list.getEntriesByName('first-contentful-paint')
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
    }
    new PerformanceObserver(found).observe({ type: 'paint', buffered: true })
  })
}

/** The host's window lives in a context of its own, beside Chromium's default one. */
function firstPage(contexts: ReturnType<Awaited<ReturnType<typeof chromium.connectOverCDP>>['contexts']>) {
  const open = contexts.flatMap((context) => context.pages())[0]
  return open === undefined ? Promise.race(contexts.map((context) => context.waitForEvent('page'))) : Promise.resolve(open)
}

function devToolsAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      text += String(chunk)
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    output.once('close', () => reject(new Error(`The app ended before it could be looked at.\n${text}`)))
  })
}
