import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

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

/** This process's own, without what it asks of Node. */
export function environment(): Record<string, string> {
  const { NODE_OPTIONS: _options, ...env } = process.env
  return env as Record<string, string>
}

/** The built app with the demo practice open, for as long as `work` takes. */
export async function withDemoApp<T>(root: string, executable: string, work: (running: RunningApp) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'levator-bench-'))
  const app = await _electron.launch({ executablePath: executable, args: [root, `--user-data-dir=${folder}`], cwd: root, env: environment() })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.locator('h1').first().waitFor()
    await ask(page, 'vault.openDemo')
    await page.getByRole('link', { name: 'Clients', exact: true }).waitFor()
    return await work({ app, page, folder })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
