import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { optionsFor } from '../helpers/document-options'
import { expect, expectNoAxeViolations, startApp, test, type Page, type StartedApp } from './app'
import { hostExecutable, root } from './host-name'
import { ask, lockedBy, openDemo, passphrase, read, shownRecoveryKey, typeGroupsBack, unlock } from './steps'

const headers = ['vault.json', 'vault.copy.json'] as const
const dataOperations = [
  ['clients.list', { archived: false }],
  ['clients.create', { givenName: 'Nobody' }],
  ['complaints.ofClient', { clientId: 1 }],
  ['sessions.unfinished', {}],
  ['progress.ofClient', { clientId: 1, after: null, limit: 200 }],
  ['documents.savePdf', { document: { kind: 'session', sessionId: 1, options: optionsFor('session') } }],
  ['settings.get', {}],
] as const

test.describe.serial('a practice of my own', () => {
  let started: StartedApp
  let page: Page
  let recoveryKey: string
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const folder = join(dataDir, 'practice')
  test.beforeAll(async () => {
    started = await startApp({ dataDir })
    page = started.page
  })
  test.afterAll(async () => {
    await started.close()
    rmSync(dataDir, { recursive: true })
  })

  const restart = async (): Promise<void> => {
    await started.close()
    started = await startApp({ dataDir })
    page = started.page
  }

  test('setting up refuses a short passphrase and two that differ, and a group typed wrongly', async () => {
    await expect(page.getByRole('heading', { name: 'Welcome to Levator' })).toBeVisible()
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    await expect(page.getByText(folder)).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
    const first = page.getByLabel('Passphrase', { exact: true })
    const second = page.getByLabel('The same passphrase again')
    const make = page.getByRole('button', { name: 'Make my practice' })
    await first.fill('too short')
    await second.fill('too short')
    await make.click()
    await expect(first).toHaveAccessibleDescription(/at least 15/)
    await first.fill(passphrase)
    await expect(page.getByText(/^Strength: (good|very good)/)).toBeVisible()
    await make.click()
    await expect(second).toHaveAccessibleDescription('The two are not the same.')
    expect(existsSync(join(folder, 'vault.json'))).toBe(false)
    await second.fill(passphrase)
    await make.click()

    recoveryKey = await shownRecoveryKey(page)
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
    const finish = page.getByRole('button', { name: 'Open my practice' })
    await page.getByRole('button', { name: 'I have a copy' }).click()
    await expect(page.getByText(recoveryKey.slice(0, 4))).toBeHidden()
    await page.getByLabel(/^Group \d$/).first().fill('0000')
    await finish.click()
    await expect(page.getByLabel(/^Group \d$/).first()).toHaveAccessibleDescription(/is not the same/)
    await typeGroupsBack(page, recoveryKey)
    await finish.click()
    await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
    expect(await read(page, 'clients.list', { archived: false })).toEqual([])
  })

  const ways: [name: string, act: (page: Page) => Promise<unknown>][] = [
    ['the button', (shown) => shown.getByRole('button', { name: 'Lock' }).click()],
    ['Ctrl+L', (shown) => shown.keyboard.press('ControlOrMeta+l')],
    ['the menu', () => started.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())],
    ['the laptop going to sleep', () => started.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))],
    ['the screen lock', () => started.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))],
  ]
  for (const [name, act] of ways) {
    test(`${name} locks: the page is gone, no record is given, the passphrase opens again`, async () => {
      page = await lockedBy(started, act)
      await expect(page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
      expect(started.app.windows().filter((window) => !window.isClosed())).toHaveLength(1)
      for (const [path, input] of dataOperations) expect(await ask(page, path, input), path).toMatchObject({ ok: false, error: { code: 'locked' } })
      await unlock(page)
    })
  }

  test('idle time locks after the minutes chosen, and a key or a touch starts them anew', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Lock after' }).click()
    await page.getByRole('option', { name: '1 minute', exact: true }).click()
    await expect.poll(async () => (await read<{ autoLockMinutes: number }>(page, 'settings.get')).autoLockMinutes).toBe(1)
    // Long timers are written down instead of waited for.
    await started.app.evaluate(() => {
      const real = globalThis.setTimeout
      const seen: { delay: number; run: () => void; handle: unknown }[] = []
      const watched = (run: () => void, delay: number, ...rest: unknown[]): unknown => {
        const handle = real(run, delay, ...rest)
        if (delay >= 60_000) seen.push({ delay, run, handle })
        return handle
      }
      Object.assign(globalThis, { setTimeout: watched, seenTimers: seen })
    })
    const timers = (): Promise<{ delay: number; stopped: boolean }[]> =>
      started.app.evaluate(() =>
        (globalThis as unknown as { seenTimers: { delay: number; handle: { _destroyed: boolean } }[] }).seenTimers.map(({ delay, handle }) => ({ delay, stopped: handle._destroyed })),
      )
    const touches = [() => page.keyboard.press('Shift'), () => page.getByRole('heading', { level: 1 }).click(), () => page.mouse.wheel(0, 10)]
    for (const [before, touch] of touches.entries()) {
      // A burst counts once a second; so each touch has a second of its own.
      await started.app.evaluate(() => {
        const now = performance.now.bind(performance)
        performance.now = () => now() + 2000
      })
      await touch()
      await expect.poll(async () => (await timers()).length).toBe(before + 1)
    }
    expect((await timers()).map(({ delay, stopped }) => [delay, stopped])).toEqual([[60_000, true], [60_000, true], [60_000, false]])
    // What the page makes up is no hand, and no operation keeps the vault open.
    const pretend = (): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })))
    for (let times = 0; times < 15; times++, await page.waitForTimeout(100)) await pretend()
    expect(await ask(page, 'vault.stayAwake')).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await timers()).toHaveLength(3)
    page = await lockedBy(started, () => started.app.evaluate(() => (globalThis as unknown as { seenTimers: { run: () => void }[] }).seenTimers.at(-1)?.run()))
    await expect(page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
  })

  test('a wrong passphrase is refused in words, and the right one still opens', async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveAccessibleDescription(/passphrase/i)
    await expect(page.getByText(/damaged/i)).toHaveCount(0)
    await unlock(page)
  })

  test('the recovery key opens, however it is written', async () => {
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await page.getByRole('button', { name: 'Use the recovery key' }).click()
    await page.getByLabel('Recovery key').fill('AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByLabel('Recovery key')).toHaveAccessibleDescription(/recovery key/i)
    await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Unlock' }).click()
    // Whoever needed it may have forgotten the passphrase; here she has not.
    await page.getByRole('button', { name: 'Keep the old one' }).click()
    await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
  })

  test('a new recovery key is made in the settings with the passphrase, and typed back before work goes on', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Your passphrase').fill('not the passphrase of this one')
    await page.getByRole('button', { name: 'Make a new recovery key' }).click()
    await expect(page.getByLabel('Your passphrase')).toHaveAccessibleDescription(/not the passphrase/i)
    await page.getByLabel('Your passphrase').fill(passphrase)
    // After a wrong try the next is taken a second later.
    await expect(async () => {
      await page.getByRole('button', { name: 'Make a new recovery key' }).click({ timeout: 1000 })
      await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible({ timeout: 5000 })
    }).toPass()
    const renewed = await shownRecoveryKey(page)
    expect(renewed).not.toBe(recoveryKey)
    await typeGroupsBack(page, renewed)
    await page.getByRole('button', { name: 'Open my practice' }).click()
    await expect(page.getByRole('link', { name: 'Today' })).toBeVisible()
    recoveryKey = renewed
  })

  test('a practice that is there is never set up over', async () => {
    const before = headers.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(await ask(page, 'vault.create', { passphrase: 'another long passphrase' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    expect(await ask(page, 'vault.create', { passphrase: 'another long passphrase' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(headers.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
    await unlock(page)
  })

  test('colours, letterhead and idle minutes stay over a restart', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByText('Dark', { exact: true }).click()
    const practice = page.getByLabel('Practice', { exact: true })
    await practice.fill('Les Mains Calmes')
    await practice.blur()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    const dark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await expect.poll(dark).toBe(true)
    await restart()
    await expect.poll(dark).toBe(true)
    await unlock(page)
    expect(await read(page, 'settings.get')).toMatchObject({ practiceName: 'Les Mains Calmes', autoLockMinutes: 1 })
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByLabel('Practice', { exact: true })).toHaveValue('Les Mains Calmes')
  })

  test('a second start shows the first window and ends', async () => {
    await started.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.focus = () => Object.assign(globalThis, { cameToFront: true })
    })
    const executable = 'executablePath' in hostExecutable ? hostExecutable.executablePath : await started.app.evaluate(() => process.execPath)
    const asRoot = 'executablePath' in hostExecutable || process.getuid?.() !== 0 ? [] : ['--no-sandbox']
    const second = spawn(executable ?? '', [...asRoot, root, `--user-data-dir=${dataDir}`], { stdio: 'ignore', cwd: root })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    await expect.poll(() => started.app.evaluate(() => 'cameToFront' in globalThis)).toBe(true)
    expect(started.app.windows()).toHaveLength(1)
  })

  test('with one copy of the key file lost or spoilt it opens as ever, and the copy is back', async () => {
    for (const [index, spoil] of [(file: string) => rmSync(file), flipBytes].entries()) {
      page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
      const file = join(folder, headers[index] ?? '')
      const whole = readFileSync(file, 'utf8')
      spoil(file)
      await restart()
      await unlock(page)
      expect(readFileSync(file, 'utf8')).toBe(whole)
    }
  })

  test('with both copies spoilt it says damaged, not wrong passphrase, and a copy put back opens', async () => {
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    for (const name of headers) {
      copyFileSync(join(folder, name), join(dataDir, name))
      flipBytes(join(folder, name))
    }
    await restart()
    await expect(page.getByRole('heading', { name: 'The key file cannot be read' })).toBeVisible()
    await expect(page.getByText(folder)).toBeVisible()
    await expect(page.getByLabel('Passphrase')).toHaveCount(0)
    expect(await ask(page, 'vault.create', { passphrase: 'another long passphrase' })).toMatchObject({ ok: false })
    expect(await ask(page, 'vault.unlock', { passphrase })).toMatchObject({ ok: false, error: { code: 'damaged' } })
    copyFileSync(join(dataDir, headers[1]), join(folder, headers[1]))
    await restart()
    await unlock(page)
  })

  test('with its records damaged it is locked as soon as that is found, says so, and offers to restore; the file put back opens', async () => {
    await started.close()
    const database = join(folder, 'levator.db')
    const whole = readFileSync(database)
    const bytes = Buffer.from(whole)
    // The newest pages, so that most of what is read at unlocking is not among them.
    for (let at = Math.floor((bytes.length * 0.75) / 4096) * 4096 + 2048; at < bytes.length; at += 4096) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(database, bytes)
    started = await startApp({ dataDir })
    page = started.page
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    const locked = async () => {
      page = await started.currentPage()
      return page.getByRole('alert').filter({ hasText: 'damaged' }).and(page.locator(':visible')).count()
    }
    await expect.poll(locked).toBe(1)
    await expect(page.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Restore a backup' })).toHaveCount(1)
    await expectNoAxeViolations(page)
    for (const [path, input] of dataOperations) expect(await ask(page, path, input), path).toMatchObject({ ok: false, error: { code: 'locked' } })
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('damaged')
    await started.close()
    writeFileSync(database, whole)
    for (const suffix of ['-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true })
    started = await startApp({ dataDir })
    page = started.page
    await unlock(page)
  })

  test('with its folder away it says missing, makes nothing in its place, and opens when it is back', async () => {
    await started.close()
    renameSync(folder, `${folder} away`)
    started = await startApp({ dataDir })
    page = started.page
    await expect(page.getByRole('heading', { name: 'Your practice is not there' })).toBeVisible()
    await expectNoAxeViolations(page)
    expect(await ask(page, 'vault.create', { passphrase })).toMatchObject({ ok: false, error: { code: 'storage' } })
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByRole('heading', { name: 'Your practice is not there' })).toBeVisible()
    renameSync(`${folder} away`, folder)
    await page.getByRole('button', { name: 'Look again' }).click()
    await unlock(page)
    for (const name of ['preferences.json', 'practice-place.json', 'logs/main.log']) {
      const file = join(dataDir, name)
      if (existsSync(file) && process.platform !== 'win32') expect(statSync(file).mode & 0o077, name).toBe(0)
    }
  })
})

test('the demo opens in one click, says what it is, and goes in one step', async ({ start }) => {
  const started = await start()
  await openDemo(started.page)
  await expect(started.page.getByRole('complementary', { name: 'Demo practice' })).toContainText('Demo practice: invented clients')
  expect(await read(started.page, 'clients.list', { archived: false })).toHaveLength(12)
  const folder = join(started.dataDir, 'demo')
  expect(existsSync(folder)).toBe(true)

  const locked = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
  await locked.getByRole('button', { name: 'Continue in the demo' }).click()
  await expect(locked.getByRole('complementary', { name: 'Demo practice' })).toBeVisible()
  expect(await read(locked, 'clients.list', { archived: false })).toHaveLength(12)

  const after = await lockedBy(started, (shown) => shown.getByRole('button', { name: 'Remove the demo' }).click())
  await expect(after.getByRole('heading', { name: 'Welcome to Levator' })).toBeVisible()
  await expect.poll(() => existsSync(folder)).toBe(false)
})

/** Changes bytes in the middle of the file, as a failing disk does. */
function flipBytes(file: string): void {
  const bytes = readFileSync(file)
  for (let at = Math.floor(bytes.length / 2); at < bytes.length / 2 + 8; at++) bytes[at] = (bytes[at] ?? 0) ^ 0x55
  writeFileSync(file, bytes)
}
