import { aCondition } from '../helpers/factories'
import { expect, expectNoAxeViolations, test, type Page } from './app'
import { lockedBy, openDemo, read, setUpPractice, unlock } from './steps'

interface Stored {
  id: number
  bornOn: string | null
  occupation: string
  notes: string
}

const create = (page: Page, client: Record<string, string>) => read<Stored>(page, 'clients.create', client)
const stored = (page: Page, id: number) => read<Stored>(page, 'clients.get', { id })
const search = (page: Page) => page.getByRole('combobox', { name: 'Search clients by name or phone' })
const rows = (page: Page) => page.getByRole('listbox', { name: 'Clients' }).getByRole('option')
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const banner = (page: Page) => page.getByRole('list', { name: 'Watch for' })
const openClient = async (page: Page, letters: string): Promise<void> => {
  await page.getByRole('link', { name: 'Clients' }).click()
  await search(page).fill(letters)
  await rows(page).first().click()
}

test('a client begins with a name, the rest is filled in later and saved as it is typed', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await expect(page.getByRole('heading', { name: 'No clients yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Add the first client' }).click()
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByText('Type at least one name.')).toBeVisible()
  await page.getByLabel('Family name').fill('Okafor')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Okafor' })).toBeVisible()
  await expect(page.getByText('Birth date not recorded')).toBeVisible()

  const { id } = (await read<Stored[]>(page, 'clients.list', { archived: false }))[0]!
  await page.getByLabel('Given name').fill('Ifeoma')
  await expect(page.getByRole('heading', { level: 1, name: 'Ifeoma Okafor' })).toBeVisible()
  await page.getByLabel('Occupation').fill('Baker')
  await expect.poll(async () => (await stored(page, id)).occupation).toBe('Baker')
  await expect(page.getByText('Saved')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await stored(page, id)).occupation).toBe('')
  await expect(page.getByLabel('Occupation')).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Okafor', exact: true })).toBeVisible()

  // What does not fit stays in the field, whole, and the store keeps what it had.
  const long = 'ab '.repeat(7_000)
  await page.getByRole('textbox', { name: 'Notes on the client' }).fill(long)
  await page.getByLabel('Occupation').focus()
  await expect(page.getByText(/^This text .*21,000 .*Nothing was cut/u)).toBeVisible()
  await expect(page.getByText('Not saved')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notes on the client' })).toHaveValue(long)
  expect((await stored(page, id)).notes).toBe('')
  await page.getByLabel('Family name').fill('')
  await expect(page.getByText('Give at least one name.')).toBeVisible()
})

test('a birth date is refused with its reason at the field and stored once it is right', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Sara', familyName: 'Haddad' })
  await openClient(page, 'sara')
  await tab(page, 'Details')
  const group = page.getByRole('group', { name: 'Date of birth' })
  const fill = async (day: string, month: string, year: string) => {
    await group.getByLabel('Day').fill(day)
    await group.getByLabel('Month').fill(month)
    await group.getByLabel('Year').fill(year)
    await page.getByLabel('Pronouns').focus()
  }
  for (const [day, month, year, reason] of [
    ['31', '6', '1990', 'There is no such day: 31 6 1990.'],
    ['31', '12', '1899', 'The date must be 01-Jan-1900 or later.'],
    ['1', '1', '2199', 'or earlier.'],
    ['1', '1', '88', 'Write the year with four digits'],
    ['1', '', '1988', 'Fill in day, month and year'],
  ] as const) {
    await fill(day, month, year)
    await expect(group.getByRole('alert')).toContainText(reason)
    await expect(group.getByLabel('Year')).toHaveValue(year)
  }
  expect((await stored(page, id)).bornOn).toBeNull()
  await fill('12', 'Mar', '1988')
  await expect(group.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('born 12-Mar-1988')).toBeVisible()
  expect((await stored(page, id)).bornOn).toBe('1988-03-12')
})

