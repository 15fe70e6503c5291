import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { violationsOf } from './axe-violations'
import { hostExecutable, root } from './host-name'
import { watchForProblems } from './problems'

export { expect, type Locator, type Page }
export { hostName } from './host-name'

export interface StartOptions {
  /** Where the app keeps its data; a new folder, removed at the end, when left out. */
  dataDir?: string
  env?: Record<string, string>
  /** More arguments for the app. */
  args?: string[]
  /** Another app than ours: the host's own fixture. */
  appDir?: string
  /** Another way to start the same host: under a tracer. */
  executablePath?: string
  /** `page` as soon as it shows something, before its scripts have taken the first screen over. */
  early?: boolean
  /** Errors in the page that the spec provokes on purpose. */
  expectedProblems?: RegExp
}

export interface StartedApp {
  app: ElectronApplication
  /** The window at start. Locking replaces it: use `currentPage` afterwards. */
  page: Page
  dataDir: string
  /** The newest main window, once it shows something. */
  newestPage(): Promise<Page>
  /** The same, once its scripts have taken that over. */
  currentPage(): Promise<Page>
  /** Ends the app. Throws when a page broke the Content-Security-Policy, threw, or logged an error. */
  close(): Promise<void>
}

/** Starts the built app, in Electron or in the Chromium host, with a data folder of its own. */
export const startApp = async (options: StartOptions = {}): Promise<StartedApp> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const { NODE_OPTIONS: _options, ELECTRON_RENDERER_URL: _dev, ...environment } = process.env
  const app = await _electron.launch({
    ...hostExecutable,
    ...(options.executablePath === undefined ? {} : { executablePath: options.executablePath }),
    args: [options.appDir ?? root, `--user-data-dir=${dataDir}`, ...(options.args ?? [])],
    cwd: root,
    env: { ...(environment as Record<string, string>), ...options.env },
  })
  const problems = watchForProblems(app, options.expectedProblems)
  const newestPage = async (): Promise<Page> => {
    const isMain = (page: Page): boolean => !page.isClosed() && !page.url().includes('/print.html')
    await expect.poll(() => app.windows().some(isMain)).toBe(true)
    const page = app.windows().findLast(isMain) ?? (await app.firstWindow())
    await page.locator('h1, h2, main').first().waitFor()
    return page
  }
  const currentPage = async (): Promise<Page> => {
    const page = await newestPage()
    // Drawn before any script ran, it hears no press yet.
    await page
      .locator('[data-screen]')
      .waitFor({ state: 'detached' })
      .catch(async (error: Error) => {
        throw new Error([error.message, `problems: ${problems.join('; ') || 'none'}`, await standOf(page)].join('\n'))
      })
    return page
  }
  const close = async (): Promise<void> => {
    await app.close()
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    expect(problems, 'errors and policy violations reported by the pages').toEqual([])
  }
  try {
    return { app, page: await (options.early ? newestPage() : currentPage()), dataDir, newestPage, currentPage, close }
  } catch (error) {
    // Nobody else knows of it, and it would run on beside the other tests.
    await close().catch(() => undefined)
    throw error
  }
}

/** For a page that was drawn and then not taken over by its scripts: what it has loaded, and whether it is answered. */
const standOf = async (page: Page): Promise<string> => {
  const asked = page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge?: { call(path: string, input: unknown): Promise<unknown> } }
    const after = (milliseconds: number) => new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), milliseconds))
    const answer = await Promise.race([bridge?.call('vault.state', {}).catch(String) ?? 'no bridge', after(3000)])
    const loaded = performance.getEntriesByType('resource').map(({ name, startTime, duration }) => `${name} ${Math.round(startTime)}+${Math.round(duration)} ms`)
    return JSON.stringify({ readyState: document.readyState, answer, loaded }, undefined, 1)
  })
  return Promise.race([asked.catch(String), new Promise<string>((resolve) => setTimeout(() => resolve('the page does not run'), 5000))])
}

/** `test` with `start`: as `startApp`, and whatever was started is ended with the test. A failed test leaves pictures of its windows. */
export const test = base.extend<{ start: (options?: StartOptions) => Promise<StartedApp> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the first parameter
  start: async ({}, hand, info) => {
    const started: StartedApp[] = []
    await hand(async (options) => {
      const one = await startApp(options)
      started.push(one)
      return one
    })
    if (info.status !== info.expectedStatus) await takePictures(started, (name) => info.outputPath(name))
    const ends = await Promise.allSettled(started.map((one) => one.close()))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  },
})

const takePictures = async (started: StartedApp[], pathOf: (name: string) => string): Promise<void> => {
  const pages = started.flatMap(({ app }) => app.windows())
  // What hangs or has crashed cannot be drawn, and must not hide why the test failed.
  await Promise.allSettled(pages.map((page, place) => page.screenshot({ path: pathOf(`window-${place + 1}.png`), timeout: 5000 })))
}

/** axe over the whole page as it stands. */
export const expectNoAxeViolations = async (page: Page): Promise<void> => {
  const violations = await violationsOf(page)
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`) }))
  expect(found).toEqual([])
}

/** Answers the app's save dialogs with this path, or with a cancel. */
export const answerSaveDialog = (app: ElectronApplication, filePath: string | null): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, filePath)

/** Answers the app's open dialogs, for files as for folders, with these paths; none is a cancel. */
export const answerOpenDialog = (app: ElectronApplication, filePaths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths })
  }, filePaths)
