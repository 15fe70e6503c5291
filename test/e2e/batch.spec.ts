import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientListItem } from '../../src/shared/contract/clients'
import { optionsFor } from '../helpers/document-options'
import { pdfCheck, pdfText } from '../helpers/pdf'
import { expect, expectNoAxeViolations, type Page, test, type StartedApp } from './app'
import { ask, lockedBy, openDemo, read } from './steps'

test.setTimeout(120_000)

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-batch-e2e-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pdfs = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'))

const answerFolderDialog = ({ app }: StartedApp) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)

/** On the screen of the batch, with so many clients chosen. */
const choose = async (page: Page, count: number): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  // Two presses with Shift choose all between them.
  const boxes = page.getByRole('region', { name: 'Clients to choose from' }).getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(count).click({ modifiers: ['Shift'] })
}

/** No document is printed before it is let through, counted from 1; those named fail. */
const holdPrinting = ({ app }: StartedApp, failing: number[]) =>
  app.evaluate(({ app: main }, fails) => {
    const gate = { letThrough: 0, printed: 0 }
    Reflect.set(globalThis, 'gate', gate)
    main.on('web-contents-created', (_event, contents) => {
      const real = contents.printToPDF.bind(contents)
      contents.printToPDF = async (options) => {
        const number = (gate.printed += 1)
        while (gate.letThrough < number) await new Promise((resolve) => setTimeout(resolve, 20))
        if (fails.includes(number)) throw new Error('Printing failed')
        return real(options)
      }
    })
  }, failing)

const letThrough = ({ app }: StartedApp, count: number) => app.evaluate((_electron, through) => Object.assign(Reflect.get(globalThis, 'gate') as object, { letThrough: through }), count)

/** In both schemes. */
const expectAccessible = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark']) {
    await read(page, 'settings.setPreferences', { changes: { theme } })
    await expectNoAxeViolations(page)
  }
}

test('one PDF for every client of the practice, each about its own client', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  const clients = await read<ClientListItem[]>(page, 'clients.list', { archived: false })
  await answerFolderDialog(started)
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await expect(page.getByRole('button', { name: 'Choose clients first' })).toBeDisabled()
  await expectAccessible(page)
  await page.getByLabel(`All ${clients.length} clients shown`).check()
  await page.getByRole('button', { name: `Save ${clients.length} PDFs` }).click()
  await expect(page.getByText(`${clients.length} PDFs saved`)).toBeVisible({ timeout: 60_000 })
  expect(pdfs()).toHaveLength(clients.length)
  const texts = pdfs().map((name) => pdfText(join(folder, name)))
  for (const { familyName, givenName } of clients.filter((client) => /^[\p{Script=Latin} ’-]+$/u.test(client.familyName))) {
    expect(texts.filter((text) => text.includes(`${givenName} ${familyName}`)), familyName).toHaveLength(1)
  }
  for (const name of pdfs()) expect(pdfCheck(join(folder, name)), name).toBe('')
})

test('cancelled at once: what is saved stays, nothing is half-written', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  await answerFolderDialog(started)
  await choose(page, 8)
  await page.getByRole('button', { name: 'Save 8 PDFs' }).click()
  await expect(page.getByText(/^[1-7] of 8$/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. The files saved before stay where they are.')).toBeVisible({ timeout: 30_000 })
  expect(pdfs().length).toBeLessThan(8)
  expect(readdirSync(folder)).toEqual(pdfs())
  for (const name of pdfs()) expect(pdfCheck(join(folder, name)), name).toBe('')
})

test('goes on wherever the therapist is, and says there and on its screen what came of it', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  await answerFolderDialog(started)
  await holdPrinting(started, [2, 3])
  await choose(page, 4)
  await page.getByRole('button', { name: 'Save 4 PDFs' }).click()
  await letThrough(started, 1)
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  const strip = page.getByRole('complementary', { name: 'Documents for several clients' })
  await expect(strip).toBeHidden()

  await page.getByRole('link', { name: 'Today' }).click()
  await expect(strip).toContainText('Saving PDFs')
  await expect(strip).toContainText('1 of 4')
  await expect(strip.getByRole('progressbar', { name: 'Saving PDFs' })).toHaveAttribute('aria-valuenow', '25')
  await expectAccessible(page)
  // Whatever is asked from elsewhere meanwhile, it stays one.
  const second = await ask(page, 'documents.startBatch', { clientIds: [1], kind: 'progress', options: optionsFor('progress') })
  expect(second).toMatchObject({ ok: false, error: { code: 'conflict', message: expect.stringContaining('already') } })

  await strip.getByRole('link', { name: 'Look at it' }).click()
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await page.getByRole('link', { name: 'Practice' }).click()
  await letThrough(started, 4)
  await expect(strip.getByRole('status')).toHaveText('2 of 4 PDFs saved2 could not be saved', { timeout: 60_000 })
  await expectAccessible(page)
  expect(pdfs()).toHaveLength(2)

  await strip.getByRole('link', { name: 'See which' }).click()
  await expect(strip).toBeHidden()
  const clients = await read<ClientListItem[]>(page, 'clients.list', { archived: false })
  const failures = page.getByRole('group', { name: '2 could not be saved' }).getByRole('listitem')
  await expect(failures).toHaveText(clients.slice(1, 3).map(({ givenName, familyName }) => new RegExp(`${familyName}.*This document could not be made|${givenName}.*This document could not be made`)))
  await expectAccessible(page)
  // Until it is dismissed it stands there again.
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(strip).toContainText('2 of 4 PDFs saved')
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('2 of 4 PDFs saved')).toBeHidden()
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await expect(strip).toBeHidden()
})

test('cancelled from another screen, and forgotten at the lock', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  await answerFolderDialog(started)
  await holdPrinting(started, [])
  await choose(page, 3)
  await page.getByRole('button', { name: 'Save 3 PDFs' }).click()
  await letThrough(started, 1)
  await page.getByRole('link', { name: 'Today' }).click()
  const strip = page.getByRole('complementary', { name: 'Documents for several clients' })
  await expect(strip).toContainText('1 of 3', { timeout: 30_000 })
  await strip.getByRole('button', { name: 'Cancel' }).click()
  await expect(strip).toContainText('Cancelling')
  await letThrough(started, 3)
  await expect(strip.getByRole('status')).toContainText('1 of 3 PDFs saved')
  await expect(strip.getByRole('status')).toContainText('Cancelled. The files saved before stay where they are.')
  expect(pdfs()).toHaveLength(1)

  const locked = await lockedBy(started, (old) => old.getByRole('button', { name: 'Lock' }).click())
  await locked.getByRole('button', { name: 'Continue in the demo' }).click()
  await expect(locked.getByRole('link', { name: 'Today' })).toBeVisible({ timeout: 20_000 })
  expect(await read(locked, 'documents.batchState')).toBe(null)
  await expect(locked.getByRole('complementary', { name: 'Documents for several clients' })).toBeHidden()
})
