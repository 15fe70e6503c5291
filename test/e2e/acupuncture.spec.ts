import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { read, setUpPractice } from './steps'
import { cell, chooseTherapy, counted, savePdf } from './treatment'
import { pdfText } from '../helpers/pdf'

// Acupuncture from the first needle to the paper: points, sides, needles in and out, tongue and pulse. The tests go on from each other.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

interface Point {
  code: string
  side: string
  needles: number
  details: Record<string, unknown>
}

interface Stored {
  id: number
  number: number
  status: string
  notices: { id: string }[] | null
  content: { therapies: { therapyId: string; details: Record<string, unknown> }[]; points: Point[]; overrides: { noticeId: string; reason: string }[] }
}

const folder = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
const neck = 'Back of neck (cervical paraspinal), left'
let started: StartedApp
let page: Page
let clientId: number

const stored = async (): Promise<Stored[]> => {
  const list = await read<{ id: number }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  const all = await Promise.all(list.map(({ id }) => read<Stored>(page, 'sessions.get', { id })))
  return all.toSorted((a, b) => a.number - b.number)
}
const told = (points: readonly Point[]) => points.map(({ code, side, needles }) => `${code} ${side} ${needles}`)
const chosen = (name: string) => page.locator(`[data-chosen-point="${name}"]`)
const out = () => page.locator('[data-needles-out] input')

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await setUpPractice(page)
  const client = await read<{ id: number }>(page, 'clients.create', { givenName: 'Aroha', familyName: 'Tāmati', bornOn: '1984-05-17' })
  clientId = client.id
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('aroha')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Sessions' }).click()
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

test('the first visit: points by code, name and characters, needles, tongue and pulse', async () => {
  const hand = counted(page)
  await hand.click(page.getByRole('button', { name: 'First session' }))
  await chooseTherapy(page, 'Acupuncture')
  await hand.click(page.locator('[data-open-area-list]'))
  await hand.type('back of neck left')
  await hand.press('Enter')
  await hand.click(cell(page, `${neck}, tension on arrival`, 3))
  await hand.click(cell(page, `${neck}, tension at the end`, 2))

  // One field for all: each name is typed, Enter adds it, the field is empty for the next.
  await hand.click(page.getByRole('combobox', { name: 'Find a point' }))
  for (const typed of ['LI 4', 'jiānjǐng l', '百会', 'leg three', 'ren-17']) {
    await hand.type(typed)
    await hand.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Find a point' })).toHaveValue('')
  }
  // The area chosen on the figure lies in the neck: so do the points offered first.
  await hand.click(page.getByRole('radio', { name: 'By region' }))
  await expect(page.getByRole('option').first()).toContainText('Neck')
  await hand.click(page.locator('[data-point="GB20"]'))
  await expect(page.locator('[data-point="GB20"]')).toContainText('today: both sides')
  await hand.press('Escape')
  await expect(page.locator('[data-point-count]')).toHaveText('6 points · 9 needles')

  await hand.click(chosen('GB20 both').getByRole('button', { name: 'right' }))
  await expect(page.locator('[data-point-count]')).toHaveText('6 points · 8 needles')
  await hand.click(chosen('GB21 left').locator('[data-point-more]'))
  const depth = chosen('GB21 left').locator('[data-point-detail="insertion-depth"] input')
  await depth.fill('150')
  await expect(page.getByText('Enter 0 to 120.')).toBeVisible()
  await hand.fill(depth, '12')
  await hand.click(chosen('GB21 left').locator('[data-point-detail="insertion-angle"]').getByText('Oblique'))
  await hand.click(chosen('GB21 left').locator('[data-point-more]'))
  await expect(chosen('GB21 left')).toContainText('Insertion depth: 12 mm · Insertion angle: Oblique')

  await hand.click(page.locator('[data-sign="tongue-body-colour"]'))
  await hand.click(page.locator('[data-section="signs"]').getByText('Pale', { exact: true }))
  await hand.click(page.locator('[data-sign="pulse"]'))
  await hand.click(page.locator('[data-section="signs"]').getByText('Wiry', { exact: true }))
  await expect(page.locator('[data-sign="pulse"]')).toContainText('Wiry')
  test.info().annotations.push({ type: 'interactions', description: `first visit: ${hand.count()}` })

  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  const [session] = await stored()
  expect(told(session?.content.points ?? [])).toEqual(['LI4 both 2', 'GB21 left 1', 'GV20 midline 1', 'ST36 both 2', 'CV17 midline 1', 'GB20 right 1'])
  expect(session?.content.points[1]?.details).toEqual({ 'insertion-depth': 12, 'insertion-angle': ['oblique'] })
  expect(session?.content.therapies[0]?.details).toEqual({ 'tongue-body-colour': ['pale'], pulse: ['wiry'] })
})

test('a step back takes one choice back', async () => {
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-sign="pulse"]')).toContainText('not recorded')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.locator('[data-sign="pulse"]')).toContainText('Wiry')
})

