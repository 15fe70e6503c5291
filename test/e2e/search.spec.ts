import { expect, test, type Page } from './app'
import { faultsOf } from './audit'
import { lockedBy, openDemo, read, setUpPractice } from './steps'

interface Stored {
  id: number
  revision: number
  content: { notes: Record<string, string> }
}

/** Sessions before somebody asks for more. */
const shownAtFirst = 8

const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true })
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' })
const group = (page: Page, name: string) => results(page).getByRole('group', { name }).getByRole('option')
const current = (page: Page) => results(page).getByRole('option', { selected: true })
const open = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
}

const aDraft = async (page: Page, clientId: number, notes: Record<string, string>): Promise<number> => {
  const { id, revision, content } = await read<Stored>(page, 'sessions.start', { clientId, from: 'blank' })
  const full = { ...content, therapies: [{ therapyId: 'acupuncture', details: {} }], notes: { ...content.notes, ...notes } }
  await read(page, 'sessions.save', { id, revision, content: full })
  return id
}

/** Sara with a draft, Layla and Chen with words of their own scripts. */
const fill = async (page: Page): Promise<void> => {
  await setUpPractice(page)
  const person = async (details: Record<string, string>) => (await read<{ id: number }>(page, 'clients.create', details)).id
  const sara = await person({ givenName: 'Sara', familyName: 'Haddad' })
  await aDraft(page, sara, { told: 'Slept badly. The left hamstring pulled when running for the bus.' })
  await aDraft(page, await person({ givenName: 'ليلى', familyName: 'الحداد' }), { told: 'ألم في العَضَلَة منذ أسبوع' })
  await aDraft(page, await person({ givenName: '雨桐', familyName: '陈' }), { found: '患者自述腰部疼痛三天' })
}

