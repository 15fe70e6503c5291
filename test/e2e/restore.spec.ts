import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vaultFiles } from '../../src/main/vault/layout'
import { answerOpenDialog, expect, expectNoAxeViolations, type Page, startApp, type StartedApp, test } from './app'
import { lockedBy, passphrase, read, setUpPractice, unlock } from './steps'
import { backUpFolder, bigBackUp, changeBehind } from './backup-folder'

test.describe.serial('restoring a backup', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const folder = join(dataDir, 'practice')
  const stick = mkdtempSync(join(tmpdir(), 'levator-stick-'))
  const backup = join(stick, 'from the stick.levatorbackup')
  let started: StartedApp
  let page: Page
  let recoveryKey: string
  test.beforeAll(async () => {
    started = await startApp({ dataDir })
    page = started.page
    recoveryKey = await setUpPractice(page)
  })
  test.afterAll(async () => {
    await started.close()
    for (const each of [dataDir, stick]) rmSync(each, { recursive: true })
  })

  const clients = async (shown: Page): Promise<string[]> => (await read<{ givenName: string }[]>(shown, 'clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()

  const lookInto = async (file: string) => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await answerOpenDialog(started.app, [file])
    await page.getByRole('button', { name: 'Restore a backup from a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
    await dialog.getByRole('button', { name: 'Choose the file' }).click()
    await expect(dialog.getByText('This backup is whole')).toBeVisible()
    return dialog
  }

  const restoreFrom = async (file: string) => {
    const dialog = await lookInto(file)
    await dialog.getByLabel('Your passphrase, once more').fill(passphrase)
    return lockedBy(started, (shown) => shown.keyboard.press('Enter'))
  }

  const keepRestored = async () => {
    await page.getByRole('button', { name: 'These are right' }).click()
    const dialog = page.getByRole('dialog', { name: 'Are these the right records?' })
    await dialog.getByLabel('Your passphrase').fill(passphrase)
    await dialog.getByRole('button', { name: 'These are right' }).click()
    await expect(dialog).toBeHidden()
  }

  test('from the settings: it shows what is in it, takes the place of the records, and the ones before come back', async () => {
    const client = await read<{ id: number }>(page, 'clients.create', { givenName: 'Amara', familyName: 'Okafor' })
    const session = await read<{ id: number; revision: number; content: object }>(page, 'sessions.start', { clientId: client.id, from: 'blank' })
    await read(page, 'sessions.save', { id: session.id, revision: session.revision, content: { ...session.content, notes: { told: 'Neck stiff on the left.', found: '', done: '', plan: '' } } })
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await backUpFolder(folder, passphrase, backup)
    await unlock(page)
    await read(page, 'clients.create', { givenName: 'Later' })

    await page.getByRole('link', { name: 'Settings' }).click()
    await answerOpenDialog(started.app, [])
    await page.getByRole('button', { name: 'Restore a backup from a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
    await dialog.getByRole('button', { name: 'Choose the file' }).click()
    await answerOpenDialog(started.app, [join(stick, 'gone.levatorbackup')])
    await dialog.getByRole('button', { name: 'Choose the file' }).click()
    await expect(dialog.getByRole('alert')).toContainText('not there any more')
    await answerOpenDialog(started.app, [backup])
    await dialog.getByRole('button', { name: 'Choose the file' }).click()
    await expect(dialog.getByText('This backup is whole')).toBeVisible()
    await expect(dialog.getByText('Since this backup you changed 1 client')).toBeVisible()
    await expectNoAxeViolations(page)
    const again = dialog.getByLabel('Your passphrase, once more')
    await expect(again).toBeFocused()
    await again.fill(passphrase)
    page = await lockedBy(started, (shown) => shown.keyboard.press('Enter'))
    await expect(page.getByText('These are your records from the backup of')).toBeVisible({ timeout: 20_000 })
    await expectNoAxeViolations(page)
    expect(await clients(page)).toEqual(['Amara'])
    expect(await read(page, 'sessions.get', { id: session.id })).toMatchObject({ content: { notes: { told: 'Neck stiff on the left.' } } })

    await page.getByRole('button', { name: 'Go back to the records before' }).click()
    const back = page.getByRole('dialog', { name: 'Go back?' })
    await expect(back.getByLabel('Your passphrase')).toBeFocused()
    await expectNoAxeViolations(page)
    await page.keyboard.type(passphrase)
    page = await lockedBy(started, (shown) => shown.getByRole('dialog').getByRole('button', { name: 'Go back' }).click())
    await expect(page.getByText('You are back in the records from before the restore.')).toBeVisible({ timeout: 20_000 })
    expect(await clients(page)).toEqual(['Amara', 'Later'])
    await keepRestored()
    await expect(page.getByRole('complementary', { name: 'Restored records' })).toBeHidden()
  })

  test('from the settings: a client who is missing is taken over from a backup, and nothing else changes', async () => {
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    const older = join(stick, 'older.levatorbackup')
    await backUpFolder(folder, passphrase, older)
    await unlock(page)
    await read(page, 'clients.create', { givenName: 'Missing' })
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    const newer = join(stick, 'newer.levatorbackup')
    await backUpFolder(folder, passphrase, newer)
    await unlock(page)
    page = await restoreFrom(older)
    await expect(page.getByText('These are your records from the backup of')).toBeVisible({ timeout: 20_000 })
    await keepRestored()

    const dialog = await lookInto(newer)
    await dialog.getByRole('button', { name: 'Take over single clients or sessions instead' }).click()
    await expect(dialog.getByText('not in your records any more')).toBeFocused()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: 'Take over Missing' }).click()
    await expect(dialog.getByText('Everything in this backup is in your records.')).toBeVisible()
    await expectNoAxeViolations(page)
    await dialog.getByRole('link', { name: 'Open Missing' }).click()
    await expect(page.getByRole('heading', { name: 'Missing' })).toBeVisible()
    expect(await clients(page)).toEqual(['Amara', 'Later', 'Missing'])
  })

  test('from the settings: a large one says how far it is; cancelled, nothing of it is left and nothing is changed', async () => {
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    const big = join(stick, 'big.levatorbackup')
    await bigBackUp(folder, passphrase, big)
    await unlock(page)
    const before = await clients(page)
    await page.getByRole('link', { name: 'Settings' }).click()
    await answerOpenDialog(started.app, [big])
    await page.getByRole('button', { name: 'Restore a backup from a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
    await dialog.getByRole('button', { name: 'Choose the file' }).click()
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/)
    await expect(dialog.getByText(/^\d+%$/)).toBeVisible()
    expect(existsSync(join(folder, 'restore.unfinished'))).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
    expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
    expect(await clients(page)).toEqual(before)
    expect(await read(page, 'restore.state', {})).toEqual({ running: null, switched: null })
  })

  test('from the lock screen, when the records are damaged: they are kept, and the backup opens', async () => {
    // A locked practice is still being backed up: its file is left alone only when the app has ended.
    await started.close()
    const { database } = vaultFiles(folder)
    const damaged = Buffer.from(readFileSync(database).fill(7, 4096, 40_960))
    writeFileSync(database, damaged)
    started = await startApp({ dataDir })
    page = started.page
    await answerOpenDialog(started.app, [backup])
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('damaged')
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    await page.getByRole('button', { name: 'Choose the file' }).click()
    await expect(page.getByText('opens with the passphrase or the recovery key that this practice has now')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByLabel('Passphrase').fill('something else')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Passphrase')).toHaveAccessibleDescription(/not the passphrase/)
    // It was a wrong try like any other: the right one has to wait a moment too.
    await expect.poll(async () => (await read<{ failed: { waitSeconds: number } | null }>(page, 'vault.state', {})).failed?.waitSeconds).toBe(0)
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('records that cannot be opened')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Restore this backup' }).click()
    await expect(page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
    await unlock(page)
    expect(await clients(page)).toEqual(['Amara'])
    expect(readFileSync(database).equals(damaged)).toBe(true)
  })

  test('when both key files are lost: they come back from the backup, by the recovery key, and nothing is lost', async () => {
    await read(page, 'clients.create', { givenName: 'Written since' })
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await started.close()
    for (const name of ['vault.json', 'vault.copy.json']) rmSync(join(folder, name))
    started = await startApp({ dataDir })
    page = started.page
    await expect(page.getByRole('heading', { name: 'The key file cannot be read' })).toBeVisible()
    await answerOpenDialog(started.app, [backup])
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    await page.getByRole('button', { name: 'Choose the file' }).click()
    await page.getByRole('button', { name: 'Use the recovery key' }).click()
    await page.getByLabel('Recovery key').fill(recoveryKey)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Your records are whole; only the key files are lost.')).toBeVisible()
    await page.getByRole('button', { name: 'Bring the keys back' }).click()
    await expect(page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
    await unlock(page)
    expect(await clients(page)).toEqual(['Amara', 'Written since'])
  })

  test('when something else changed the records: the newest sound backup is named and opens in one step', async () => {
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await started.close()
    await changeBehind(folder, passphrase, (db) => {
      for (const name of db.prepare<[], string>("select name from sqlite_schema where type = 'trigger' and tbl_name = 'event'").pluck().all()) db.exec(`drop trigger "${name}"`)
      db.exec("update event set detail = 'forged' where seq = 2")
    })
    started = await startApp({ dataDir })
    page = started.page
    await unlock(page)
    const banner = page.getByRole('alert').filter({ hasText: 'changed by something other than Levator' })
    await expect(banner).toContainText('The newest sound backup from before is of')
    await expectNoAxeViolations(page)
    await banner.getByRole('button', { name: 'Restore the backup of' }).click()
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
    await expect(dialog.getByText('This backup is whole')).toBeVisible()
    await dialog.getByLabel('Your passphrase, once more').fill(passphrase)
    page = await lockedBy(started, (shown) => shown.keyboard.press('Enter'))
    await expect(page.getByText('These are your records from the backup of')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('changed by something other than Levator')).toBeHidden()
    expect(await clients(page)).toEqual(['Amara', 'Written since'])
  })

  test('on a new computer, from the welcome', async ({ start }) => {
    const other = await start()
    await answerOpenDialog(other.app, [backup])
    await other.page.getByRole('button', { name: 'Restore it' }).click()
    await expect(other.page.getByRole('heading', { name: 'Restore a backup' })).toBeFocused()
    await other.page.getByRole('button', { name: 'Choose the file' }).click()
    await other.page.getByLabel('Passphrase').fill(passphrase)
    await other.page.keyboard.press('Enter')
    await expect(other.page.getByText('It becomes the practice on this computer.')).toBeVisible()
    await expectNoAxeViolations(other.page)
    await other.page.getByRole('button', { name: 'Restore this backup' }).click()
    await expect(other.page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
    await unlock(other.page)
    expect(await clients(other.page)).toEqual(['Amara'])
  })
})
