import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SessionContent, SessionCup } from '../../src/shared/contract/session-content'
import type { LotUse, Session } from '../../src/shared/contract/sessions'
import { optionsFor } from '../helpers/document-options'
import { pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { read, setUpPractice } from './steps'
import { cell, chooseTherapy, counted, finish, tapRegion } from './treatment'

// Wet cupping from the first box to the recall of a lot. One story, so the tests go on from each other.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'levator-cupping-'))
const left = 'interscapular-left'
const leftName = 'Between shoulder blades (rhomboid), left'
let started: StartedApp
let page: Page
let clientId: number

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await page.setViewportSize({ width: 1366, height: 768 })
  await setUpPractice(page)
  clientId = (await read<{ id: number }>(page, 'clients.create', { givenName: 'Yusuf', familyName: 'Demir', bornOn: '1979-06-21' })).id
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

const cups = () => page.getByRole('region', { name: 'Cups', exact: true })
const chip = (group: string, name: string) => page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true })
const row = (number: number) => cups().getByRole('button', { name: new RegExp(`^Cup ${number}, `) })
const notice = (id: string) => page.locator(`[data-notice="${id}"]`)
const total = () => page.locator('[data-cup-total]')
const likely = (count: string) => page.getByRole('radiogroup', { name: `${count}, usual value`, exact: true }).getByRole('radio')

const record = async (): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('demir')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Overview' }).waitFor()
}

/** The client's sessions, oldest first, as the database holds them. */
const stored = async (): Promise<Session[]> => {
  const list = await read<{ id: number; number: number }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })
  return Promise.all(list.toSorted((a, b) => a.number - b.number).map(({ id }) => read<Session>(page, 'sessions.get', { id })))
}
const newest = async (): Promise<SessionContent> => {
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  return ((await stored()).at(-1) as Session).content
}
const cupsNow = async () => (await newest()).cups
const wetDetails = async () => (await newest()).therapies.find(({ therapyId }) => therapyId === 'wet-cupping')?.details

const printed = async (sessionId: number): Promise<string> => {
  const path = join(folder, `${sessionId}.pdf`)
  await answerSaveDialog(started.app, path)
  await read(page, 'documents.savePdf', { document: { kind: 'session', sessionId, options: optionsFor('session') } })
  return pdfText(path).replace(/\s+/g, ' ')
}

