import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog, expect, test, type Page } from './app'
import { lockedBy, openDemo, read, setUpPractice, unlock } from './steps'
import { pdfText } from '../helpers/pdf'

test.setTimeout(180_000)

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-log-e2e-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const openLog = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible()
}
const lines = (page: Page) => page.getByRole('group', { name: 'Lines of the log, newest first' }).getByRole('listitem')

test('what was done and looked at can be read, narrowed and exported, and survives the lock', async ({ start }) => {
  const started = await start()
  let { page } = started
  await setUpPractice(page)
  const one = await read<{ id: number }>(page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor' })
  await read(page, 'clients.create', { givenName: 'Zoë', familyName: 'Moss' })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('option', { name: /Amara Okafor/ }).click()
  await expect(page.getByRole('tablist')).toBeVisible()
  // Locked at once: what was looked at is written before the vault closes.
  page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  await unlock(page)
  // Unlocking leads back to the record: that is another look at it, written within a second.
  await expect(async () => {
    await openLog(page)
    const said = (await lines(page).allInnerTexts()).join('\n')
    expect(said).toMatch(/Record opened\s*Amara Okafor[^]*Unlocked[^]*Locked[^]*Record opened\s*Amara Okafor[^]*Client added/)
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText(/^As they were written, checked .*: \d+ lines of the log, 0 signed versions\.$/)).toBeVisible()

  await page.getByRole('combobox', { name: 'Client' }).fill('okaf')
  await page.getByRole('option', { name: 'Amara Okafor' }).click()
  await expect(page.getByText('3 lines', { exact: true })).toBeVisible()
  await expect(lines(page)).toHaveText([/Record opened/, /Record opened/, /Client added/])
  await page.getByRole('combobox', { name: 'Kind' }).click()
  await page.getByRole('option', { name: 'Read', exact: true }).click()
  await expect(lines(page)).toHaveText([/Record opened/, /Record opened/])
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('button', { name: 'From the beginning' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^1 [A-Z]/ }).click()
  await expect(page.getByRole('button', { name: /^From 01-/ })).toBeVisible()
  await expect(lines(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()

  const file = join(folder, 'log.csv')
  await answerSaveDialog(started.app, file)
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  await expect(page.getByText(/^\d+ lines saved as log\.csv\.$/)).toBeVisible()
  const csv = readFileSync(file, 'utf8')
  expect(csv).toContain(`clients.view,client,${one.id},${one.id},Amara Okafor,,`)
  await openLog(page)
  await expect(lines(page).first()).toContainText('Log exported')

  await lines(page).filter({ hasText: 'Amara Okafor' }).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amara Okafor')
})

test('many thousand lines scroll to the first', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  // As fast as the page may ask: each leaves a line.
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: { call(path: string, input: unknown): Promise<unknown> } }
    await bridge.call('clients.create', { givenName: 'Ada' })
    for (let at = 0; at < 1500; at++) await bridge.call(at % 2 === 0 ? 'clients.archive' : 'clients.bringBack', { id: 1 })
  })
  await openLog(page)
  const scroller = page.getByRole('group', { name: 'Lines of the log, newest first' })
  // Among the newest: the backup made beside it may have left a line since.
  await expect(lines(page).filter({ hasText: 'Client brought back' }).first()).toBeVisible()
  expect(await lines(page).count()).toBeLessThan(80)
  await expect
    .poll(async () => {
      // Something changes while the next lines are on their way: what is shown is read again, and they come nevertheless.
      await scroller.evaluate((element) => {
        const { bridge } = window as unknown as { bridge: { call(path: string, input: unknown): Promise<unknown> } }
        if (element.scrollTop + element.clientHeight < element.scrollHeight) void bridge.call('clients.bringBack', { id: 1 })
        element.scrollTo(0, element.scrollHeight)
      })
      return lines(page).last().innerText()
    }, { timeout: 40_000, intervals: [100] })
    .toContain('Practice made')
})

test('everything about a client is saved for the client by one click', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await read(page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor', notes: 'Prefers mornings.' })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('option', { name: /Amara Okafor/ }).click()
  await answerOpenDialog(started.app, [folder])
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Save everything for the client' }).click()
  const dialog = page.getByRole('dialog', { name: 'Everything for the client' })
  await expect(dialog.getByText(/^Saved in the folder “\d{4}-\d\d-\d\d Access A-O”/)).toBeVisible({ timeout: 60_000 })
  const name = /“(.+)”/.exec(await dialog.innerText())?.[1] ?? ''
  expect(pdfText(join(folder, name, 'record.pdf'))).toContain('Amara Okafor')
  const data = JSON.parse(readFileSync(join(folder, name, 'subject-access.json'), 'utf8')) as { tables: { client: object[] } }
  expect(data.tables.client).toMatchObject([{ family_name: 'Okafor', notes: 'Prefers mornings.' }])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})

test('a package goes on in sight when its client is left, and says whose it is over the record of another', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await read(page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor' })
  await read(page, 'clients.create', { givenName: 'Zoë', familyName: 'Moss' })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('option', { name: /Amara Okafor/ }).click()
  await started.app.evaluate(({ dialog }, path) => {
    // The folder is chosen when the test says so.
    dialog.showOpenDialog = () => new Promise((answer) => Object.assign(globalThis, { chooseFolder: () => answer({ canceled: false, filePaths: [path] }) }))
  }, folder)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Save everything for the client' }).click()
  const dialog = page.getByRole('dialog', { name: 'Everything for the client' })
  await expect(dialog.getByText('Choose a folder.')).toBeVisible()
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+k')
  const search = page.getByRole('combobox', { name: 'Search', exact: true })
  await search.fill('Moss')
  await expect(page.getByRole('option', { name: /Moss/ }).or(page.getByRole('button', { name: /Moss/ })).first()).toBeVisible()
  await search.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Moss', includeHidden: true })).toHaveCount(1)
  await expect(dialog.getByText('Choose a folder.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await started.app.evaluate(() => (globalThis as unknown as { chooseFolder: () => void }).chooseFolder())
  await expect(dialog.getByText(/^Saved in the folder/)).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText('Amara Okafor', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})

test('the log and the keeping rule lead back to where they were opened, over a lock as well', async ({ start }) => {
  const started = await start()
  let { page } = started
  await openDemo(page)
  for (const [from, heading] of [['Settings', 'Settings'], ['Backups', 'Safekeeping']] as const) {
    for (const to of ['Log', 'Keeping and destroying records']) {
      await page.getByRole('navigation').getByRole('link', { name: from }).click()
      await page.getByRole('link', { name: to, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: to })).toBeVisible()
      await page.getByRole('link', { name: `To the ${from.toLowerCase()}` }).click()
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    }
  }
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await expect.poll(async () => (await read<{ place: { address: string } | null }>(page, 'place.last')).place?.address).toMatch(/^\/audit/)
  page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  await page.getByRole('button', { name: /demo/ }).first().click()
  await page.getByRole('link', { name: 'To the backups' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Safekeeping' })).toBeVisible()
})
