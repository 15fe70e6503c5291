import { answerSaveDialog, expect, type Page, type StartedApp } from './app'
import { lockedBy, read, setUpPractice, unlock } from './steps'
import { chooseTherapy, finish, savePdf, storedSessions, tapRegion } from './treatment'

interface Life {
  /** Typed into every text field there is. */
  word: string
  /** Where the one PDF is saved. */
  pdf: string
  /** Called when something may have been left behind. */
  look(when: string): void
}

/** From the first start to the last screen: set up, a client, a complaint, a session, finish, lock, unlock, search, PDF. Closing is left to the caller. */
export async function wholeLife(started: StartedApp, { word, pdf, look }: Life): Promise<void> {
  let { page } = started
  await setUpPractice(page)

  await page.getByRole('link', { name: 'Settings' }).click()
  await fillAll(page, word, 'Practice')
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(word)
  await page.getByRole('link', { name: 'New client', exact: true }).click()
  await fillAll(page, word, 'Given name')
  await page.getByRole('button', { name: 'Add client' }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await fillAll(page, word, 'Occupation')
  await page.getByRole('tab', { name: 'Health' }).click()
  await page.getByRole('combobox', { name: 'Add a condition' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Add a medicine').fill(word)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByLabel('Medicine', { exact: true })).toHaveValue(word)
  await fillAll(page, word, 'Medicine')
  await page.getByRole('tab', { name: 'Complaints' }).click()
  await page.getByLabel('What does the client come for?').fill(word)
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await fillAll(page, word, 'In a few words')
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Sports massage')
  await chooseTherapy(page, 'Acupuncture', 'Sports massage')
  await tapRegion(page, 'latissimus-left')
  for (const more of await page.getByRole('button', { name: /^\d+ more details?$/ }).all()) await more.click()
  await fillAll(page, word, 'Plan')
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

  look('while a session is open')
  await finish(page)
  page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  look('while locked')
  await unlock(page)
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).or(page.getByRole('link', { name: 'Clients' })).first().click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(word.slice(0, 8))
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('link', { name: /^1/ }).click()
  await page.getByRole('link', { name: 'PDF' }).click()
  await answerSaveDialog(started.app, pdf)
  await savePdf(page)
  look('after printing')
}

/** Types the word into every text field on the screen, whatever it is called, and leaves each one. */
async function fillAll(page: Page, word: string, known: string): Promise<void> {
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