test('people are found however their names are written, and by keyboard alone', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await create(page, { givenName: 'Zoë', familyName: "O'Brien" })
  await create(page, { givenName: 'أحمد', familyName: 'الحسن' })
  await create(page, { givenName: '小明', familyName: '王' })
  await create(page, { givenName: 'Sara', familyName: 'Haddad', phone: '+44 7700 900123' })
  await page.keyboard.press('Control+2')
  await expect(search(page)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '4 clients' })).toBeVisible()
  for (const [typed, name] of [
    ['obrien zoe', "Zoë O'Brien"],
    ['احمد', 'أحمد الحسن'],
    ['الحسن أحمد', 'أحمد الحسن'],
    ['王小明', '王小明'],
    ['haddad s', 'Sara Haddad'],
    ['07700', 'Sara Haddad'],
    ['٠٧٧٠٠', 'Sara Haddad'],
  ] as const) {
    await search(page).fill(typed)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText(name)
  }

  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const third = (await rows(page).nth(2).locator('bdi').first().textContent()) ?? ''
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(third)
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { name: 'Clients' }).click()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()

  await search(page).fill('Ludwig van Ende')
  await page.getByRole('link', { name: /Ludwig van Ende/u }).click()
  await expect(page.getByLabel('Given name')).toHaveValue('Ludwig')
  await expect(page.getByLabel('Family name')).toHaveValue('van Ende')
  await page.getByLabel('Given name').fill('zoe')
  await page.getByLabel('Family name').fill('OBrien')
  await expect(page.getByText('A client of this name is already here')).toBeVisible()
  await page.getByRole('link', { name: "Zoë O'Brien" }).click()
  await expect(page.getByRole('heading', { level: 1, name: "Zoë O'Brien" })).toBeVisible()
})

test('conditions and medicines stand on the record and in the list, and can be taken back', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Omar', familyName: 'Aziz' })
  await openClient(page, 'omar')
  await tab(page, 'Health')
  const add = page.getByRole('combobox', { name: 'Add a condition' })
  await add.fill('anticoag')
  await page.getByRole('option', { name: 'Anticoagulant medicine' }).click()
  await expect(banner(page)).toHaveText('Anticoagulant medicine')
  await page.getByRole('textbox', { name: 'Note' }).first().fill('Apixaban, morning and evening')
  const until = page.getByRole('group', { name: 'Until' })
  await until.getByLabel('Day').fill('1')
  await until.getByLabel('Month').fill('2')
  await until.getByLabel('Year').fill('2020')
  await add.focus()
  await expect(page.getByText('Past', { exact: true })).toBeVisible()
  await expect(banner(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(banner(page)).toHaveText('Anticoagulant medicine')

  await page.getByLabel('Add a medicine').fill('Apixaban 5 mg')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Medicine' }).first()).toHaveValue('Apixaban 5 mg')
  const saved = await read<{ conditions: unknown[]; medicines: unknown[] }>(page, 'clients.get', { id })
  expect(saved.conditions).toEqual([aCondition('anticoagulants', { note: 'Apixaban, morning and evening' })])
  expect(saved.medicines).toEqual([{ name: 'Apixaban 5 mg', conditionId: null, note: '' }])

  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(rows(page).first()).toContainText('Anticoagulant medicine')
  await openClient(page, 'omar')
  await tab(page, 'Health')
  await page.getByRole('button', { name: 'Remove Anticoagulant medicine' }).click()
  await expect(banner(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(banner(page)).toHaveText('Anticoagulant medicine')
})

test('an archived client leaves the list, is found again and comes back', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  await create(page, { givenName: 'Kofi', familyName: 'Mensah' })
  await openClient(page, 'kofi')
  const archive = async () => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Archive client' }).click()
    await expect(page.getByText('This client is archived.')).toBeVisible()
  }
  await archive()
  await page.getByRole('alert').or(page.locator('.mantine-Notification-root')).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('This client is archived.')).toHaveCount(0)
  await archive()
  await page.getByRole('link', { name: 'Clients' }).click()
  await expect(page.getByRole('heading', { name: 'No clients yet' })).toBeVisible()
  await page.getByRole('switch', { name: 'Archived' }).click()
  await rows(page).first().click()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('button', { name: 'First session' })).toBeVisible()

  // The day's list offers the same, in words that fit their button.
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 768 })
    await page.getByRole('link', { name: 'Today' }).click()
    const words = page.getByRole('button', { name: 'First session of Kofi Mensah' }).getByText('First session')
    expect(await words.evaluate((label) => label.scrollWidth - label.clientWidth), `cut at ${width}`).toBeLessThanOrEqual(0)
  }
})

