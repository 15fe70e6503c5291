import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientListItem } from '../../src/shared/contract/clients'
import { pdfCheck, pdfText } from '../helpers/pdf'
import { expect, expectNoAxeViolations, test, type StartedApp } from './app'
import { openDemo, read } from './steps'

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

test('one PDF for every client of the practice, each about its own client', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  const clients = await read<ClientListItem[]>(page, 'clients.list', { archived: false })
  await answerFolderDialog(started)
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  await expect(page.getByRole('button', { name: 'Choose clients first' })).toBeDisabled()
  for (const theme of ['light', 'dark']) {
    await read(page, 'settings.setPreferences', { changes: { theme } })
    await expectNoAxeViolations(page)
  }
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
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Documents' }).click()
  // Two presses with Shift choose all between them.
  const boxes = page.getByRole('region', { name: 'Clients to choose from' }).getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(8).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Save 8 PDFs' }).click()
  await expect(page.getByText(/^[1-7] of 8 done$/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. The files saved before stay where they are.')).toBeVisible({ timeout: 30_000 })
  expect(pdfs().length).toBeLessThan(8)
  expect(readdirSync(folder)).toEqual(pdfs())
  for (const name of pdfs()) expect(pdfCheck(join(folder, name)), name).toBe('')
})