test('the therapist sets her own limits and opens a box', async () => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: 'Most blood' }).fill('2000')
  await expect(page.getByText('Enter 1 to 1000.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Most blood' }).fill('30')
  await page.getByRole('textbox', { name: 'Shortest interval' }).fill('28')
  await page.getByRole('textbox', { name: 'Shortest interval' }).blur()
  await expect.poll(() => read(page, 'settings.get')).toMatchObject({ bloodCeilingMl: 30, cuppingIntervalDays: 28 })
  await page.getByRole('button', { name: 'Add a box' }).click()
  await page.getByRole('button', { name: 'Add this box' }).click()
  await expect(page.getByText('Enter the lot as it stands on the package.')).toBeVisible()
  await page.getByLabel('Brand').fill('Feather')
  await page.getByLabel('Lot', { exact: true }).fill('F-22')
  await page.getByLabel('Use by, month').fill('1')
  await page.getByLabel('Use by, year').fill('2031')
  expect(await faultsOf(started, page, 'settings')).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'Add this box' }).click()
  await expect(page.getByRole('list', { name: 'Boxes in use' })).toContainText('use by 31-Jan-2031')
  expect(await read(page, 'supplies.list', { finished: false })).toMatchObject([{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2031-01-31', finishedOn: null }])
})

test('a box used up is no longer offered, until it is brought back', async () => {
  await page.getByRole('button', { name: 'Used up: Blades Feather F-22' }).click()
  await expect(page.getByRole('list', { name: 'Boxes in use' })).toHaveCount(0)
  await page.getByRole('button', { name: '1 box used up' }).click()
  await page.getByRole('button', { name: 'Bring back: Blades Feather F-22' }).click()
  await expect(page.getByRole('list', { name: 'Boxes in use' })).toContainText('F-22')
})

test('first visit: cups on the figure, said once for all, blood cup by cup', async () => {
  await record()
  await page.getByRole('button', { name: 'First session' }).click()
  await chooseTherapy(page, 'Wet cupping (hijama)')
  await page.getByRole('button', { name: 'Spoken consent today' }).click()
  await expect(cups().getByText('Choose an area on the figure')).toBeVisible()
  await tapRegion(page, left)
  await tapRegion(page, left)
  await cell(page, `${leftName}, tension on arrival`, 3).click()
  await page.getByRole('button', { name: /^Add a cup: / }).click()
  await row(1).click()
  await page.getByRole('button', { name: 'Also on the other side' }).click()
  // A tap with the cup in the hand sets the third one.
  await page.getByRole('radiogroup', { name: 'What a tap on the figure does' }).getByText('Cup', { exact: true }).first().click()
  await tapRegion(page, 'cervicothoracic-junction')
  await expect(row(3)).toBeVisible()
  expect((await cupsNow()).map(({ regionId }) => regionId)).toEqual([left, 'interscapular-right', 'cervicothoracic-junction'])

  await chip('For all cups, Cup mouth diameter', '45').click()
  await chip('For all cups, First (dry) suction', '3').click()
  await chip('For all cups, Suction strength', 'Medium').click()
  await chip('For all cups, Second (wet) suction', '5').click()
  await expect(notice('count.wet-without-incisions')).toContainText('Cups 1, 2, 3: 5 min of wet suction, but no incisions')
  await chip('For all cups, Cuts or pricks per cup', '6').click()
  await expect(notice('count.wet-without-incisions')).toHaveCount(0)
  expect(await wetDetails()).toEqual({ 'cup-diameter': 45, 'dry-minutes': 3, 'suction-strength': ['medium'], 'wet-minutes': 5, 'incision-count': 6 })

  await page.getByRole('textbox', { name: 'For all cups, Cup mouth diameter' }).fill('500')
  await expect(cups().getByText('Enter 15 to 120.')).toBeVisible()
  expect((await wetDetails())?.['cup-diameter']).toBe(45)
  await page.getByRole('textbox', { name: 'For all cups, Cup mouth diameter' }).fill('45')

  await row(3).click()
  await chip('Cup 3, Cup mouth diameter', '65').click()
  await chip('Cup 3, Skin mark', 'Purple or dark').click()
  await page.getByRole('button', { name: 'Earlier' }).click()
  expect(await cupsNow()).toMatchObject([
    { regionId: left, details: {} },
    { regionId: 'cervicothoracic-junction', details: { 'cup-diameter': 65, 'skin-mark': ['purple'] } },
    { regionId: 'interscapular-right', details: {} },
  ])
  await chip('Cup 1, Bleeding amount', 'Light').click()
  await page.getByRole('textbox', { name: 'Cup 1, Blood per cup, ml' }).fill('12')
  await chip('Cup 2, Bleeding amount', 'Moderate').click()
  await page.getByRole('textbox', { name: 'Cup 2, Blood per cup, ml' }).fill('18')
  await chip('Cup 3, Bleeding amount', 'Trace').click()
  await expect(total()).toHaveText('3 cups · 30 ml from 2 of 3 cups · ceiling 30 ml')
  await expect(notice('limit.blood')).toHaveCount(0)
})

test('blood above the ceiling, blades not counted and no lot are said where they are entered', async () => {
  await page.getByRole('textbox', { name: 'Cup 2, Blood per cup, ml' }).fill('18.5')
  await expect(notice('limit.blood')).toContainText('Blood drawn: 30.5 ml, above your ceiling of 30 ml')
  await expect(notice('limit.blood')).toContainText('30.5 ml from 2 of 3 cups')
  await expect(notice('count.blades')).toContainText('Blades are not counted')
  await expect(notice('supply.no-lot')).toBeVisible()
  await page.getByRole('button', { name: 'Blades opened, one more' }).click({ clickCount: 3 })
  await page.getByRole('textbox', { name: 'Blades in sharps bin' }).fill('2')
  await expect(notice('count.blades')).toContainText('Blades opened: 3, in the sharps bin: 2')
  expect(await faultsOf(started, page, 'editor with cups')).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('dialog', { name: 'Notices for this session' })).toContainText('Blood drawn: 30.5 ml')
  await page.keyboard.press('Escape')
  expect((await stored()).at(-1)?.status).toBe('draft')
})

