import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { read, setUpPractice } from './steps'
import { cell, chooseTherapy, counted, finish, savePdf, tapRegion } from './treatment'
import { pdfCheck, pdfText } from '../helpers/pdf'

// Sports massage from the first visit to the third: what was done where, by finger and by keyboard, on the screen, in the file, on paper.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

interface Work {
  therapyId: string
  regionId: string
  muscleId: string | null
  details: Record<string, unknown>
}

const folder = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
const lev = 'Levator scapulae, left'
const levator = 'Levator scapulae (neck–shoulder angle), left'
const upper = 'Upper trapezius, right'
let started: StartedApp
let page: Page
let clientId: number

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await setUpPractice(page)
  clientId = (await read<{ id: number }>(page, 'clients.create', { givenName: 'Tomasz', familyName: 'Wójcik', bornOn: '1987-04-11' })).id
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByText('Wójcik').first().click()
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

/** Work of the newest session, as the database holds it. */
async function storedWork(): Promise<Work[]> {
  const [newest] = await read<{ id: number }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  return (await read<{ content: { work: Work[] } }>(page, 'sessions.get', { id: newest?.id ?? 0 })).content.work
}

const offers = () => page.getByRole('group', { name: 'Add an area', exact: true })
const technique = (place: string, label: string) => page.getByRole('group', { name: `${place}, Technique` }).getByRole('button', { name: label, exact: true })
const one = (place: string, group: string, label: string) => page.getByRole('radiogroup', { name: `${place}, ${group}`, exact: true }).getByRole('radio', { name: label, exact: true })

test('the first visit: “lev” is found, and the area takes a press to add and one for each technique', async () => {
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Sports massage')
  await expect(page.getByText('Tap the figure where you worked; then say here what you did there.')).toBeVisible()
  await page.getByRole('button', { name: 'Find an area' }).click()
  await expect(page.getByLabel('Find an area or muscle', { exact: true })).toBeFocused()
  await page.keyboard.type('lev left')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: levator })).toBeVisible()
  await cell(page, `${levator}, tension on arrival`, 4).click()

  const hand = counted(page)
  await hand.click(offers().getByRole('button', { name: lev }))
  await hand.click(technique(lev, 'Trigger point pressure'))
  await hand.click(technique(lev, 'Friction'))
  expect(hand.count()).toBe(3)
  await expect.poll(storedWork).toEqual([{ therapyId: 'sports-massage', regionId: 'levator-scapulae-left', muscleId: null, details: { technique: ['trigger-point', 'friction'] } }])
})

test('pressure, minutes, what was found, the answer, and the muscle with where its pain is felt', async () => {
  await one(lev, 'Pressure (Walton scale)', '4 – Strong').click()
  await one(lev, 'Duration, usual values', '10').click()
  await page.getByRole('group', { name: `${lev}, Tissue finding` }).getByRole('button', { name: 'Trigger point' }).click()
  await page.getByRole('group', { name: `${lev}, Response` }).getByRole('button', { name: 'Pain reduced' }).click()
  await page.getByRole('combobox', { name: `Muscle, ${levator}` }).fill('levator')
  await page.getByRole('option', { name: /^Levator scapulae/ }).click()
  await expect(page.getByText(/Often felt: Angle of neck/).first()).toBeVisible()
  await expect.poll(storedWork).toEqual([
    {
      therapyId: 'sports-massage',
      regionId: 'levator-scapulae-left',
      muscleId: 'levator-scapulae',
      details: { technique: ['trigger-point', 'friction'], pressure: ['level-4'], duration: 10, 'tissue-finding': ['trigger-point'], response: ['pain-reduced'] },
    },
  ])
})

