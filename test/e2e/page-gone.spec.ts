import { expect, test } from './app'
import { ask, openDemo } from './steps'

test('a page that crashes is opened anew behind the lock, and said', async ({ start }) => {
  const started = await start()
  await openDemo(started.page)
  await started.app.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = (options: unknown) => {
      Object.assign(globalThis, { said: (options as { message: string }).message })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(() => started.app.evaluate(() => (globalThis as { said?: string }).said)).toBe('The page of Levator stopped working and was opened anew.')
  await expect.poll(() => started.app.windows().filter((window) => window !== started.page && !window.isClosed()).length).toBe(1)
  const page = await started.currentPage()
  expect(await ask(page, 'clients.list', { archived: false })).toMatchObject({ ok: false, error: { code: 'locked' } })
})
