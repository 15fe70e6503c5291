import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Consent } from '../../src/shared/contract/consents'
import type { Phrase } from '../../src/shared/contract/phrases'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { read, setUpPractice } from './steps'
import { chooseTherapy, finish, savePdf } from './treatment'

test.setTimeout(180_000)

interface Visit {
  started: StartedApp
  page: Page
  clientId: number
  sessionId: number
}

/** A session begun with sports massage, open in the editor at the smallest window. */
async function openSession(started: StartedApp, born: string): Promise<Visit> {
  const { page } = started
  await setUpPractice(page)
  await page.setViewportSize({ width: 1024, height: 768 })
  const client = await read<{ id: number }>(page, 'clients.create', { givenName: 'Noor', familyName: 'Rahimi', bornOn: born })
  const session = await read<Session>(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  const content: SessionContent = { ...session.content, therapies: [{ therapyId: 'sports-massage', details: {} }] }
  await read(page, 'sessions.save', { id: session.id, revision: session.revision, content })
  await openRecord(page)
  await page.getByRole('link', { name: 'Continue session' }).click()
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  return { started, page, clientId: client.id, sessionId: session.id }
}

const openRecord = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByText('Rahimi').first().click()
  await expect(page.getByRole('tab', { name: 'Health' })).toBeVisible()
}

const stored = async ({ page, sessionId }: Visit): Promise<SessionContent> => (await read<Session>(page, 'sessions.get', { id: sessionId })).content
const consentsOf = ({ page, clientId }: Visit) => read<Consent[]>(page, 'consents.ofClient', { clientId })
const field = (page: Page, note: string) => page.locator(`textarea[data-note="${note}"]`)
const list = (page: Page) => page.getByRole('listbox', { name: 'Phrases' })
const chosenText = (page: Page, note: string) =>
  field(page, note).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))

test('phrases: found by a slash, blanks filled, a chip that sets a value, one undo', async ({ start }) => {
  const visit = await openSession(await start(), '1990-02-03')
  const { started, page } = visit
  const faults: string[] = []
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))

  await field(page, 'told').click()
  await page.keyboard.type('Fine at work. /so')
  await expect(list(page)).toBeVisible()
  await expect(list(page).getByRole('option').first()).toContainText('Sore after')
  await look('notes, phrases open')
  await field(page, 'told').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('r')
  await page.keyboard.press('Enter')
  await expect(list(page)).toHaveCount(0)
  await expect(field(page, 'told')).toHaveValue('Fine at work. Sore for {days} days after the last treatment, then fine.')
  expect(await chosenText(page, 'told')).toBe('{days}')
  await page.keyboard.type('3')

  // A slash that is waved away stays a slash, and Enter is a new line again.
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and /wo')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toHaveCount(0)
  await page.keyboard.type('rse')
  await expect(list(page)).toHaveCount(0)

  // Two blanks: Tab goes from one to the next, then on to the next control.
  await field(page, 'plan').click()
  await page.keyboard.type('/exercise')
  await page.keyboard.press('Enter')
  expect(await chosenText(page, 'plan')).toBe('___')
  await page.keyboard.type('Chin tucks')
  await page.keyboard.press('Tab')
  expect(await chosenText(page, 'plan')).toBe('{times}')
  await page.keyboard.type('3')
  await page.keyboard.press('Tab')
  await expect(field(page, 'plan')).not.toBeFocused()
  await expect(field(page, 'plan')).toHaveValue('At home: Chin tucks, 3 times a day, stop if it hurts.')

  // A chip writes behind what stands there, and chooses the response that sports massage has.
  await page.getByRole('button', { name: 'Responded well, also sets values' }).click()
  await expect(field(page, 'done')).toHaveValue('Responded well.')
  await expect(page.getByText('Also set: Response: Tension reduced.')).toBeVisible()
  await expect.poll(async () => (await stored(visit)).therapies[0]?.details).toEqual({ response: ['tension-reduced'] })
  await page.keyboard.press('Control+z')
  await expect(field(page, 'done')).toHaveValue('')
  await expect.poll(async () => (await stored(visit)).therapies[0]?.details).toEqual({})
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await stored(visit)).therapies[0]?.details).toEqual({ response: ['tension-reduced'] })

  // The next visit too.
  await page.getByRole('button', { name: '2 weeks, also sets values' }).click()
  await expect(page.locator('[data-choice="weeks-2"]')).toHaveAttribute('aria-checked', 'true')
  await expect(field(page, 'plan')).toHaveValue('At home: Chin tucks, 3 times a day, stop if it hurts. Again in 2 weeks.')
  await look('notes, written')
  await expect.poll(() => stored(visit)).toMatchObject({
    notes: { told: 'Fine at work. Sore for 3 days after the last treatment, then fine. and /worse', done: 'Responded well.' },
    nextVisit: { kind: 'weeks', weeks: 2 },
  })
  const uses = (await read<Phrase[]>(page, 'phrases.list')).filter((phrase) => phrase.uses > 0).map(({ id }) => id)
  expect(uses.toSorted()).toEqual(['plan-2-weeks', 'plan-home-exercise', 'responded-well', 'told-sore-after'])
  expect(faults).toEqual([])
})

