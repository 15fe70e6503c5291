import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, startApp, test, type Page, type StartedApp } from './app'
import { faultsOf } from './audit'
import { fullDisk } from './spoilt-disk'
import { flip, lockedBy, openDemo, openDocument, passphrase, read, setUpPracticeIn, shownRecoveryKey, typeGroupsBack, unlock } from './steps'

// Every screen as small as the window may be, in both colours: no fault that axe knows, controls large enough, no words cut.

test.describe.configure({ timeout: 120_000 })

test('a screen that is spoilt on purpose is caught: no name, pale words, too small, cut', async ({ start }) => {
  const started = await start()
  const { page } = started
  await page.evaluate(() => {
    const add = (name: 'button' | 'p', words: string, style: Record<string, string>): void => {
      const element = document.createElement(name)
      element.textContent = words
      // One property after the other: a style written as text is what the policy refuses.
      Object.assign(element.style, { flex: 'none', alignSelf: 'flex-start', ...style })
      document.querySelector('main')?.prepend(element)
    }
    add('button', '', { width: '60px', height: '60px' })
    // On either ground.
    add('p', 'Pale', { color: '#777', background: '#888' })
    add('button', 'x', { width: '20px', height: '60px' })
    add('button', 'Words that do not fit into it', { width: '90px', height: '60px', overflow: 'hidden', whiteSpace: 'nowrap' })
  })
  const faults = (await faultsOf(started, page, 'spoilt')).join('\n')
  for (const found of ['light: button-name', 'light: color-contrast', 'dark: color-contrast', 'too small', 'words are cut']) expect(faults).toContain(found)
})

test.describe('before the practice is open', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  test.afterAll(() => rmSync(dataDir, { recursive: true }))

  test('welcome, set-up, recovery key, lock screen, damaged', async () => {
    let started = await startApp({ dataDir })
    let { page } = started
    const faults: string[] = []
    const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
    await look('welcome')
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    await look('place')
    await page.getByRole('combobox', { name: 'Language' }).click()
    await look('place, languages open')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Make my practice' }).click()
    await look('passphrase refused')
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('The same passphrase again').fill(passphrase)
    await look('passphrase typed')
    await page.getByRole('button', { name: 'Make my practice' }).click()
    const key = await shownRecoveryKey(page)
    await look('recovery key')
    await page.getByRole('button', { name: 'I have a copy' }).click()
    await page.getByRole('button', { name: 'Open my practice' }).click()
    await expect(page.getByLabel(/^Group \d$/).first()).toHaveAccessibleDescription(/not the same/)
    await look('recovery key typed wrongly')
    await typeGroupsBack(page, key)
    await page.getByRole('button', { name: 'Open my practice' }).click()
    await expect(page.getByText('No clients yet')).toBeVisible()
    await look('today, empty')
    await page.getByRole('link', { name: 'Clients' }).click()
    await look('client list, empty')
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await look('locked')
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByLabel('Passphrase', { exact: true })).not.toHaveAccessibleDescription('')
    await look('wrong passphrase')
    await page.getByRole('button', { name: 'Use the recovery key' }).click()
    await look('locked, recovery key')
    await page.getByLabel('Recovery key').fill(key)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByRole('heading', { name: 'Set a new passphrase' })).toBeVisible()
    await look('new passphrase after the recovery key')
    await page.getByRole('button', { name: 'Keep the old one' }).click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Change the passphrase' }).click()
    await look('settings, change the passphrase')
    await page.keyboard.press('Escape')
    await started.close()

    for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(dataDir, 'practice', name), 'not a header')
    started = await startApp({ dataDir })
    page = started.page
    await look('damaged')
    await started.close()
    expect(faults).toEqual([])
  })
})