test('with everything counted it is signed, and the record says all of it', async () => {
  await page.getByRole('textbox', { name: 'Cup 2, Blood per cup, ml' }).fill('8')
  await page.getByRole('button', { name: 'Blades in sharps bin, one more' }).click()
  await expect(cups().getByText('3 blades opened, all counted into the sharps bin.')).toBeVisible()
  await page.getByRole('group', { name: 'Blade or lancet lot' }).getByRole('button', { name: /Feather F-22/ }).click()
  const steriliser = page.getByRole('group', { name: 'Cup lot or sterilisation batch' })
  await steriliser.getByRole('button', { name: 'New box' }).click()
  await steriliser.getByLabel('Lot', { exact: true }).fill('Cycle 88')
  await steriliser.getByRole('button', { name: 'Add and use' }).click()
  await expect(steriliser.getByRole('button', { name: 'Cycle 88' })).toHaveAttribute('aria-pressed', 'true')
  await chip('Wet cupping (hijama), Skin mark', 'Bright red').click()
  await page.getByRole('group', { name: 'Wet cupping (hijama), Aftercare given' }).getByRole('button', { name: 'Drink water' }).click()
  await page.getByRole('button', { name: 'Nothing to note' }).click()
  await expect(cups().locator('[data-notice]')).toHaveCount(0)
  await finish(page)

  const [session] = await stored()
  expect(session?.content.lots).toEqual([
    { kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2031-01-31' },
    { kind: 'cup', brand: '', lot: 'Cycle 88', expiresOn: null },
  ])
  expect(session?.content.therapies[0]?.details).toMatchObject({ 'blades-opened': 3, 'blades-in-sharps': 3, 'skin-mark': ['bright-red'], aftercare: ['hydrate'] })
  const text = await printed(session?.id ?? 0)
  for (const words of ['3 cups · 20 ml from 2 of 3 cups', '45 mm', '65 mm', '6 cuts', '5 min', 'Light, 12 ml', 'Moderate, 8 ml', 'Purple or', 'Feather', 'F-22', '31-Jan-2031', 'Cycle 88', 'Blades in sharps bin 3', 'Drink water']) {
    expect(text, words).toContain(words)
  }
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: /^Cups/ }).getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('table', { name: 'Packages opened' })).toContainText('F-22')
  expect(await faultsOf(started, page, 'signed cups')).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('too soon is said with both days; a repeat takes at most 15 interactions', async () => {
  await record()
  const hand = counted(page)
  await hand.click(page.getByRole('button', { name: 'Repeat last' }))
  await expect(notice('limit.interval')).toContainText('Too soon: the same day after the last wet cupping')
  // The first visit was six weeks ago.
  const [first] = await stored()
  await moveBack(first as Session, 42)
  await expect(notice('limit.interval')).toHaveCount(0)
  await hand.click(page.getByRole('button', { name: 'Spoken consent today' }))
  await hand.click(page.locator('[data-choices="health-question"]').getByRole('button', { name: 'No change' }))
  await hand.click(page.getByRole('button', { name: /confirm$/ }))
  await hand.click(page.getByRole('button', { name: 'Same cups as last time (3)' }))
  await hand.click(page.getByRole('button', { name: /^As last time: / }))
  for (const [number, amount] of [[1, 'Light'], [2, 'Light'], [3, 'Trace']] as const) await hand.click(chip(`Cup ${number}, Bleeding amount`, amount))
  await hand.click(likely('Blades opened'))
  await hand.click(likely('Blades in sharps bin'))
  await hand.click(page.getByRole('group', { name: 'Blade or lancet lot' }).getByRole('button', { name: /F-22/ }))
  await hand.click(page.getByRole('radiogroup', { name: 'Next visit' }).getByRole('radio', { name: /^4 w/ }))
  await hand.click(page.getByRole('button', { name: 'Finish' }))
  await expect(page.getByText('Session 2 signed.')).toBeVisible()
  expect(hand.count()).toBeLessThanOrEqual(15)
  const again = (await stored()).at(-1)
  expect(again?.content.cups.map(({ regionId }: SessionCup) => regionId)).toEqual([left, 'cervicothoracic-junction', 'interscapular-right'])
  expect(again?.content.cups[1]?.details).toEqual({ 'cup-diameter': 65, 'bleeding-amount': ['light'] })
  expect(again?.content.therapies[0]?.details).toEqual({
    'cup-diameter': 45, 'suction-strength': ['medium'], 'dry-minutes': 3, 'incision-count': 6, 'wet-minutes': 5, 'blades-opened': 3, 'blades-in-sharps': 3,
  })
})

