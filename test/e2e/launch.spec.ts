import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication } from '@playwright/test'
import { expect, test } from './app'
import { copyOfApp } from './app-copy'
import { ask } from './steps'

let appDir: string
test.beforeEach(() => {
  appDir = copyOfApp()
})
test.afterEach(() => rmSync(appDir, { recursive: true, force: true }))

/** Puts something before the script that is loaded behind the first screen. */
function spoil(code: string): void {
  const folder = join(appDir, 'out/main/chunks')
  const [name = ''] = readdirSync(folder).filter((file) => /^behind-[\w-]+\.js$/.test(file))
  writeFileSync(join(folder, name), `${code}\n${readFileSync(join(folder, name), 'utf8')}`)
}
/** The rest is not loaded before `restMayCome`. */
const holdRest = (): void =>
  spoil(`{ const { existsSync } = await import('node:fs'); while (!existsSync(${JSON.stringify(join(appDir, 'may-come'))})) await new Promise((done) => setTimeout(done, 20)) }`)
const restMayCome = (): void => writeFileSync(join(appDir, 'may-come'), '')

/** With which code the app ends by itself. */
const exitOf = (app: ElectronApplication): Promise<number | null> => new Promise((resolve) => app.process().once('exit', resolve))

test('the first screen stands before the rest is loaded, and what is asked meanwhile is answered once it is', async ({ start }) => {
  holdRest()
  const { page } = await start({ appDir })
  await expect(page.getByRole('heading', { name: 'Welcome to Levator' })).toBeVisible()
  const reply = ask(page, 'settings.preferences')
  expect(await Promise.race([reply, page.waitForTimeout(500)])).toBeUndefined()
  restMayCome()
  expect(await reply).toMatchObject({ ok: true, value: { theme: 'system' } })
})

test('a window that is closed while the rest is loaded ends the app, which waits for nothing', async ({ start }) => {
  holdRest()
  const { app, page } = await start({ appDir })
  const ended = exitOf(app)
  void ask(page, 'vault.openDemo').catch(() => undefined)
  await app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()))
  expect(await ended).toBe(0)
})

test('a page that crashes while the rest is loaded is replaced', async ({ start }) => {
  holdRest()
  const started = await start({ appDir })
  await started.app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()))
  await expect.poll(() => started.app.windows().some((window) => window !== started.page && !window.isClosed())).toBe(true)
  restMayCome()
  const page = await started.currentPage()
  await expect(page.getByRole('heading', { name: 'Welcome to Levator' })).toBeVisible()
  expect(await ask(page, 'settings.preferences')).toMatchObject({ ok: true })
})

test('a rest that cannot be loaded is written down and said, and the app ends', async ({ start }) => {
  spoil("await new Promise((done) => setTimeout(done, 500))\nthrow new Error('a part of it is missing')")
  const { app, dataDir } = await start({ appDir })
  expect(await exitOf(app)).toBe(1)
  expect(readFileSync(join(dataDir, 'logs/main.log'), 'utf8')).toContain('could not start: Error a part of it is missing')
})