test('what a word means and where it was read is a button away, for the keyboard too', async () => {
  const about = page.getByRole('button', { name: `About: ${lev} · Levator scapulae, Technique` })
  await about.focus()
  await page.keyboard.press('Enter')
  const told = page.getByRole('dialog', { name: /^About: .*Technique/ })
  await expect(told).toContainText('Long gliding strokes that warm tissue')
  await expect(told).toContainText('Read in:')
  await expect(told.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(told).toBeHidden()
  await expect(about).toBeFocused()
})

test('a number out of range is refused at its field, with the range', async () => {
  const minutes = page.getByRole('textbox', { name: `${lev} · Levator scapulae, Duration, min` })
  await minutes.fill('900')
  await expect(page.getByText('Enter 0 to 240.')).toBeVisible()
  expect((await storedWork())[0]?.details.duration).toBe(10)
  await minutes.fill('10')
  await expect(page.getByText('Enter 0 to 240.')).toBeHidden()
})

test('the other side is one press, without what was found on this one; undo takes it back', async () => {
  await page.getByRole('button', { name: `Same as ${lev} · Levator scapulae on the other side` }).click()
  await expect.poll(storedWork).toHaveLength(2)
  expect((await storedWork())[1]).toEqual({
    therapyId: 'sports-massage',
    regionId: 'levator-scapulae-right',
    muscleId: 'levator-scapulae',
    details: { technique: ['trigger-point', 'friction'], pressure: ['level-4'], duration: 10 },
  })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(storedWork).toHaveLength(1)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(storedWork).toHaveLength(2)
})

test('a second area by keyboard: W, Space', async () => {
  // The whole figure is shown: the first tap comes nearer.
  await tapRegion(page, 'upper-trapezius-right')
  await expect(page.getByRole('group', { name: 'Body from the front' })).toHaveCount(0)
  await tapRegion(page, 'upper-trapezius-right')
  await cell(page, `${upper}, tension on arrival`, 3).click()
  await page.keyboard.press('w')
  await expect(technique(upper, 'Effleurage')).toBeFocused()
  await page.keyboard.press('Space')
  await expect.poll(storedWork).toHaveLength(3)
  expect((await storedWork())[2]).toMatchObject({ regionId: 'upper-trapezius-right', muscleId: null, details: { technique: ['effleurage'] } })
})

test('the place open for writing has no fault, and the tenderness of the area is beside its pain', async () => {
  await page.getByRole('button', { name: 'Pain here' }).click()
  await cell(page, `${upper}, tenderness on pressure, 0 to 4`, 2).click()
  await expect(page.getByRole('button', { name: 'Tender 2' })).toBeVisible()
  expect(await faultsOf(started, page, 'sports massage')).toEqual([])
  await page.getByRole('button', { name: 'Tender 2' }).click()
})

test('signed, shown and printed in the same words', async () => {
  await finish(page)
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('link', { name: /^1/ }).click()
  const table = page.getByRole('table', { name: 'Sports massage: what was done where' })
  const words = 'Friction, Trigger point pressure'
  await expect(table.getByRole('row')).toHaveCount(4)
  await expect(table.getByRole('row', { name: levator })).toContainText('Pressure: 4 – Strong · 10 min · Tissue finding: Trigger point · Response: Pain reduced')
  await expect(page.getByText('2 Moderately tender')).toBeVisible()

  await page.getByRole('link', { name: 'PDF' }).click()
  const file = join(folder, 'massage.pdf')
  await answerSaveDialog(started.app, file)
  await savePdf(page)
  const text = pdfText(file)
  for (const part of ['Sports massage: what was done where', levator, upper, 'Pressure: 4 – Strong', '10 min', 'Response: Pain reduced', '2 Moderately tender']) expect(text).toContain(part)
  for (const part of words.split(', ')) expect(text).toContain(part)
  expect(pdfCheck(file)).toBe('')
  await page.getByRole('link', { name: 'Back to the record' }).click()
})

test('the second visit with the same work takes at most 15 presses', async () => {
  const hand = counted(page)
  await hand.click(page.getByRole('button', { name: 'Repeat last' }))
  await hand.click(page.getByRole('button', { name: 'Same as last time: confirm 2', exact: true }))
  await hand.click(page.getByRole('button', { name: 'Same work as last time (3)' }))
  await expect(page.getByRole('button', { name: /^Same work as last time/ })).toHaveCount(0)
  await hand.click(cell(page, `${levator}, tension at the end`, 2))
  await hand.click(cell(page, `${levator.replace('left', 'right')}, tension at the end`, 1))
  await hand.click(cell(page, `${upper}, tension at the end`, 1))
  await hand.click(cell(page, 'Pain on arrival, 0 to 10', 5))
  await hand.click(cell(page, 'Pain at the end, 0 to 10', 3))
  await hand.click(page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio', { name: /^2 w/ }))
  await hand.click(page.getByRole('button', { name: 'Finish' }))
  await expect(page.getByText('Session 2 signed.')).toBeVisible()
  expect(hand.count()).toBeLessThanOrEqual(15)
  expect(await storedWork()).toEqual([
    { therapyId: 'sports-massage', regionId: 'levator-scapulae-left', muscleId: 'levator-scapulae', details: { technique: ['trigger-point', 'friction'], pressure: ['level-4'], duration: 10 } },
    { therapyId: 'sports-massage', regionId: 'levator-scapulae-right', muscleId: 'levator-scapulae', details: { technique: ['trigger-point', 'friction'], pressure: ['level-4'], duration: 10 } },
    { therapyId: 'sports-massage', regionId: 'upper-trapezius-right', muscleId: null, details: { technique: ['effleurage'] } },
  ])
})

test('the third visit by keyboard alone', async () => {
  const key = counted(page)
  // The note that was signed gives way to the record, whose key it is.
  await expect(page.getByRole('button', { name: 'Repeat last' })).toBeVisible()
  await key.press('r')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Same work as last time (3)' })).toBeVisible()
  for (const pressed of ['c', 's', 'e', '1', '0', '0']) await key.press(pressed)
  await expect.poll(storedWork).toHaveLength(3)
  await key.press('p')
  await key.press('3')
  await key.press('2')
  await key.press('Control+Enter')
  await expect(page.getByText('Session 3 signed.')).toBeVisible()
  expect(key.count()).toBeLessThanOrEqual(15)
  expect((await storedWork()).map(({ regionId }) => regionId)).toEqual(['levator-scapulae-left', 'levator-scapulae-right', 'upper-trapezius-right'])
})