test('two presses in one breath are both kept', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Mei', familyName: 'Tanaka' })
  await openClient(page, 'mei')
  await page.getByRole('link', { name: 'Add complaint' }).click()
  await page.getByLabel('What does the client come for?').fill('Upper back pain')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Desk and screen work' }).waitFor()
  // Each in its own turn of the page, as a finger would, but before the first answer can have come.
  await page.evaluate(async () => {
    for (const words of ['Desk and screen work', 'Habitual posture', 'Stress']) {
      const chip = [...document.querySelectorAll('button')].find((button) => button.textContent === words)
      if (chip === undefined) throw new Error(`no ${words}`)
      chip.click()
      await new Promise((drawn) => setTimeout(drawn))
    }
  })
  const causes = page.getByRole('group', { name: 'What the client links it to' }).first()
  for (const name of ['Desk and screen work', 'Habitual posture', 'Stress']) {
    await expect(causes.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
  }
  await expect
    .poll(async () => (await read<{ causeIds: string[] }[]>(page, 'complaints.ofClient', { clientId: id }))[0]?.causeIds.length)
    .toBe(3)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(causes.getByRole('button', { name: 'Stress', exact: true })).toHaveAttribute('aria-pressed', 'false')
  await expect(causes.getByRole('button', { name: 'Habitual posture', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('a complaint takes its site, causes, factors, effects and goal, and stands in the overview', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Mei', familyName: 'Tanaka' })
  await openClient(page, 'mei')
  await page.getByRole('link', { name: 'Add complaint' }).click()
  await page.getByRole('button', { name: 'Add complaint' }).click()
  await expect(page.getByText('Say in a few words what the client comes for.')).toBeVisible()
  await page.getByLabel('What does the client come for?').fill('Upper back pain')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'In a few words' })).toHaveValue('Upper back pain')

  await page.getByRole('button', { name: 'Upper trapezius' }).click()
  await page.getByRole('radio', { name: 'Left' }).click()
  await page.getByRole('radio', { name: 'Gradual' }).click()
  await page.getByRole('button', { name: 'Desk and screen work' }).click()
  await page.getByRole('textbox', { name: 'Search: What the client links it to' }).fill('whip')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Whiplash' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('group', { name: 'Worse with' }).getByRole('button', { name: 'Screen work' }).first().click()
  await page.getByRole('group', { name: 'Better with' }).getByRole('button', { name: 'Heat' }).first().click()
  await page.getByRole('button', { name: 'Turning the head' }).last().click()
  await page.getByRole('radiogroup', { name: /Difficulty: Turning the head/u }).getByRole('radio', { name: '6' }).click()
  await page.getByRole('textbox', { name: 'Goal' }).fill('Look over the shoulder when driving')
  await page.getByLabel('Sessions planned until the next review').fill('6')
  await tab(page, 'Overview')
  const card = page.getByRole('region', { name: 'Upper back pain' })
  for (const words of ['Upper trapezius', 'Left', 'Turning the head 6/10', 'Look over the shoulder', '0 of 6 planned visits']) {
    await expect(card).toContainText(words)
  }
  const [complaint] = await read<Record<string, unknown>[]>(page, 'complaints.ofClient', { clientId: id })
  expect(complaint).toMatchObject({
    areaIds: ['upper-trapezius'],
    side: 'left',
    onsetId: 'gradual',
    causeIds: ['desk-work', 'whiplash'],
    aggravatingIds: ['agg-screen-work'],
    easingIds: ['ease-heat'],
    effects: [{ effectId: 'limited-neck-turn', rating: 6 }],
    plannedSessions: 6,
  })

  await page.getByRole('link', { name: 'Edit: Upper back pain' }).click()
  await page.getByRole('button', { name: 'Close complaint' }).click()
  await expect(page.getByText('Complaint closed.')).toBeVisible()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByRole('button', { name: 'Close complaint' })).toBeVisible()
})