test('phrases: her own, made from a selection, in Arabic and Chinese, edited, put away and brought back', async ({ start }) => {
  const visit = await openSession(await start(), '1990-02-03')
  const { started, page } = visit
  const faults: string[] = []
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
  const menu = () => page.getByRole('button', { name: 'Phrases', exact: true }).click()

  await menu()
  await expect(page.getByRole('menuitem', { name: 'Save selected text' })).toBeDisabled()
  // Again where the menu had not taken the cursor yet. It gives it back when it is gone: not into what is typed next.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await expect(page.getByRole('button', { name: 'Phrases', exact: true })).toBeFocused()
  await field(page, 'plan').fill('كمّادات دافئة ___ دقائق. 然后休息。')
  await field(page, 'plan').selectText()
  await menu()
  await page.getByRole('menuitem', { name: 'Save selected text' }).click()
  const form = page.getByRole('form', { name: 'A phrase' })
  await expect(form.getByLabel('What it says')).toHaveValue('كمّادات دافئة ___ دقائق. 然后休息。')
  await form.getByLabel('Short name').fill('كمّادات')
  await form.getByRole('button', { name: 'Also set values' }).click()
  await form.getByRole('radio', { name: '4 weeks' }).click()
  await look('phrases, a form')
  await form.getByRole('button', { name: 'Save the phrase' }).click()
  await expect(form).toHaveCount(0)
  await look('phrases, the list')
  await page.keyboard.press('Escape')

  // Found without its signs, by letters from inside a Chinese sentence, and it stands as a chip.
  await field(page, 'plan').fill('')
  await page.keyboard.type('/كماد')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  expect(await chosenText(page, 'plan')).toBe('___')
  await field(page, 'found').click()
  await page.keyboard.type('好多了。/休息')
  await expect(list(page).getByRole('group', { name: 'Other phrases' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(field(page, 'found')).toHaveValue('好多了。كمّادات دافئة ___ دقائق. 然后休息。')
  await expect.poll(async () => (await stored(visit)).nextVisit).toEqual({ kind: 'weeks', weeks: 4 })
  await expect(page.locator('button[data-phrase="own-1"]')).toBeVisible()

  await menu()
  await page.getByRole('menuitem', { name: 'Edit phrases' }).click()
  await page.getByRole('radio', { name: 'Plan' }).click()
  await page.getByRole('button', { name: 'Edit the phrase Heat' }).click()
  await form.getByLabel('What it says').fill('A hot water bottle.')
  // Ctrl+Z belongs to the text that is typed here, not to the session below.
  await form.getByLabel('What it says').press('Control+z')
  await form.getByLabel('What it says').fill('A hot water bottle for ___ minutes.')
  await form.getByRole('button', { name: 'Save the phrase' }).click()
  await expect(page.getByText('“Heat” is changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Put away the phrase Heat' }).click()
  await expect(page.getByText('“Heat” is put away.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring back the phrase Heat' }).click()
  await expect(page.getByRole('button', { name: 'Edit the phrase Heat' })).toBeVisible()
  const heat = (await read<Phrase[]>(page, 'phrases.list')).find(({ id }) => id === 'plan-heat')
  expect(heat).toMatchObject({ origin: 'changed', hidden: false, text: 'A hot water bottle for ___ minutes.' })
  expect((await stored(visit)).notes.found).toContain('好多了。')
  expect(faults).toEqual([])
})

/** Draws on the pad as with a mouse: shares of its width and height. */
async function sign(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator('[data-signature-pad]').boundingBox()
  if (box === null) throw new Error('no pad')
  const [first, ...rest] = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const)
  await page.mouse.move(...(first ?? [0, 0]))
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 5 })
  await page.mouse.up()
}

