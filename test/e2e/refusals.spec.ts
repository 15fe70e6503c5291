import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, expect, test, type Page } from './app'
import { fullDisk, readOnlyFolder, watchConnection } from './spoilt-disk'
import { ask, read, setUpPractice, setUpPracticeIn } from './steps'
import { chooseTherapy, finish, savePdf, storedSessions } from './treatment'
import { pdfText } from '../helpers/pdf'

const long = 'Ache since the move. '.repeat(900).trim()

for (const [name, make, words] of [
  ['a full disk', fullDisk, /disk is full/],
  ['a read-only folder', readOnlyFolder, /read-only|disk reported an error|cannot be written/],
] as const) {
  test(`${name}: the save is refused in words, the text stays, and is saved once it can be`, async ({ start }, info) => {
    const disk = make()
    info.annotations.push({ type: 'how', description: disk.how })
    try {
      const started = await start()
      const { page } = started
      await watchConnection(started.app)
      await setUpPracticeIn(started.app, page, disk.folder)
      const clientId = await newClient(page, 'Ngozi', 'Adeyemi')
      await page.getByRole('button', { name: 'First session' }).click()
      const told = page.getByLabel('What the client told')
      await told.fill('Before the disk refused.')
      await told.blur()
      await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()

      await disk.refuse(started.app)
      await told.fill(long)
      await told.blur()
      await expect(page.getByText('Not saved', { exact: true })).toBeVisible()
      await expect(page.locator('[data-save-trouble]')).toHaveText(words)
      await expect(told).toHaveValue(long)
      expect((await storedSessions(page, clientId))[0]?.content.notes['told']).toBe('Before the disk refused.')
      expect(await ask(page, 'clients.create', { givenName: 'Nobody', notes: long })).toMatchObject({ ok: false, error: { code: 'storage' } })

      await disk.allow(started.app)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
      await expect(told).toHaveValue(long)
      expect((await storedSessions(page, clientId))[0]?.content.notes['told']).toHaveLength(long.length)
      expect(await read<unknown[]>(page, 'clients.list', { archived: false })).toHaveLength(1)
      await started.app.close()
    } finally {
      disk.remove()
    }
  })
}

test('markup in names and notes is shown as it was typed, everywhere, and nothing of it runs', async ({ start }) => {
  const payloads = ['<img src=x onerror="window.hit=1">', '<script>window.hit=1</script>', '"><svg onload=window.hit=1>', '{{7*7}} ${7*7} javascript:window.hit=1'] as const
  const [given, family, title, note] = payloads
  const folder = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const clientId = await newClient(page, given, family)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(given)
  await page.getByRole('tab', { name: 'Complaints' }).click()
  await page.getByLabel('What does the client come for?').fill(title)
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await expect(page.getByLabel('In a few words')).toHaveValue(title)
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Sports massage')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(given)
  for (const label of ['What the client told', 'What you found', 'What you did', 'Plan']) await page.getByLabel(label).fill(`${label}: ${payloads.join(' ')}`)
  await finish(page)
  expect((await storedSessions(page, clientId))[0]?.content.notes['told']).toBe(`What the client told: ${payloads.join(' ')}`)
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await expect(page.getByRole('option')).toContainText(given)
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('<svg onload=window.hit=1>')
  await expect(page.getByText('Nobody found')).toBeVisible()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText(title, { exact: true }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').first()).toContainText(given)
  await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').first().click()
  await expect(page.getByRole('main')).toContainText(note)
  await page.getByRole('link', { name: 'PDF' }).click()
  await expect(page.getByRole('region', { name: 'Pages as they will be printed' })).toContainText(family)
  const file = join(folder, 'note.pdf')
  await answerSaveDialog(started.app, file)
  await savePdf(page)
  const text = pdfText(file).replaceAll(' ', '')
  for (const payload of payloads) expect(text).toContain(payload.replaceAll(' ', ''))
  // Had any of it run, it would have left this; had it tried, the policy would have reported it when the app closes.
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(await page.locator('img[src="x"], main script, svg[onload]').count()).toBe(0)
  rmSync(folder, { recursive: true })
})

test('a note of 20,000 characters is kept whole; a longer one is told, and nothing is cut', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const clientId = await newClient(page, 'Ngozi', 'Adeyemi')
  await page.getByRole('button', { name: 'First session' }).click()
  const plan = page.getByLabel('Plan', { exact: true })
  await plan.fill('ø'.repeat(20_000))
  await plan.blur()
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  await plan.fill('ø'.repeat(20_001))
  await plan.blur()
  await expect(plan).toHaveAccessibleDescription(/20,001 characters; 20,000 fit/)
  await expect(plan).toHaveValue('ø'.repeat(20_001))
  expect((await storedSessions(page, clientId))[0]?.content.notes['plan']).toHaveLength(20_000)
})

async function newClient(page: Page, givenName: string, familyName: string): Promise<number> {
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('link', { name: 'New client', exact: true }).click()
  await page.getByLabel('Given name').fill(givenName)
  await page.getByLabel('Family name').fill(familyName)
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('tablist')).toBeVisible()
  const [client] = await read<{ id: number }[]>(page, 'clients.list', { archived: false })
  return client?.id ?? 0
}
