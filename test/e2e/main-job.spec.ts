import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { openDocument, read, setUpPractice } from './steps'
import { cell, chooseTherapy, counted, finish, savePdf, storedSessions, tapRegion } from './treatment'
import { anArea } from '../helpers/factories'
import { pdfCheck, pdfInfo, pdfText } from '../helpers/pdf'

// The product's main job from an empty machine to the file in the client's hands. One story, so the tests go on from each other.
test.describe.configure({ mode: 'serial' })

const regions = ['upper-trapezius-left', 'levator-scapulae-left', 'middle-trapezius-right'] as const
const labels = ['Upper trapezius, left', 'Levator scapulae (neck–shoulder angle), left', 'Middle trapezius, right'] as const
const notes = {
  told: 'Ache since the deadline week, worse after lunch at the screen.',
  found: 'Trigger point at the shoulder-blade angle, guarded rotation.',
  done: 'Stripping along the muscle, three slow passes.',
  plan: 'Chin tucks every two hours, heat in the evening.',
}
const folder = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
let started: StartedApp
let page: Page
let clientId: number

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

test('an empty practice says what will stand in each place and how to begin', async () => {
  await setUpPractice(page)
  await expect(page.getByText('No clients yet')).toBeVisible()
  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByText('No clients yet')).toBeVisible()
  await page.getByRole('link', { name: 'Add the first client' }).click()
})

test('a client needs a name and nothing else', async () => {
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByLabel('Given name')).toHaveAccessibleDescription('Type at least one name.')
  await page.getByLabel('Given name').fill('Ngozi')
  await page.getByLabel('Family name').fill('Adeyemi')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Adeyemi')
  const [client] = await read<{ id: number; givenName: string }[]>(page, 'clients.list', { archived: false })
  expect(client).toMatchObject({ givenName: 'Ngozi' })
  clientId = client?.id ?? 0
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await expect(page.getByText('No sessions yet')).toBeVisible()
})

test('a complaint takes site, cause, effect and goal', async () => {
  await page.getByRole('tab', { name: 'Complaints' }).click()
  await expect(page.getByText('No complaints yet')).toBeVisible()
  await page.getByLabel('What does the client come for?').fill('Upper back pain after desk work')
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await page.getByRole('group', { name: 'Areas' }).getByRole('button').first().click()
  await page.getByRole('radiogroup', { name: 'Client’s side' }).getByRole('radio', { name: 'Left' }).click()
  await page.getByRole('group', { name: 'What the client links it to' }).getByRole('button').first().click()
  await page.getByRole('textbox', { name: 'Goal' }).fill('Work a full day without the ache')
  await page.getByRole('textbox', { name: 'Goal' }).blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const [complaint] = await read<{ goal: string; side: string; areaIds: string[]; causeIds: string[] }[]>(page, 'complaints.ofClient', { clientId })
  expect(complaint).toMatchObject({ goal: 'Work a full day without the ache', side: 'left' })
  expect([complaint?.areaIds.length, complaint?.causeIds.length]).toEqual([1, 1])
})

test('the first session: three areas on the figure, pain, a movement, notes, therapy, signed', async () => {
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Sports massage')
  // The shoulder region is small in the whole figure: the first tap comes nearer.
  await tapRegion(page, regions[0])
  await expect(page.getByRole('group', { name: 'Body from the front' })).toHaveCount(0)
  for (const [index, region] of regions.entries()) {
    await tapRegion(page, region)
    await cell(page, `${labels[index]}, tension on arrival`, 3).click()
  }
  // Each end value goes on to the next area by itself.
  await tapRegion(page, regions[0])
  for (const label of labels) await cell(page, `${label}, tension at the end`, 2).click()
  await cell(page, 'Pain on arrival, 0 to 10', 7).click()
  await cell(page, 'Pain at the end, 0 to 10', 4).click()
  await page.getByRole('combobox', { name: 'Add a movement' }).fill('cervical spine: rot')
  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: /, Left, before$/ }).fill('55')
  await page.getByRole('textbox', { name: /, Left, after$/ }).fill('68')
  await page.getByLabel('What the client told you').fill(notes.told)
  await page.getByLabel('What you found').fill(notes.found)
  await page.getByLabel('What you did').fill(notes.done)
  await page.getByLabel('Plan').fill(notes.plan)
  await page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio', { name: /^2 w/ }).click()
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  await finish(page)

  const [session] = await storedSessions(page, clientId)
  expect(session).toMatchObject({
    status: 'signed',
    content: {
      therapies: [{ therapyId: 'sports-massage' }],
      pain: { arrival: 7, end: 4, carriedOn: null },
      notes,
      nextVisit: { kind: 'weeks', weeks: 2 },
    },
  })
  expect(session?.content.areas).toEqual(
    regions.map((regionId) => anArea(regionId, { tensionArrival: 3, tensionEnd: 2 })),
  )
  expect(session?.content.movements.find(({ side }) => side === 'left')).toMatchObject({ before: 55, after: 68, carriedOn: null })
  expect(session?.content.complaintId).not.toBeNull()
})