const tabTo = async (target: ReturnType<Page['locator']>): Promise<void> => {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('not reached by Tab')
}

/** A signed session is reopened, dated so many days back and signed again: within ten minutes the app allows it. */
async function moveBack(session: Session, days: number): Promise<void> {
  const heldOn = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const reopened = await read<Session>(page, 'sessions.reopen', { id: session.id })
  // Consent was recorded today, so on that day there was none.
  const overrides = [{ noticeId: 'consent.wet-cupping', reason: 'Agreed by word on the day.' }]
  const saved = await read<{ revision: number }>(page, 'sessions.save', { id: session.id, revision: reopened.revision, content: { ...reopened.content, heldOn, overrides } })
  await read(page, 'sessions.sign', { id: session.id, revision: saved.revision })
}

test('the same repeat by keyboard alone', async () => {
  // Both visits are put back in time, so that the interval is kept.
  for (const [index, session] of (await stored()).entries()) await moveBack(session, 84 - 42 * index)
  await record()
  const key = counted(page)
  await key.press('r')
  await expect(cups()).toBeVisible()
  await tabTo(page.getByRole('button', { name: 'Spoken consent today' }))
  await key.press('Enter')
  await expect(page.getByText('No consent yet')).toHaveCount(0)
  for (const pressed of ['s', 'c', 'b', '2', '2', '1']) await key.press(pressed)
  await expect(page.getByRole('textbox', { name: 'Blades opened' })).toBeFocused()
  await key.type('3')
  await key.press('Enter')
  await key.type('3')
  await key.press('Enter')
  await expect(page.getByRole('group', { name: 'Blade or lancet lot' }).getByRole('button', { name: /F-22/ })).toBeFocused()
  await key.press('Space')
  await key.press('Control+Enter')
  await expect(page.getByText('Session 3 signed.')).toBeVisible()
  // Beside these the way by Tab to the consent, which no single key gives.
  expect(key.count()).toBeLessThanOrEqual(15)
  const last = (await stored()).at(-1)
  expect(last?.content.cups.map(({ details }: SessionCup) => details['bleeding-amount'])).toEqual([['light'], ['light'], ['trace']])
  expect(last?.content.therapies[0]?.details).toMatchObject({ 'dry-minutes': 3, 'wet-minutes': 5, 'blades-opened': 3, 'blades-in-sharps': 3 })
})

test('who had lot: the client is found, whatever the case and blanks', async () => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Who had lot …?').fill(' f -22')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 client in 3 sessions, lots that begin with f -22:')).toBeVisible()
  const results = page.getByRole('list', { name: 'Sessions with lot f -22' })
  await expect(results.getByRole('link')).toHaveCount(3)
  expect(await read<LotUse[]>(page, 'sessions.clientsOfLot', { lot: 'F-22', kind: 'blade' })).toHaveLength(3)
  await results.getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Session 1')
})
