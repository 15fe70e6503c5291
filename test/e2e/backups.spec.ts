import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupStatus } from '../../src/shared/contract/backups'
import { faultsOf } from './audit'
import { answerOpenDialog, expect, expectNoAxeViolations, type Page, startApp, test } from './app'
import { lockedBy, passphrase, read, setUpPractice } from './steps'

test.setTimeout(120_000)

let dataDir: string
test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'levator-backups-e2e-'))
})
test.afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const backups = () => readdirSync(join(dataDir, 'practice', 'backups')).filter((name) => !name.endsWith('.tmp'))

const open = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Backups/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Safekeeping' })).toBeVisible()
}

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
}

test('backed up now, tried, copied to a stick, opened by the recovery key', async ({ start }) => {
  const started = await start({ dataDir })
  const { page, app } = started
  const faults: string[] = []
  const look = async (name: string): Promise<void> => void faults.push(...(await faultsOf(started, page, name)))
  const recoveryKey = await setUpPractice(page)
  await open(page)
  await expect(page.getByText('No backup yet.')).toBeVisible()
  await look('no backup yet')
  await read(page, 'clients.create', { givenName: 'Thandiwe', familyName: 'Nkosi' })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Last backup \d\d:\d\d, read back and verified\.$/)).toBeVisible()
  const list = page.getByRole('region', { name: 'All backups' })
  await expect(list.getByText(/asked for · \d+ kB · 1 client, 0 sessions/)).toBeVisible()
  expect(backups()).toHaveLength(1)

  await list.getByRole('button', { name: /^Check the backup/ }).click()
  await expect(page.getByText(/^A backup was restored on trial/)).toBeVisible()

  const stick = join(dataDir, 'stick')
  mkdirSync(stick)
  await answerOpenDialog(app, [stick])
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await expect(page.getByText(/^Last copied \d\d:\d\d, read back and the same\.$/)).toBeVisible()
  await expect(list.getByText('in the second folder')).toBeVisible()
  expect(readdirSync(stick).filter((name) => name.endsWith('.levatorbackup'))).toEqual(backups())

  const typed = page.getByRole('textbox', { name: 'Try your recovery key' })
  await typed.fill('0000-0000-0000-0000-0000-0000-0000')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(typed).not.toHaveAccessibleDescription('')
  await look('recovery key wrong')
  await typed.fill(recoveryKey)
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('The recovery key was tried within the last month')).toBeVisible()
  await look('all of it')
  expect(faults).toEqual([])
})

test('made when the app is closed, and found when it is opened again', async () => {
  let started = await startApp({ dataDir })
  await setUpPractice(started.page)
  await read(started.page, 'clients.create', { givenName: 'Thandiwe' })
  await started.page.close()
  await started.close()
  expect(backups()).toHaveLength(1)
  started = await startApp({ dataDir })
  await unlock(started.page)
  await open(started.page)
  await expect(started.page.getByText(/at the lock · \d+ kB · 1 client, 0 sessions/)).toBeVisible()
  await started.close()
  expect(backups()).toHaveLength(1)
})

test('records without a backup: a dot in the rail, one line on the first screen', async () => {
  let started = await startApp({ dataDir })
  await setUpPractice(started.page)
  await read(started.page, 'clients.create', { givenName: 'Thandiwe' })
  await read(started.page, 'backups.make')
  await started.close()
  for (const [days, level, words] of [[2, 'need a look', 'Something has had no backup for more than a day.'], [8, 'need attention now', 'Something needs your attention now.']] as const) {
    const file = join(dataDir, 'practice', 'backups.json')
    const record = JSON.parse(readFileSync(file, 'utf8')) as { kept: { madeAt: string }[] }
    const at = new Date(Date.now() - days * 86_400_000).toISOString()
    writeFileSync(file, JSON.stringify({ ...record, changedAt: at, kept: record.kept.map((kept) => ({ ...kept, madeAt: new Date().toISOString() })) }))
    started = await startApp({ dataDir })
    const { page } = started
    await unlock(page)
    await expect(page.getByRole('link', { name: `Backups ${level}` })).toBeVisible()
    // It opens where it was left: the second time that is the screen of the backups.
    await page.getByRole('link', { name: 'Today' }).click()
    await expect(page.getByText('Some of your records are in no sound backup.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'Look at it' }).click()
    await expect(page.getByText(words)).toBeVisible()
    expect(await faultsOf(started, page, `safekeeping, ${level}`)).toEqual([])
    started.app.process().kill('SIGKILL')
    await started.close().catch(() => {})
  }
})

test('a second folder that never answers keeps nobody out, and no key after the lock; the app ends', async ({ start }) => {
  test.skip(process.platform === 'win32', 'Windows has no such file')
  const started = await start({ dataDir })
  const page = started.page
  await setUpPractice(page)
  await open(page)
  const stick = join(dataDir, 'stick')
  mkdirSync(stick)
  await answerOpenDialog(started.app, [stick])
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await expect.poll(() => existsSync(join(stick, 'levator-backups.json'))).toBe(true)
  // Whoever reads it waits for ever, as for a disk in a network that is gone.
  rmSync(join(stick, 'levator-backups.json'))
  execFileSync('mkfifo', [join(stick, 'levator-backups.json')])
  await read(page, 'clients.create', { givenName: 'Thandiwe', familyName: 'Nkosi' })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect.poll(async () => (await read<BackupStatus>(page, 'backups.status', {})).running?.kind).toBe('copy')

  const locked = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  // Unlocking gives the copy up, and does not wait for it.
  await unlock(locked)
  expect(backups()).toHaveLength(1)
  const running = started.app.process()
  await started.close()
  await expect.poll(() => running.exitCode ?? running.signalCode).not.toBe(null)
})
