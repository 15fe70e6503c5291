import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { passphrase } from '../test/helpers/cheap-vault.ts'
import { dataFolderWith } from './size/kept-practice.ts'
import type { MadePractice } from './size/practice-folder'

interface Reply {
  ok: boolean
  value?: unknown
  error?: { message: string }
}

/** One operation as the page asks for it. */
export async function ask<T>(page: Page, path: string, input: unknown = {}): Promise<T> {
  const reply = await page.evaluate(
    ([name, value]) => (window as unknown as { bridge: { call(path: string, input: unknown): Promise<Reply> } }).bridge.call(name, value),
    [path, input] as const,
  )
  if (!reply.ok) throw new Error(`${path}: ${reply.error?.message}`)
  return reply.value as T
}

export interface RunningApp {
  app: ElectronApplication
  page: Page
  /** Its data; what a bench writes may lie there too. Removed afterwards. */
  folder: string
}

/** This process's own, without what it asks of Node. The host says that the app is packaged: what handlers return is not parsed then. */
export function environment(): Record<string, string> {
  const { NODE_OPTIONS: _options, ...env } = process.env
  return { ...(env as Record<string, string>), CHROMIUM_HOST_PACKAGED: '1' }
}

/** The built app with the demo practice open, for as long as `work` takes. */
export const withDemoApp = <T>(root: string, executable: string, work: (running: RunningApp) => Promise<T>): Promise<T> =>
  withApp({ root, executable, folder: mkdtempSync(join(tmpdir(), 'levator-bench-')), open: (page) => ask(page, 'vault.openDemo') }, work)

/** The built app with a copy of a made practice open. */
export const withMadePractice = <T>(root: string, executable: string, practice: MadePractice, work: (running: RunningApp) => Promise<T>): Promise<T> =>
  withApp({ root, executable, folder: dataFolderWith(practice), open: (page) => ask(page, 'vault.unlock', { passphrase }) }, work)

/** An app that does nothing but show one line (`bench/hello`), in the same host. */
export const withHello = <T>(root: string, executable: string, work: (running: RunningApp) => Promise<T>): Promise<T> =>
  launched({ root: join(root, 'bench/hello'), executable, folder: mkdtempSync(join(tmpdir(), 'levator-bench-')) }, work)

interface Start {
  root: string
  executable: string
  folder: string
  open(page: Page): Promise<unknown>
}

const withApp = <T>({ open, ...start }: Start, work: (running: RunningApp) => Promise<T>): Promise<T> =>
  launched(start, async (running) => {
    await open(running.page)
    await running.page.getByRole('link', { name: 'Clients', exact: true }).waitFor()
    return work(running)
  })

async function launched<T>({ root, executable, folder }: Omit<Start, 'open'>, work: (running: RunningApp) => Promise<T>): Promise<T> {
  const app = await _electron.launch({ executablePath: executable, args: [root, `--user-data-dir=${folder}`], cwd: root, env: environment() })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.locator('h1').first().waitFor()
    // Drawn before any script ran, it hears no press yet.
    await page.locator('[data-screen]').waitFor({ state: 'detached' })
    return await work({ app, page, folder })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
