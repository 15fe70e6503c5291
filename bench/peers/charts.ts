import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { findChromium } from '../../host/find-chromium.ts'
import { environment } from '../running-app.ts'
import { havePeers, peersFolder } from './installed.ts'

export interface ChartPeers {
  /** The page is opened anew, so that its next drawing is its first. */
  anew(): Promise<void>
  /** One chart with six lines, or six charts of one line. @returns milliseconds from the call to the picture */
  draw(how: 'one' | 'six'): Promise<number>
  close(): Promise<void>
}

/** A page with recharts and nothing else, in the browser that stands in for Electron too. @returns null where recharts cannot be installed */
export async function chartPeers(): Promise<ChartPeers | null> {
  if (!havePeers()) return null
  const script = await bundle()
  const { executable, env } = await findChromium(true)
  const browser = await chromium.launch({ executablePath: executable, env: { ...environment(), ...env } })
  const open = async (): Promise<Page> => {
    const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await opened.setContent('<!doctype html><title>recharts</title><div id="place"></div>')
    await opened.addScriptTag({ content: script })
    return opened
  }
  let page = await open()
  return {
    async anew() {
      await page.close()
      page = await open()
    },
    draw: (how) => page.evaluate((asked) => (Reflect.get(globalThis, 'drawByRecharts') as (how: string) => Promise<number>)(asked), how),
    close: () => browser.close(),
  }
}

/** The page's script as one text, built as our own page is: for production. */
async function bundle(): Promise<string> {
  const result = await build({
    root: join(peersFolder, 'recharts-page'),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'esnext', rolldownOptions: { input: join(peersFolder, 'recharts-page/main.mjs'), output: { format: 'iife' } } },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput
  return output[0].code
}