test('the follow-up takes at most 15 interactions from the record to the signature', async () => {
  const hand = counted(page)
  await hand.click(page.getByRole('button', { name: 'Repeat last' }))
  await hand.click(page.getByRole('button', { name: /confirm 3$/ }))
  for (const label of labels) await hand.click(cell(page, `${label}, tension at the end`, 1))
  await hand.click(cell(page, 'Pain on arrival, 0 to 10', 4))
  await hand.click(cell(page, 'Pain at the end, 0 to 10', 2))
  await hand.fill(page.getByRole('textbox', { name: /, Left, before, not confirmed$/ }), '66')
  await hand.fill(page.getByRole('textbox', { name: /, Left, after$/ }), '74')
  await hand.click(page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio', { name: /^1 w/ }))
  await hand.click(page.getByRole('button', { name: 'Finish' }))
  await expect(page.getByText('Session 2 signed.')).toBeVisible()
  expect(hand.count()).toBeLessThanOrEqual(15)

  const [first, second] = await storedSessions(page, clientId)
  expect(second).toMatchObject({
    status: 'signed',
    carriedFrom: { sessionId: first?.id },
    content: { therapies: first?.content.therapies, complaintId: first?.content.complaintId, pain: { arrival: 4, end: 2, carriedOn: null }, nextVisit: { kind: 'weeks', weeks: 1 } },
  })
  expect(second?.content.areas.map(({ tensionArrival, tensionEnd, tensionCarriedOn }) => [tensionArrival, tensionEnd, tensionCarriedOn])).toEqual([
    [2, 1, null],
    [2, 1, null],
    [2, 1, null],
  ])
})

test('the same follow-up by keyboard alone', async () => {
  const key = counted(page)
  const on = (scale: string) => expect(page.getByRole('radiogroup', { name: scale, exact: true }).locator(':focus')).toHaveCount(1)
  await key.press('r')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  await key.press('c')
  await key.press('e')
  for (const label of labels) {
    await on(`${label}, tension at the end`)
    await key.press('0')
  }
  await on('Pain on arrival, 0 to 10')
  await key.press('2')
  await on('Pain at the end, 0 to 10')
  await key.press('0')
  await expect(page.getByRole('radiogroup', { name: 'Next visit' }).locator(':focus')).toHaveCount(1)
  await key.press('ArrowRight')
  await key.press('ArrowRight')
  await key.press('Space')
  await key.press('Control+Enter')
  await expect(page.getByText('Session 3 signed.')).toBeVisible()
  expect(key.count()).toBeLessThanOrEqual(15)

  const third = (await storedSessions(page, clientId)).at(-1)
  expect(third).toMatchObject({ number: 3, status: 'signed', content: { pain: { arrival: 2, end: 0, carriedOn: null }, nextVisit: { kind: 'weeks', weeks: 4 } } })
  expect(third?.content.areas.map(({ tensionArrival, tensionEnd, tensionCarriedOn }) => [tensionArrival, tensionEnd, tensionCarriedOn])).toEqual([
    [1, 0, null],
    [1, 0, null],
    [1, 0, null],
  ])
  // Nobody touched the movement: it says so, in the record and in every figure.
  expect(third?.content.movements.find(({ side }) => side === 'left')).toMatchObject({ before: 74, after: null, carriedOn: expect.any(String) })
})

test('progress shows the visits that were measured, and what changed', async () => {
  await page.getByRole('tab', { name: 'Progress' }).click()
  await expect(page.getByText('n = 3 of 3 visits measured on arrival')).toBeVisible()
  await page.getByRole('button', { name: 'As table' }).click()
  await expect(page.getByRole('table', { name: /visit by visit/ }).getByRole('row')).toHaveCount(4)
  await page.getByRole('tab', { name: 'Overview' }).click()
  const changed = page.getByRole('region', { name: 'What changed' })
  await expect(changed).toContainText('better by')
})

test('the session note as PDF holds what was entered', async () => {
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('link', { name: /^1/ }).click()
  await page.getByRole('link', { name: 'PDF' }).click()
  const file = join(folder, 'note.pdf')
  await answerSaveDialog(started.app, file)
  await savePdf(page)

  const text = pdfText(file)
  for (const value of ['Adeyemi', 'Sports massage', ...Object.values(notes), 'Upper back pain after desk work', ...labels]) expect(text).toContain(value)
  expect(text).toMatch(/55.*68/)
  expect(pdfCheck(file)).toBe('')
  expect(pdfInfo(file)).toMatchObject({ tagged: true })
  expect(pdfInfo(file).title).toContain('Session note')
})

test('the progress summary as PDF holds first and latest, and nothing is written over', async () => {
  await page.getByRole('link', { name: 'Back to the record' }).click()
  await openDocument(page, 'Progress summary')
  const file = join(folder, 'progress.pdf')
  await answerSaveDialog(started.app, file)
  await savePdf(page)

  const text = pdfText(file)
  for (const value of ['Adeyemi', 'Upper back pain after desk work', 'Work a full day without the ache', notes.plan]) expect(text).toContain(value)
  expect(pdfCheck(file)).toBe('')
  expect(pdfInfo(file)).toMatchObject({ tagged: true })
  expect(pdfInfo(file).title).toContain('Progress summary')

  // The name the dialog would offer says nothing clinical and names nobody.
  await started.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = ((...args: { defaultPath?: string }[]) => {
      Object.assign(globalThis, { offered: args.at(-1)?.defaultPath })
      return Promise.resolve({ canceled: true, filePath: '' })
    }) as unknown as typeof dialog.showSaveDialog
  })
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await expect(page.getByText('Not saved.')).toBeVisible()
  const offered = await started.app.evaluate(() => (globalThis as unknown as { offered: string }).offered)
  expect(offered).toMatch(/\d{4}-\d\d-\d\d Progress N-A\.pdf$/)
  expect(readdirSync(folder).toSorted()).toEqual(['note.pdf', 'progress.pdf'])
})
