import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, startApp, test, type Page, type StartedApp } from './app'
import { killApp } from './kill'
import { ask, lockedBy, openDemo, read, setUpPractice, unlock } from './steps'
import { cell, chooseTherapy } from './treatment'

/** Keys of somebody who types fast and never rests, in milliseconds. */
const keyEvery = 40
const words = 'Stiff since the move, worse on the left when she turns her head to look over the shoulder while driving home. '

/** Starts typing and returns as soon as the last key is down. @returns milliseconds that one key took, on average */
const typeWithoutPause = async (page: Page, text: string): Promise<number> => {
  const began = Date.now()
  await page.keyboard.type(text, { delay: keyEvery })
  return (Date.now() - began) / text.length
}

/** Of what was typed, how many milliseconds of typing are not in `stored`. */
const lostMs = (typed: string, stored: string, perKey: number): number => {
  expect(typed.startsWith(stored), `“${stored}” is the beginning of what was typed`).toBe(true)
  return (typed.length - stored.length) * perKey
}

const newClient = async (page: Page, givenName = 'Ngozi', familyName = 'Adeyemi'): Promise<number> => {
  await page.keyboard.press('ControlOrMeta+n')
  await page.getByLabel('Given name').fill(givenName)
  await page.getByLabel('Family name').fill(familyName)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(givenName)
  return (await read<{ id: number }[]>(page, 'clients.list', { archived: false })).at(-1)?.id ?? 0
}

const focusedLabel = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? document.activeElement?.getAttribute('aria-label') ?? undefined)
const cursor = (page: Page): Promise<number | null> => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.selectionStart ?? null)

test.describe.serial('after kill -9', () => {
  let started: StartedApp
  let page: Page
  let clientId: number
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  test.beforeAll(async () => {
    started = await startApp({ dataDir })
    page = started.page
  })
  test.afterAll(async () => {
    await started.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const killAndStart = async (): Promise<void> => {
    await killApp(started)
    started = await startApp({ dataDir })
    page = started.page
    await unlock(page)
  }

  test('a note being typed loses a second at most, is open again with the cursor in it, and five steps can be undone', async () => {
    await setUpPractice(page)
    clientId = await newClient(page)
    await page.getByRole('button', { name: 'First session' }).click()
    await chooseTherapy(page, 'Sports massage')
    for (const value of [7, 6, 5]) await cell(page, 'Pain on arrival, 0 to 10', value).click()
    await page.getByLabel('Plan', { exact: true }).fill('Twice a week.')
    const told = page.getByLabel('What the client told you')
    await told.click()
    const perKey = await typeWithoutPause(page, words)
    await killAndStart()

    await expect(page.getByLabel('What the client told you')).toBeVisible()
    const stored = await page.getByLabel('What the client told you').inputValue()
    expect(lostMs(words, stored, perKey)).toBeLessThanOrEqual(1000)
    await expect.poll(() => focusedLabel(page)).toBe('What the client told you')
    expect((await cursor(page)) ?? 0).toBeGreaterThan(stored.length - 2000 / perKey)
    const shown = async () => {
      const checked = page.getByRole('radiogroup', { name: 'Pain on arrival, 0 to 10', exact: true }).getByRole('radio', { checked: true })
      const pain = (await checked.count()) === 0 ? null : Number.parseInt((await checked.getAttribute('aria-label')) ?? (await checked.innerText()), 10)
      return [await page.getByLabel('What the client told you').inputValue(), await page.getByLabel('Plan', { exact: true }).inputValue(), pain]
    }
    for (const state of [['', 'Twice a week.', 5], ['', '', 5], ['', '', 6], ['', '', 7], ['', '', null]]) {
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(shown).toEqual(state)
    }
    for (let times = 0; times < 5; times++) await page.keyboard.press('ControlOrMeta+y')
    await expect.poll(shown).toEqual([stored, 'Twice a week.', 5])
  })

  test('a field of the client’s details loses a second at most, and the cursor and the scroll are where they were', async () => {
    await page.keyboard.press('ControlOrMeta+2')
    await page.getByRole('option').first().click()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Details' }).click()
    const address = page.getByLabel('Address', { exact: true })
    await address.click()
    const perKey = await typeWithoutPause(page, words)
    const top = await page.locator('#content').evaluate((content) => content.scrollTop)
    await killAndStart()

    await expect(page.getByLabel('Address', { exact: true })).toBeVisible()
    const stored = await page.getByLabel('Address', { exact: true }).inputValue()
    expect(stored).toBe((await read<{ address: string }>(page, 'clients.get', { id: clientId })).address)
    expect(lostMs(words, stored, perKey)).toBeLessThanOrEqual(1000)
    await expect.poll(() => focusedLabel(page)).toBe('Address')
    await expect.poll(() => page.locator('#content').evaluate((content) => content.scrollTop)).toBe(top)
  })
})

test.describe.serial('after a lock', () => {
  let started: StartedApp
  let page: Page
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  test.beforeAll(async () => {
    started = await startApp({ dataDir })
    page = started.page
    await setUpPractice(page)
    await newClient(page)
    await page.getByRole('button', { name: 'First session' }).click()
    await page.getByLabel('What the client told you').fill('Stiff.')
  })
  test.afterAll(async () => {
    await started.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const restart = async (end: () => Promise<unknown>): Promise<void> => {
    const gone = new Promise((resolve) => started.app.process().once('exit', resolve))
    await end().catch(() => undefined)
    await gone
    await expectEmptyLog()
    started = await startApp({ dataDir })
    page = started.page
  }
  /** Everything is in the database itself: nothing hangs on the log, where a flipped byte would silently drop it. */
  const expectEmptyLog = (): Promise<void> => {
    const log = join(dataDir, 'practice', 'levator.db-wal')
    // The lock screen stands a moment before the file is closed.
    return expect.poll(() => (existsSync(log) ? statSync(log).size : 0)).toBe(0)
  }

  const locks: [name: string, lock: (shown: Page) => Promise<unknown>][] = [
    ['Ctrl+L', (shown) => shown.keyboard.press('ControlOrMeta+l')],
    ['the laptop going to sleep', () => started.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))],
    ['the screen lock', () => started.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))],
    [
      'idle time',
      async () => {
        await started.app.evaluate(() => {
          const real = globalThis.setTimeout
          // The minutes of the one idle time that is asked for next pass at once.
          const shortened = (run: () => void, delay: number, ...rest: unknown[]): unknown => {
            if (delay < 60_000) return real(run, delay, ...rest)
            globalThis.setTimeout = real
            return real(run, 200, ...rest)
          }
          Object.assign(globalThis, { setTimeout: shortened })
          const now = performance.now.bind(performance)
          performance.now = () => now() + 2000
        })
        await page.keyboard.press('Shift')
      },
    ],
  ]
  for (const [name, lock] of locks) {
    test(`${name}: the last key is saved, the log is empty, the page is gone; unlocking leads back to the field`, async () => {
      const told = page.getByLabel('What the client told you')
      await told.focus()
      await page.keyboard.press('End')
      const text = `${await told.inputValue()} ${name}.`
      await page.keyboard.type(` ${name}.`)
      await page.keyboard.press('ArrowLeft')
      const old = page
      page = await lockedBy(started, lock)
      expect(old.isClosed()).toBe(true)
      expect(started.app.windows()).toEqual([page])
      await expectEmptyLog()
      await unlock(page)
      await expect(page.getByLabel('What the client told you')).toHaveValue(text)
      await expect.poll(() => focusedLabel(page)).toBe('What the client told you')
      expect(await cursor(page)).toBe(text.length - 1)
    })
  }

  const ends: [name: string, end: () => Promise<unknown>][] = [
    ['closing the window', () => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())],
    ['quitting', () => started.app.evaluate(({ app }) => app.quit())],
  ]
  for (const [name, end] of ends) {
    test(`${name}: the last key is saved and the log is empty; the next start leads back to the field`, async () => {
      const told = page.getByLabel('What the client told you')
      await told.focus()
      await page.keyboard.press('End')
      const text = `${await told.inputValue()} ${name}.`
      await page.keyboard.type(` ${name}.`)
      await restart(end)
      await unlock(page)
      await expect(page.getByLabel('What the client told you')).toHaveValue(text)
      await expect.poll(() => focusedLabel(page)).toBe('What the client told you')
    })
  }

  test('a draft discarded, a client archived: the day is shown instead', async () => {
    const [{ id } = { id: 0 }] = await read<{ id: number }[]>(page, 'sessions.unfinished')
    expect(await ask(page, 'sessions.discard', { id })).toMatchObject({ ok: true })
    page = await lockedBy(started, (shown) => shown.keyboard.press('ControlOrMeta+l'))
    await unlock(page)
    await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page')
  })
})