test('the record of a client with many visits, and a repeat by one key', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  await expect(page.getByRole('heading', { name: 'Unfinished sessions' })).toBeVisible()
  await page.getByRole('link', { name: 'Clients' }).click()
  await rows(page).nth(1).click()
  await tab(page, 'Sessions')
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  const before = (await read<unknown[]>(page, 'sessions.unfinished')).length
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('r')
  await expect(page.getByRole('tab', { name: 'Sessions' })).toHaveCount(0)
  expect((await read<unknown[]>(page, 'sessions.unfinished')).length).toBe(before + 1)
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('list').first()).toContainText(name)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the client screens, ${colorScheme}`, async ({ start }) => {
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    await openDemo(page)
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'New client' }).click()
    await page.getByLabel('Given name').fill('Amara')
    await page.getByLabel('Family name').fill('Okafor')
    await expect(page.getByText('A client of this name is already here')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Clients' }).click()
    await expect(rows(page).first()).toBeVisible()
    await expectNoAxeViolations(page)
    await search(page).fill('nobody at all')
    await expectNoAxeViolations(page)
    await openClient(page, 'henrik')
    await expectNoAxeViolations(page)
    for (const name of ['Sessions', 'Progress', 'Health', 'Details', 'Complaints']) {
      await tab(page, name)
      await page.getByRole('tabpanel', { name }).locator('section, ul, ol').first().waitFor()
      await expectNoAxeViolations(page)
    }
    await page.getByRole('tabpanel', { name: 'Complaints' }).getByRole('listitem').getByRole('link').first().click()
    await page.getByRole('button', { name: /Show all 46/u }).click()
    await expectNoAxeViolations(page)
  })
}

test('what was just typed is kept when the vault is locked under it, and a gap leads to its field', async ({ start }) => {
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Sara', familyName: 'Haddad' })
  await openClient(page, 'sara')
  await page.getByRole('link', { name: 'Date of birth' }).click()
  const born = page.getByRole('group', { name: 'Date of birth' })
  await expect(born.getByLabel('Day')).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1988')
  await page.keyboard.press('Control+2')
  await expect.poll(async () => (await stored(page, id)).bornOn).toBe('1988-03-12')

  await openClient(page, 'sara')
  await page.getByRole('link', { name: 'General practitioner' }).click()
  await expect(page.getByRole('region', { name: 'General practitioner' }).getByLabel('Name')).toBeFocused()
  await page.getByLabel('Occupation').focus()
  const next = await lockedBy(started, async (old) => {
    await old.keyboard.type('Weaver')
    await old.keyboard.press('Control+l')
  })
  await unlock(next)
  expect((await stored(next, id)).occupation).toBe('Weaver')
})

test('presses in quick succession are all kept, however they fall between the saves', async ({ start }) => {
  const { page } = await start()
  await setUpPractice(page)
  const { id } = await create(page, { givenName: 'Mei', familyName: 'Tanaka' })
  await openClient(page, 'mei')
  await page.getByRole('link', { name: 'Add complaint' }).click()
  await page.getByLabel('What does the client come for?').fill('Upper back pain')
  await page.keyboard.press('Enter')
  const causes = page.getByRole('group', { name: 'What the client links it to' }).first()
  await causes.getByRole('button', { name: /^Show all/u }).click()
  const pressed = await causes.evaluate(async (group) => {
    const chosen = []
    for (let gap = 0; gap < 30; gap++) {
      const chip = group.querySelectorAll<HTMLElement>('[data-choice][aria-pressed="false"]')[gap % 3]
      if (chip === undefined) throw new Error('no chip left to press')
      chosen.push(chip.dataset['choice'])
      chip.click()
      await new Promise((resolve) => setTimeout(resolve, gap % 15))
    }
    return chosen
  })
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const stored = async () => (await read<{ causeIds: string[] }[]>(page, 'complaints.ofClient', { clientId: id }))[0]?.causeIds
  await expect.poll(stored).toEqual(pressed)
})
