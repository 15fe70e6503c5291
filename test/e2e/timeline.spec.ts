import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { addDays } from '../../src/shared/domain/days'
import { expect, test, type Page } from './app'
import { openDemo, read, setUpPractice } from './steps'

// The timeline of a client: narrowed, marked, read in place, by hand and by keyboard.

const openSessions = async (page: Page, letters: string): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Sessions' }).click()
}
const rows = (page: Page) => page.getByRole('region', { name: 'Sessions, newest first' }).getByRole('link')
const choose = async (page: Page, what: string, name: RegExp): Promise<void> => {
  await page.getByRole('group', { name: 'Narrow the list' }).getByRole('button', { name: what }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('sessions are narrowed by what was done and where, and the filter is still there after reading one', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  await openSessions(page, 'lindqvist')
  await expect(rows(page)).toHaveCount(61)
  // Dry cupping at every sixth of sixty visits.
  await choose(page, 'Therapy', /^Dry cupping 10$/)
  await expect(page.getByRole('status').filter({ hasText: '10 of 61 sessions' })).toBeVisible()
  await expect(rows(page)).toHaveCount(10)
  await choose(page, 'Area', /^Suboccipital/)
  // The base of the skull was treated until visit 44; dry cupping fell on 1, 7, 13, 19, 25, 31, 37 and 43 of those.
  await expect(rows(page)).toHaveCount(8)
  await rows(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('43')
  await page.getByRole('link', { name: 'Maren' }).click()
  await expect(page.getByRole('tab', { name: 'Sessions' })).toHaveAttribute('aria-selected', 'true')
  await expect(rows(page)).toHaveCount(8)
  await page.getByRole('button', { name: 'Remove Dry cupping from the filter' }).click()
  await expect(rows(page)).toHaveCount(44)
  await page.getByRole('button', { name: 'Clear filter' }).click()
  await expect(rows(page)).toHaveCount(61)

  // Words of the notes narrow it further; what stands in the store decides, not what the line shows.
  const clients = await read<{ id: number; familyName: string }[]>(page, 'clients.list', { archived: false })
  const clientId = clients.find((it) => it.familyName === 'Lindqvist')?.id
  const ids = (await read<{ id: number; status: string }[]>(page, 'sessions.ofClient', { clientId, after: null, limit: 1000 })).map(({ id }) => id)
  const all = await Promise.all(ids.map((id) => read<Session>(page, 'sessions.get', { id })))
  const about = all.filter(({ content }) => Object.values(content.notes).some((text) => /\bpillow\b/i.test(text)))
  expect(about.length).toBeGreaterThan(0)
  await page.getByRole('textbox', { name: 'Search these sessions' }).fill('pillow')
  await expect(rows(page)).toHaveCount(about.length)
  await page.getByRole('textbox', { name: 'Search these sessions' }).fill('zzzz')
  await expect(page.getByRole('heading', { name: 'No session fits' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Search these sessions' }).press('Escape')
  await expect(rows(page)).toHaveCount(61)
})

test('a session is pinned and starred, signed or not, and stays so', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  await openSessions(page, 'lindqvist')
  await expect(page.getByRole('region', { name: 'Pinned' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Pin session 58 / }).click()
  await page.getByRole('button', { name: /^Star session 61 / }).click()
  await page.getByRole('button', { name: /^Star session 3 / }).click()
  await expect(page.getByRole('region', { name: 'Pinned' }).getByRole('link')).toHaveCount(1)
  // It keeps its place below as well.
  await expect(rows(page)).toHaveCount(61)
  await page.getByRole('button', { name: 'Starred (2)' }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Pinned' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Star session 61 / }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Star session 3 / }).click()
  await expect(page.getByRole('heading', { name: 'No session fits' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filter' }).last().click()
  await page.getByRole('region', { name: 'Pinned' }).getByRole('button', { name: /^Pin session 58 / }).click()
  await expect(page.getByRole('region', { name: 'Pinned' })).toHaveCount(0)
})

test('by keyboard: from row to row, read in place, opened', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  await openSessions(page, 'lindqvist')
  const show = (number: number) => page.getByRole('button', { name: new RegExp(`^Show session ${number} `) })
  await show(61).focus()
  await page.keyboard.press('ArrowDown')
  await expect(show(60)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(show(60)).toHaveAttribute('aria-expanded', 'true')
  const plan = (await read<Session>(page, 'sessions.get', { id: await idOf(page, 60) })).content.notes.plan
  await expect(page.getByRole('region', { name: 'Sessions, newest first' })).toContainText(plan)
  // One at a time.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(show(59)).toHaveAttribute('aria-expanded', 'true')
  await expect(show(60)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(show(59)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('60')
})

const idOf = async (page: Page, number: number): Promise<number> => {
  const clients = await read<{ id: number; familyName: string }[]>(page, 'clients.list', { archived: false })
  const sessions = await read<{ id: number; number: number }[]>(page, 'sessions.ofClient', { clientId: clients.find((it) => it.familyName === 'Lindqvist')?.id, after: null, limit: 1000 })
  return sessions.find((it) => it.number === number)?.id ?? 0
}

test('of a long list only what is in sight is drawn, and its place is kept while a session is read', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await read<{ id: number }>(page, 'clients.create', { givenName: 'Omar', familyName: 'Aziz' })
  // As fast as the page can ask, one after the other.
  await page.evaluate(async (clientId) => {
    const ask = (window as unknown as { bridge: { call(path: string, input: unknown): Promise<{ ok: boolean }> } }).bridge
    for (let made = 0; made < 205; made += 1) if (!(await ask.call('sessions.start', { clientId, from: 'blank' })).ok) throw new Error('not started')
  }, id)
  await openSessions(page, 'aziz')
  await expect(page.getByRole('region', { name: 'Sessions, newest first' })).toContainText('205 sessions')
  const shown = page.locator('[data-entry]')
  expect(await shown.count()).toBeLessThan(40)
  const main = page.locator('main')
  await main.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByRole('button', { name: /^Show session 1 / })).toBeInViewport()
  const back = page.getByRole('link', { name: 'Back to the client' })
  // Rows are still drawn after the list has been moved, and a press may fall between two drawings.
  await expect(async () => {
    await rows(page).filter({ hasText: /^3/ }).click({ timeout: 2000 })
    await expect(back).toBeVisible({ timeout: 2000 })
  }).toPass()
  await back.click()
  await expect(page.getByRole('button', { name: /^Show session 3 / })).toBeInViewport()
  expect(await shown.count()).toBeLessThan(40)
})

test('no session, one, one dated in the future, the longest note, a name written from the right', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await read<{ id: number }>(page, 'clients.create', { givenName: '\u202Bليلى\u202C', familyName: 'الحداد' })
  await openSessions(page, 'الحداد')
  await expect(page.getByRole('heading', { name: 'No sessions yet' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Narrow the list' })).toHaveCount(0)
  const write = async (changes: Partial<SessionContent>) => {
    const { id: sessionId, revision, content } = await read<Session>(page, 'sessions.start', { clientId: id, from: 'blank' })
    await read(page, 'sessions.save', { id: sessionId, revision, content: { ...content, ...changes } })
  }
  const told = `${'قالت: "ألم" '.repeat(833)}END!`
  await write({ notes: { told, found: '', done: '', plan: '' } })
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('group', { name: 'Narrow the list' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Show session 1 / }).click()
  await expect(page.getByText(/END!$/)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  // As after a clock that went wrong; the app itself takes no later day than tomorrow.
  await write({ heldOn: addDays(new Date().toISOString().slice(0, 10), 1) })
  await expect(rows(page).first()).toContainText('Dated in the future')
  await expect(rows(page).last()).not.toContainText('Dated in the future')
})