test('a disk that fails in the middle of typing: Levator locks itself, and the text is there after the next unlocking', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'writes are made to fail by a limit of Linux')
  const started = await start()
  const { page } = started
  await setUpPractice(page)
  await newClient(page)
  await page.getByRole('button', { name: 'First session' }).click()
  const told = page.getByLabel('What the client told you')
  await told.fill('Saved before.')
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()

  await expect.poll(async () => (await read<{ place: { address: string } | null }>(page, 'place.last')).place?.address).toMatch(/^\/sessions\//)

  // Every write of the main process fails from now on; the signal that comes with it would end the process.
  const limit = (bytes: string): unknown => execFileSync('prlimit', ['--pid', String(started.app.process().pid), `--fsize=${bytes}:`])
  await started.app.evaluate(() => void process.on('SIGXFSZ', () => undefined))
  limit('1')
  // All of it at once: whatever is written first, be it where the cursor stands, locks the practice.
  const locked = await lockedBy(started, () => page.keyboard.insertText(' Typed while the disk was gone.'))
  expect(page.isClosed()).toBe(true)
  await expect(locked.getByRole('heading', { name: 'Levator is locked' })).toBeVisible()
  limit('unlimited')
  await unlock(locked)
  await expect(locked.getByText('What the disk refused before Levator was locked is saved now.')).toBeVisible()
  const [{ id } = { id: 0 }] = await read<{ id: number }[]>(locked, 'sessions.unfinished')
  const { content } = await read<{ content: { notes: { told: string } } }>(locked, 'sessions.get', { id })
  expect(content.notes.told).toBe('Saved before. Typed while the disk was gone.')
  await expect(locked.getByLabel('What the client told you')).toHaveValue(content.notes.told)
})

test('a screen begins at its top, however far the one before was scrolled', async ({ start }) => {
  const { page } = await start()
  await openDemo(page)
  // So low that each screen is longer than the window.
  await page.setViewportSize({ width: 1024, height: 400 })
  const top = () => page.locator('#content').evaluate((element) => element.scrollTop)
  for (const name of ['Settings', 'Today', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    expect(await top()).toBe(0)
    await page.locator('#content').evaluate((element) => element.scrollTo(0, 150))
    expect(await top()).toBeGreaterThan(0)
  }
})