test('a practice that was opened on a full disk', async ({ start }) => {
  const disk = fullDisk()
  try {
    test.skip(!disk.how.startsWith('a small disk'), 'no small disk can be mounted here')
    const started = await start()
    let { page } = started
    await setUpPracticeIn(started.app, page, disk.folder)
    const backups = () => readdirSync(join(disk.folder, 'Levator practice/backups'))
    const made = backups().filter((name) => name.endsWith('.levatorbackup')).length
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    // What the lock's backup writes beside itself it takes away again: until then the disk is not full for good.
    await expect.poll(() => backups().every((name) => name.endsWith('.levatorbackup')) && backups().length > made).toBe(true)
    await disk.refuse(started.app)
    await unlock(page)
    const banner = page.getByRole('alert').filter({ hasText: 'The disk is full.' })
    await expect(banner).toBeVisible()
    const faults = await faultsOf(started, page, 'today, disk full')
    await page.getByRole('link', { name: 'Settings' }).click()
    faults.push(...(await faultsOf(started, page, 'settings, disk full')))
    // The first thing that can be saved again takes it away.
    await disk.allow(started.app)
    await read(page, 'clients.create', { givenName: 'Ngozi' })
    await expect(banner).toBeHidden()
    expect(faults).toEqual([])
    await started.app.close()
  } finally {
    disk.remove()
  }
})