test('everything is found by its first letters, and opened by keys alone', async ({ start }) => {
  const { page } = await start()
  await fill(page)

  // A client, a session with the words around what was found, and back.
  await open(page)
  await page.keyboard.type('sar')
  await expect(group(page, 'Clients')).toHaveText([/Sara Haddad/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sara Haddad' })).toBeVisible()
  await expect(field(page)).toHaveCount(0)

  await open(page)
  await page.keyboard.type('hamstr')
  await expect(current(page)).toContainText('The left hamstring pulled when running')
  await expect(current(page).locator('mark')).toHaveText('hamstr')
  await expect(current(page)).toContainText('Sara Haddad')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What the client told' })).toHaveValue(/hamstring/)

  for (const [typed, mark] of [['عضلة', 'عَضَلَة'], ['腰部', '腰部'], ['痛', '痛']] as const) {
    await open(page)
    await field(page).fill(typed)
    await expect(group(page, 'Sessions')).toHaveCount(1)
    await expect(group(page, 'Sessions').locator('mark')).toHaveText(mark)
    await page.keyboard.press('Escape')
    await expect(field(page)).toHaveCount(0)
  }

  // Where there is a draft already, a new one would be its double.
  await open(page)
  await field(page).fill('rep sara')
  await expect(current(page)).toHaveText(/^Continue the draft: \W?Sara Haddad\W?$/)
  await field(page).fill('new cl')
  await expect(current(page)).toHaveText('New client')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New client' })).toBeVisible()
})

test('the newest letters count, and what cannot be found is said', async ({ start }) => {
  const { page } = await start()
  await fill(page)
  await open(page)
  for (const typed of ['hamstring', 'hamstringx', 'hamstring']) await field(page).fill(typed)
  await expect(group(page, 'Sessions')).toHaveCount(1)
  await field(page).fill('hamstringx')
  await expect(page.getByText('Nothing found for')).toBeVisible()
  for (const typed of ['***', '"', '😀', '%']) {
    await field(page).fill(typed)
    await expect(page.getByText('Type a letter or a number.')).toBeVisible()
  }
  await field(page).fill('AND OR NEAR( "')
  await expect(page.getByText('Nothing found for')).toBeVisible()
  await field(page).fill('h'.repeat(300))
  await expect(page.getByText('Nothing found for')).toBeVisible()
  await field(page).fill('')
  await expect(current(page)).toHaveText('Today')
  await page.keyboard.press('ArrowDown')
  await expect(current(page)).toHaveText('Clients')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'palette-command-clients')
})

test('the keys open it where they should, and give the cursor back', async ({ start }) => {
  const started = await start()
  const { page } = started
  await fill(page)
  await page.getByRole('link', { name: 'Today' }).click()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused()

  // In the list of clients "/" goes to the list's own field.
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search clients by name or phone' })).toBeFocused()
  await expect(field(page)).toHaveCount(0)

  // In a note "/" is the note's; Ctrl+K opens the search and Escape goes back to where one wrote.
  await open(page)
  await field(page).fill('hamstring')
  await expect(group(page, 'Sessions')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const note = page.getByRole('textbox', { name: 'What the client told' })
  await note.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await open(page)
  await page.keyboard.press('Escape')
  await expect(note).toBeFocused()

  await lockedBy(started, async (shown) => {
    await open(shown)
    await shown.keyboard.type('lock')
    await expect(current(shown)).toHaveText('Lock Levator')
    await shown.keyboard.press('Enter')
  })
})

test('of many sessions the newest stand first, and the others come when they are wanted', async ({ start }) => {
  const started = await start()
  const { page } = started
  await openDemo(page)
  await open(page)
  await field(page).fill('shoulder')
  const sessions = group(page, 'Sessions')
  await expect(sessions).toHaveCount(shownAtFirst + 1)
  await expect(sessions.last()).toHaveText('Show more sessions')
  await expect(page.getByText(`More than ${shownAtFirst} sessions found`)).toBeAttached()
  const first = await sessions.allTextContents()
  expect(await faultsOf(started, page, 'search: more sessions')).toEqual([])
  while ((await current(page).textContent()) !== 'Show more sessions') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // The first that came is chosen now; what stood before still stands.
  await expect(sessions.nth(shownAtFirst)).toHaveAttribute('aria-selected', 'true')
  await expect(sessions.nth(shownAtFirst)).not.toHaveText('Show more sessions')
  expect((await sessions.allTextContents()).slice(0, shownAtFirst)).toEqual(first.slice(0, shownAtFirst))
  // Other letters begin with the first few again.
  await field(page).fill('shoulde')
  await expect(sessions).toHaveCount(shownAtFirst + 1)
})

test('the demo practice: repeated by name, a point with its sessions, no fault in either colour', async ({ start }) => {
  test.setTimeout(120_000)
  const started = await start()
  const { page } = started
  await openDemo(page)
  await open(page)
  // Again where the last sessions of the demo were put into the index between the two.
  await expect(async () => {
    await field(page).fill('hegu')
    // Until then the count is of what was indexed when it was first asked for.
    await expect(page.getByText('still reading older sessions')).toHaveCount(0)
    const point = group(page, 'Points and areas')
    await expect(point).toHaveText([/^LI4 Hegu\s*in \d+ sessions$/])
    const count = Number(/in (\d+)/.exec((await point.textContent()) ?? '')?.[1])
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('LI4 Hegu')
    await expect(group(page, 'Sessions')).toHaveCount(Math.min(count, shownAtFirst + 1), { timeout: 2_000 })
    if (count > shownAtFirst) await group(page, 'Sessions').filter({ hasText: 'Show more sessions' }).click()
    await expect(group(page, 'Sessions')).toHaveCount(count, { timeout: 2_000 })
  }).toPass({ timeout: 30_000 })

  const faults: string[] = []
  for (const typed of ['', 'trap', 'o', 'qqqq']) {
    await field(page).fill(typed)
    faults.push(...(await faultsOf(started, page, `search: ${typed}`)))
  }
  expect(faults).toEqual([])

  await field(page).fill('rep amara')
  await expect(current(page)).toHaveText(/^Repeat last session: \W?Amara Okafor\W?$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
})
