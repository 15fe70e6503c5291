import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, expect, test } from './app'
import { expectSound } from './sound-pdf'
import { ask, openDemo, openDocument } from './steps'

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

test.describe('the hidden page that draws a document crashes', () => {
  let folder: string
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'levator-crash-e2e-'))
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const moments = [
    { when: 'while it waits', ask: null },
    { when: 'while it draws', ask: 'executeJavaScript' },
    { when: 'while it is printed', ask: 'printToPDF' },
  ] as const
  for (const moment of moments) {
    test(`${moment.when}: no file is left half written, and the next one is saved`, async ({ start }) => {
      test.setTimeout(120_000)
      const started = await start()
      const { app, page } = started
      await openDemo(page)
      await page.getByRole('link', { name: 'Clients' }).click()
      await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').first().click()
      await openDocument(page, 'Progress summary')
      const save = page.getByRole('button', { name: 'Save PDF' })
      await expect(save).toBeEnabled({ timeout: 30_000 })
      // Opened ahead, while the preview is looked at.
      const isDrawing = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.webContents.getURL().includes('print.html')).length)
      await expect.poll(isDrawing).toBe(1)
      await app.evaluate(({ BrowserWindow }, method) => {
        const contents = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('print.html'))?.webContents
        if (contents === undefined) throw new Error('no print window')
        if (method === null) return contents.forcefullyCrashRenderer()
        const real = contents[method].bind(contents) as (...args: unknown[]) => Promise<never>
        contents[method] = (...args: unknown[]) => {
          contents.forcefullyCrashRenderer()
          return real(...args)
        }
      }, moment.ask)
      await answerSaveDialog(app, join(folder, 'one.pdf'))
      if (moment.ask === null) await expect.poll(isDrawing).toBe(0)
      else {
        await save.click()
        await expect(page.getByText('The document could not be drawn. Nothing was saved. Try again.')).toBeVisible({ timeout: 30_000 })
        expect(readdirSync(folder)).toEqual([])
      }
      await save.click()
      await expect(page.getByText('Saved as one.pdf')).toBeVisible({ timeout: 30_000 })
      expect(readdirSync(folder)).toEqual(['one.pdf'])
      expectSound(join(folder, 'one.pdf'))
    })
  }
})