test.describe('in the demo practice', () => {
  let started: StartedApp
  let page: Page
  const faults: string[] = []
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
  const openClient = async (letters: string): Promise<void> => {
    await page.getByRole('link', { name: 'Clients' }).click()
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(letters)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tablist')).toBeVisible()
  }

  test.beforeAll(async () => {
    started = await startApp()
    page = started.page
    await openDemo(page)
  })
  test.beforeEach(() => void faults.splice(0))
  test.afterAll(() => started.close())

  test('today and the client list', async () => {
    await look('today')
    await page.getByRole('link', { name: 'Clients' }).click()
    await look('client list')
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('ma')
    await look('client list, found')
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('zzzz')
    await look('client list, nobody found')
    await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('')
    await flip(page.getByRole('switch', { name: 'Archived' }))
    await look('client list, archived, empty')
    await page.getByRole('link', { name: 'New client', exact: true }).click()
    await look('new client')
    await page.getByRole('button', { name: 'Add client' }).click()
    await look('new client refused')
    const [twin] = await read<{ givenName: string; familyName: string }[]>(page, 'clients.list', { archived: false })
    await page.getByLabel('Given name').fill(twin?.givenName ?? '')
    await page.getByLabel('Family name').fill(twin?.familyName ?? '')
    await expect(page.getByText('A client of this name is already here')).toBeVisible()
    await look('new client, of the same name')
    expect(faults).toEqual([])
  })

  test('the record of a client, each tab', async () => {
    await openClient(await nameOfLongest(page))
    const tabs = await page.getByRole('tab').allInnerTexts()
    expect(tabs).toEqual(expect.arrayContaining(['Overview', 'Sessions', 'Complaints', 'Health', 'Details']))
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel', { name: tab })).not.toBeEmpty()
      await look(`record, ${tab}`)
    }
    await page.getByRole('button', { name: 'More actions' }).click()
    await look('record, menu open')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Health' }).click()
    await page.getByRole('combobox', { name: 'Add a condition' }).click()
    await look('record, conditions open')
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: /^Remove / }).first().waitFor()
    await look('record, health filled')
    expect(faults).toEqual([])
  })

  test('a complaint in full', async () => {
    await openClient(await nameOfLongest(page))
    await page.getByRole('tab', { name: 'Complaints' }).click()
    await page.getByRole('tabpanel', { name: 'Complaints' }).getByRole('link').first().click()
    await expect(page.getByRole('textbox', { name: 'Goal' })).toBeVisible()
    await look('complaint')
    await page.getByRole('button', { name: /^Show all / }).first().click()
    await look('complaint, all areas shown')
    expect(faults).toEqual([])
  })

  test('the session editor and a signed session', async () => {
    await openClient('a')
    const start = page.getByRole('button', { name: /^(Blank session|First session)$/ }).or(page.getByRole('link', { name: 'Continue session' }))
    await start.first().click()
    await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
    await look('session')
    await page.getByRole('button', { name: /^Find an area/ }).click()
    await look('session, list of areas open')
    await page.getByRole('option').first().click()
    await look('session, area chosen')
    await page.locator('[data-therapy-menu]').click()
    await look('session, therapies open')
    await page.keyboard.press('Escape')
    await page.locator('[data-when]').click()
    await look('session, day and time open')
    await page.keyboard.press('Escape')
    // In a small window the editor takes the place of the rail.
    await page.getByRole('link', { name: 'Back to the client' }).click()
    await openClient(await nameOfLongest(page))
    await page.getByRole('tab', { name: 'Sessions' }).click()
    await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').nth(1).click()
    await expect(page.getByRole('link', { name: 'PDF' })).toBeVisible()
    await look('signed session')
    expect(faults).toEqual([])
  })

  test('progress by each measure, as chart and as table', async () => {
    await openClient(await nameOfLongest(page))
    await page.getByRole('tab', { name: 'Progress' }).click()
    for (const measure of ['Tension', 'Pain', 'Movement', 'Function']) {
      await page.getByText(measure, { exact: true }).first().click()
      await look(`progress, ${measure}`)
      await page.getByRole('button', { name: 'As table' }).click()
      await look(`progress, ${measure}, table`)
      await page.getByRole('button', { name: 'As chart' }).click()
    }
    expect(faults).toEqual([])
  })

  test('both previews', async () => {
    await openClient(await nameOfLongest(page))
    await openDocument(page, 'Progress summary')
    await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
    await look('preview of the progress summary')
    await page.getByRole('link', { name: 'Back to the record' }).click()
    await page.getByRole('tab', { name: 'Sessions' }).click()
    await page.getByRole('tabpanel', { name: 'Sessions' }).getByRole('link').nth(1).click()
    await page.getByRole('link', { name: 'PDF' }).click()
    await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
    await look('preview of the session note')
    expect(faults).toEqual([])
  })

  test('settings', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await look('settings')
    await page.getByRole('combobox', { name: 'Lock after' }).click()
    await look('settings, minutes open')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Backups and what keeps' }).click()
    await expect(page.getByText('The demo practice is not backed up')).toBeVisible()
    await look('safekeeping of the demo')
    expect(faults).toEqual([])
  })

  test('the log, keeping and destroying', async () => {
    await openClient(await nameOfLongest(page))
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Keep or destroy this record' }).click()
    await look('keeping')
    await page.getByLabel('Why this record is to be held').fill('A claim is open.')
    await page.getByRole('button', { name: 'Hold this record' }).click()
    await expect(page.getByRole('button', { name: 'Release it' })).toBeVisible()
    await look('keeping, held')
    await page.getByRole('button', { name: 'Release it' }).click()
    await page.getByRole('radio', { name: 'It was made in error' }).check()
    await page.getByRole('button', { name: 'Ask to destroy this record' }).click()
    await expect(page.getByRole('button', { name: 'Do not destroy it' })).toBeVisible()
    await look('keeping, asked')
    await page.getByRole('link', { name: 'Your rule and all records past it' }).click()
    await look('records past the rule')
    await page.getByRole('link', { name: 'To the settings' }).click()
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await expect(page.getByText(/^\d+ lines$/)).toBeVisible()
    await look('log')
    await page.getByRole('button', { name: 'From the beginning' }).click()
    await look('log, first day open')
    await page.keyboard.press('Escape')
    expect(faults).toEqual([])
  })
})

/** The client with most sessions, by the letters that find no one else. */
async function nameOfLongest(page: Page): Promise<string> {
  const all = await read<{ givenName: string; familyName: string; sessionCount: number }[]>(page, 'clients.list', { archived: false })
  const [longest] = all.toSorted((a, b) => b.sessionCount - a.sessionCount)
  return `${longest?.givenName} ${longest?.familyName}`
}
