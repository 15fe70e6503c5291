import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { answerSaveDialog, expect, startApp, test, type Page } from './app'
import { lockedBy, read, setUpPractice, unlock } from './steps'
import { chooseTherapy, finish, savePdf, storedSessions, tapRegion } from './treatment'
import { filesWith } from './word-search'

// One word, typed into every field there is, must stand in no file but the one that was asked for.
const word = `zorbliquen${Date.now().toString(36)}`

test('what is typed is in no file, except in the PDF that was asked for', async () => {
  test.setTimeout(120_000)
  const since = Date.now() - 1000
  const outside = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const started = await startApp({ dataDir })
  let { page } = started
  await setUpPractice(page)

  await page.getByRole('link', { name: 'Settings' }).click()
  await fillAll(page, 'Practice')
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(word)
  await page.getByRole('link', { name: 'New client', exact: true }).click()
  await fillAll(page, 'Given name')
  await page.getByRole('button', { name: 'Add client' }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await fillAll(page, 'Occupation')
  await page.getByRole('tab', { name: 'Health' }).click()
  await page.getByRole('combobox', { name: 'Add a condition' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Add a medicine').fill(word)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByLabel('Medicine', { exact: true })).toHaveValue(word)
  await fillAll(page, 'Medicine')
  await page.getByRole('tab', { name: 'Complaints' }).click()
  await page.getByLabel('What does the client come for?').fill(word)
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await fillAll(page, 'In a few words')
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Sports massage')
  await chooseTherapy(page, 'Acupuncture', 'Sports massage')
  await tapRegion(page, 'latissimus-left')
  for (const more of await page.getByRole('button', { name: /^\d+ more details?$/ }).all()) await more.click()
  await fillAll(page, 'Plan')
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()

  // It did reach the database: a field that saved nothing would prove nothing.
  const [client] = await read<{ id: number }[]>(page, 'clients.list', { archived: false })
  const { id: clientId = 0 } = client ?? {}
  const kept = [
    await read<Record<string, unknown>>(page, 'settings.get'),
    await read<Record<string, unknown>>(page, 'clients.get', { id: clientId }),
    await read<unknown>(page, 'complaints.ofClient', { clientId }),
    await storedSessions(page, clientId),
  ]
  const holding = kept.map((one) => JSON.stringify(one).split(word).length - 1)
  expect(holding[0], 'settings').toBeGreaterThanOrEqual(7)
  expect(holding[1], 'client').toBeGreaterThanOrEqual(16)
  expect(holding[2], 'complaint').toBeGreaterThanOrEqual(4)
  expect(holding[3], 'session').toBeGreaterThanOrEqual(4)

  const everywhere = (): string[] => filesWith(word, [dataDir, tmpdir(), '/var/tmp'], since).found
  expect(everywhere(), 'while a session is open').toEqual([])
  await finish(page)
  page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  expect(everywhere(), 'while locked').toEqual([])
  await unlock(page)
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).or(page.getByRole('link', { name: 'Clients' })).first().click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(word.slice(0, 8))
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('link', { name: /^1/ }).click()
  await page.getByRole('link', { name: 'PDF' }).click()
  const pdf = join(outside, 'asked-for.pdf')
  await answerSaveDialog(started.app, pdf)
  await savePdf(page)
  expect(everywhere().filter((file) => file !== pdf), 'after printing').toEqual([])
  await started.close()
  expect(everywhere().filter((file) => file !== pdf), 'after the end').toEqual([])
  for (const folder of [dataDir, outside]) rmSync(folder, { recursive: true })
})

test('the same search finds the word where it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-control-'))
  const deep = join(folder, 'a', 'b')
  mkdirSync(deep, { recursive: true })
  const plain = { 'utf8.txt': Buffer.from(`… ${word} …`), 'utf16.bin': Buffer.from(`…${word}`, 'utf16le') }
  for (const [name, bytes] of Object.entries(plain)) writeFileSync(join(deep, name), bytes)
  for (const before of ['', 'x', 'xy']) writeFileSync(join(deep, `base64-${before.length}.txt`), Buffer.from(`${before}${word} and more`).toString('base64'))
  const open = join(folder, 'without-cipher.db')
  const db = new Database(open)
  db.exec('CREATE TABLE note (text TEXT)')
  db.prepare('INSERT INTO note VALUES (?)').run(word)
  db.close()
  const { found } = filesWith(word, [folder])
  expect(found.map((file) => file.slice(folder.length + 1)).toSorted()).toEqual([
    join('a', 'b', 'base64-0.txt'),
    join('a', 'b', 'base64-1.txt'),
    join('a', 'b', 'base64-2.txt'),
    join('a', 'b', 'utf16.bin'),
    join('a', 'b', 'utf8.txt'),
    'without-cipher.db',
  ])
  // By date: what is older than the start is left out, what is newer is not.
  expect(filesWith(word, [folder], Date.now() + 60_000).found).toEqual([])
  expect(filesWith(word, [folder], Date.now() - 60_000).found).toHaveLength(6)
  rmSync(folder, { recursive: true })
})

/** Types the word into every text field on the screen, whatever it is called, and leaves each one. */
async function fillAll(page: Page, known: string): Promise<void> {
  // One of the fields of this very screen: the one before may still stand there.
  await page.getByRole('textbox', { name: known, exact: true }).first().waitFor()
  const fields = page.locator('input:is([type="text"], [type="email"], [type="tel"], :not([type])):not([readonly]):not([role="combobox"]):not([inputmode="numeric"]):not([inputmode="decimal"]):visible, textarea:not([aria-hidden="true"]):visible')
  const count = await fields.count()
  expect(count).toBeGreaterThan(0)
  for (let at = 0; at < count; at++) {
    const field = fields.nth(at)
    await field.fill(word)
    await field.blur()
  }
}