test('is not finished while needles in and out disagree, until the reason is given', async () => {
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.locator('[data-needle-stop]')).toContainText('8 needles in, none counted out yet.')
  await expect(out()).toBeFocused()
  await page.keyboard.type('7')
  await expect(page.locator('[data-needle-stop]')).toContainText('8 in, 7 out: 1 needle may still be in place.')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('needles-disagree.png') })
  expect((await stored())[0]).toMatchObject({ status: 'draft' })

  await page.getByLabel('Needles in and out do not agree: reason to go on').fill('One needle fell into the sharps bin before it was counted')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('Session 1 signed.')).toBeVisible()
  expect((await stored())[0]).toMatchObject({
    status: 'signed',
    notices: expect.arrayContaining([expect.objectContaining({ id: 'count.needles' })]),
    content: { overrides: [{ noticeId: 'count.needles', reason: 'One needle fell into the sharps bin before it was counted' }] },
  })
})

test('the follow-up takes at most 15 interactions, with the same points', async () => {
  const hand = counted(page)
  await hand.click(page.getByRole('button', { name: 'Repeat last' }))
  await hand.click(page.locator('[data-confirm-areas]'))
  await hand.click(cell(page, `${neck}, tension at the end`, 1))
  await hand.click(cell(page, 'Pain on arrival, 0 to 10', 4))
  await hand.click(cell(page, 'Pain at the end, 0 to 10', 2))
  await hand.click(page.getByRole('button', { name: /^Same points as on/ }))
  await hand.click(page.getByRole('button', { name: 'All 8 out' }))
  await expect(page.getByText('As many out as in.')).toBeVisible()
  await hand.click(page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio', { name: /^1 w/ }))
  await hand.click(page.getByRole('button', { name: 'Finish' }))
  await expect(page.getByText('Session 2 signed.')).toBeVisible()
  expect(hand.count()).toBeLessThanOrEqual(15)

  const [first, second] = await stored()
  expect(told(second?.content.points ?? [])).toEqual(told(first?.content.points ?? []))
  // How the needle is set stays with the point; how deep it went belongs to the visit.
  expect(second?.content.points[1]?.details).toEqual({ 'insertion-angle': ['oblique'] })
  expect(second).toMatchObject({ status: 'signed', content: { therapies: [{ details: { 'needles-removed': 8 } }], overrides: [] } })
})

test('the same follow-up by keyboard alone', async () => {
  const key = counted(page)
  await key.press('r')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  await key.press('c')
  await key.press('e')
  await key.press('0')
  await expect(page.getByRole('radiogroup', { name: 'Pain on arrival, 0 to 10' }).locator(':focus')).toHaveCount(1)
  await key.press('2')
  await key.press('0')
  await key.press('s')
  await key.press('o')
  await expect(page.getByRole('combobox', { name: 'Find a point' })).toBeFocused()
  await key.type('hn3')
  await key.press('Enter')
  await expect(chosen('EX-HN3 midline')).toBeVisible()
  // Out of the field, so that a letter is a key again.
  await key.press('Escape')
  await key.press('u')
  await expect(out()).toBeFocused()
  await key.type('9')
  await key.press('Control+Enter')
  await expect(page.getByText('Session 3 signed.')).toBeVisible()
  expect(key.count()).toBeLessThanOrEqual(15)
  expect(told((await stored()).at(-1)?.content.points ?? []).slice(-2)).toEqual(['GB20 right 1', 'EX-HN3 midline 1'])
})

test('the picker knows how often and when a point was used', async () => {
  await page.getByRole('button', { name: 'Repeat last' }).click()
  await page.getByRole('combobox', { name: 'Find a point' }).click()
  await expect(page.getByRole('radio', { name: 'Used last time (7)' })).toBeChecked()
  await expect(page.locator('[data-point="LI4"]')).toContainText(/3 visits, last \d{1,2}-\w{3}/)
  await page.getByRole('radio', { name: 'Most used' }).click()
  await expect(page.getByRole('option').last()).toContainText('EX-')
  await expect(page.getByRole('option').last()).toContainText(/1 visit, \d{1,2}-\w{3}/)
  expect(await faultsOf(started, page, 'picker')).toEqual([])
  await page.getByRole('combobox', { name: 'Find a point' }).fill('g')
  expect(await faultsOf(started, page, 'picker, long list')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Same points as on/ }).click()
  await chosen('GB21 left').locator('[data-point-more]').click()
  await out().fill('3')
  await page.locator('[data-sign="tongue-coating"]').click()
  expect(await faultsOf(started, page, 'points, details, stop, tongue')).toEqual([])
})

test('the note on paper holds points, needles, tongue and pulse', async () => {
  await page.getByRole('link', { name: 'Back to the client' }).click()
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('link', { name: /^1/ }).click()
  await expect(page.locator('[data-signed-point="GB21 left"]')).toContainText('Insertion depth: 12 mm')
  expect(await faultsOf(started, page, 'signed')).toEqual([])
  await page.getByRole('link', { name: 'PDF' }).click()
  const file = join(folder, 'note.pdf')
  await answerSaveDialog(started.app, file)
  await savePdf(page)
  const text = pdfText(file)
  for (const value of ['LI4 Hégǔ', '合谷', 'GB21 Jiānjǐng', 'both sides', 'Insertion depth: 12 mm', 'Oblique', 'GV20', 'midline', 'Pale', 'Wiry', 'needles in 8', 'needles out 7', 'One needle fell into the sharps bin before it was counted']) {
    expect(text).toContain(value)
  }
})