test('consent: signed on screen, wet cupping asks anew, withdrawn, and on paper', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-words-'))
  const visit = await openSession(await start(), '1990-02-03')
  const { started, page, clientId, sessionId } = visit
  const faults: string[] = []
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
  const strip = page.getByRole('region', { name: 'Consent' })

  await expect(strip).toContainText('No consent yet: Sports massage')
  await chooseTherapy(page, 'Wet cupping (hijama)', 'Sports massage')
  await expect(strip).toContainText('Sports massage, Wet cupping (hijama)')
  await look('session, consent missing')
  await strip.getByRole('button', { name: 'Sign…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Consent' })
  await expect(sheet.getByRole('button', { name: 'Agree and sign' })).toBeDisabled()
  await sign(page, [[0.2, 0.7], [0.25, 0.3], [0.3, 0.7]])
  await sign(page, [[0.5, 0.6], [0.7, 0.4]])
  await sheet.getByRole('button', { name: 'Agree and sign' }).click()
  await expect(sheet.getByText('Tick what the client agrees to.')).toBeVisible()
  for (const box of await sheet.getByRole('checkbox').all()) await box.check()
  // A stroke taken back and drawn again.
  await sheet.getByRole('button', { name: 'Take back' }).click()
  await expect(sheet.locator('[data-signature="1"]')).toBeVisible()
  await sheet.getByRole('button', { name: 'Redo' }).click()
  await expect(sheet.locator('[data-signature="2"]')).toBeVisible()
  await look('consent, signed')
  await sheet.getByRole('button', { name: 'Agree and sign' }).click()
  await expect(strip).toHaveCount(0)
  const given = await consentsOf(visit)
  expect(Object.fromEntries(given.map((consent) => [consent.subjectId, [consent.manner, consent.sessionId]]))).toEqual({
    'sports-massage': ['signed', null],
    'wet-cupping': ['signed', sessionId],
  })
  expect(given[0]?.signature).toMatchObject({ width: 300, height: 100, strokes: [expect.stringMatching(/^\d+,\d+,50 /), expect.any(String)] })
  expect(given.find(({ subjectId }) => subjectId === 'sports-massage')?.wording).toContain('I agree to sports massage.')
  await finish(page)

  // The next visit: massage holds, wet cupping is asked anew; one press is enough.
  await page.getByRole('button', { name: 'Repeat last' }).click()
  await expect(strip).toContainText('No consent yet: Wet cupping (hijama)')
  await expect(strip).not.toContainText('Sports massage')
  await strip.getByRole('button', { name: 'Spoken consent today' }).click()
  await expect(strip).toHaveCount(0)
  expect((await consentsOf(visit))[0]).toMatchObject({ subjectId: 'wet-cupping', manner: 'spoken', signature: null })
  expect((await consentsOf(visit))[0]?.sessionId).not.toBe(sessionId)

  // Withdrawn: from now on it is missing again.
  await page.getByRole('link', { name: 'Back to the client' }).click()
  await page.getByRole('tab', { name: 'Health' }).click()
  await page.getByRole('button', { name: 'Show the consent: Sports massage' }).click()
  await expect(page.getByRole('dialog').locator('[data-signature="2"]')).toBeVisible()
  await look('consent, shown')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Withdraw the consent: Sports massage' }).click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone')
  await look('consent, to be withdrawn')
  await page.getByLabel('What the client said').fill('Rather not.')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.locator('[data-consent="sports-massage"]')).toContainText(/Withdrawn \d\d-\w{3}-\d{4}/)
  await look('health, with consents')
  await page.getByRole('link', { name: 'Continue session' }).click()
  await expect(strip).toContainText('No consent yet: Sports massage')

  // The signed session stays as it is, on screen and on paper.
  await page.getByRole('link', { name: 'Back to the client' }).click()
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.locator(`a[href^="/sessions/${sessionId}?"]`).click()
  await expect(page.getByRole('region', { name: 'Consent' })).toContainText(/Sports massage Signed .* Withdrawn/)
  await page.getByRole('link', { name: 'PDF' }).click()
  const path = join(folder, 'note.pdf')
  await answerSaveDialog(started.app, path)
  await savePdf(page)
  const printed = pdfText(path)
  for (const expected of ['Consent', 'I agree to sports massage.', 'I agree to wet cupping today.', 'for this session', 'withdrawn', 'Noor Rahimi']) expect(printed).toContain(expected)
  // Drawn, not a picture: no image stands in the file.
  expect(readFileSync(path).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  expect(await page.locator('[data-signature]').count()).toBeGreaterThan(0)
  rmSync(folder, { recursive: true, force: true })

  expect((await read<unknown[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })).length).toBe(2)
  expect(faults).toEqual([])
})

test('consent of a minor is given by a parent, who is named', async ({ start }) => {
  const year = new Date().getFullYear() - 10
  const visit = await openSession(await start(), `${year}-01-15`)
  const { page } = visit
  const strip = page.getByRole('region', { name: 'Consent' })
  await strip.getByRole('button', { name: 'Spoken consent today' }).click()
  const sheet = page.getByRole('dialog', { name: 'Consent' })
  await expect(sheet.getByRole('radio', { name: 'A parent or guardian' })).toHaveAttribute('aria-checked', 'true')
  await sheet.getByRole('button', { name: 'Agreed by word' }).click()
  await expect(sheet.getByText('Write who agrees for the client.')).toBeVisible()
  await sheet.getByLabel('Name of the parent or guardian').fill('ليلى رحيمي')
  await sheet.getByRole('button', { name: 'Agreed by word' }).click()
  await expect(strip).toHaveCount(0)
  expect(await consentsOf(visit)).toMatchObject([{ manner: 'spoken', givenBy: 'ليلى رحيمي', wording: expect.stringContaining('I am the parent or guardian of the client') }])
})
