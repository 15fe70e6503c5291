import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectNoAxeViolations, expect, hostName, startApp, test, type Page, type StartedApp } from './app'
import { pdfCheck, pdfInfo, pdfText } from '../helpers/pdf'
import { root } from './host-name'

// The Chromium host by itself, on a tiny app. In Electron there is nothing to prove here.
const appDir = join(import.meta.dirname, 'fixture-app')
const executable = join(root, 'host/electron')
const call = (page: Page, channel: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    ([name, list]) => (window as unknown as { bridge: { call(name: string, ...list: unknown[]): Promise<unknown> } }).bridge.call(name, ...list),
    [channel, args] as const,
  )

if (hostName === 'chromium') {
  test.describe('one app', () => {
    let started: StartedApp
    let page: Page
    test.beforeAll(async () => {
      started = await startApp({ appDir, expectedProblems: /inline script|securitypolicyviolation|Content Security Policy|ERR_BLOCKED|ERR_ABORTED/i })
      page = started.page
    })
    test.afterAll(() => started.close())
    const events = (): Promise<string[]> => started.app.evaluate(() => (globalThis as unknown as { seen: { events: string[] } }).seen.events.splice(0))

    test('values keep their kind on the way there and back', async () => {
      const kept = await page.evaluate(async () => {
        const { bridge } = window as unknown as { bridge: { call(name: string, value: unknown): Promise<Record<string, unknown>> } }
        const loop: Record<string, unknown> = { name: 'loop' }
        loop['self'] = loop
        const sent = {
          date: new Date(86_400_000), bytes: new Uint8Array([1, 2, 255]), map: new Map([['a', 1]]), set: new Set([1, 2]), big: 12_345_678_901_234_567_890n,
          pattern: /a+/gi, missing: undefined, nan: NaN, minus: -0, nested: { list: [1, [2]] }, loop, error: new RangeError('far'),
        }
        const kinds = await bridge.call('kinds', sent)
        const back = (await bridge.call('echo', sent)) as typeof sent
        return {
          kinds,
          back: [
            back.date.getTime(), [...back.bytes], [...back.map], [...back.set], String(back.big), String(back.pattern), 'missing' in back,
            Number.isNaN(back.nan), Object.is(back.minus, -0), back.nested, back.loop['self'] === back.loop, back.error.message,
          ],
        }
      })
      expect(kept.back).toEqual([86_400_000, [1, 2, 255], [['a', 1]], [1, 2], '12345678901234567890', '/a+/gi', true, true, true, { list: [1, [2]] }, true, 'far'])
      expect(kept.kinds).toMatchObject({ date: '[object Date]', bytes: '[object Uint8Array]', map: '[object Map]', big: '[object BigInt]', missing: '[object Undefined]' })
    })

    test('errors cross as Electron makes them', async () => {
      await expect(call(page, 'fail')).rejects.toThrow("Error invoking remote method 'fail': TypeError: nope")
      await expect(call(page, 'nobody')).rejects.toThrow("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'")
      const refused = await page.evaluate(() => {
        const { bridge } = window as unknown as { bridge: { call(name: string, value: unknown): Promise<unknown> } }
        return Promise.resolve().then(() => bridge.call('echo', document.body)).then(() => 'went through', (error: Error) => error.message)
      })
      expect(refused).toContain('could not be cloned')
    })

    test('the page sees the bridge and nothing else', async () => {
      const seen = await page.evaluate(() => {
        const names = window as unknown as Record<string, unknown>
        return {
          leaked: ['require', 'process', 'ipcRenderer', 'electron', 'leaked', 'module'].filter((name) => name in names),
          odd: Object.keys(names).filter((name) => /^(send|receive|__)/.test(name) && !/playwright|__pw/.test(name)),
          frozen: Object.isFrozen(names['bridge']),
        }
      })
      expect(seen).toEqual({ leaked: [], odd: [], frozen: true })
    })

    test('the sender is the main frame of its window', async () => {
      expect(await call(page, 'sender')).toEqual({ isMainFrame: true, url: 'app://fixture/index.html', origin: 'app://fixture', fromWindow: 1 })
    })

    test('the policy holds and nothing reaches the network', async () => {
      const held = await page.evaluate(async () => {
        const script = document.createElement('script')
        script.textContent = 'window.injected = true'
        document.body.append(script)
        const fetched = await fetch('https://example.com/').then(() => 'answered', () => 'refused')
        return { injected: 'injected' in window, fetched, secure: isSecureContext }
      })
      expect(held).toEqual({ injected: false, fetched: 'refused', secure: true })
    })

    test('leaving is refused, a new window is refused and its address handed over', async () => {
      await events()
      await page.getByRole('link', { name: 'leave' }).click()
      await expect.poll(events).toEqual(['will-frame-navigate https://example.com/away'])
      await page.getByRole('link', { name: 'outside' }).click()
      const opened = (): Promise<string[]> => started.app.evaluate(() => (globalThis as unknown as { seen: { opened: string[] } }).seen.opened)
      await expect.poll(opened).toEqual(['https://example.com/out'])
      await expect(page.getByRole('heading', { name: 'Host fixture' })).toBeVisible()
      await expect.poll(() => started.app.windows().length).toBe(1)
    })

    test('a reload keeps the bridge, and one the page asks for is asked about', async () => {
      await page.reload()
      expect(await call(page, 'echo', 'after')).toBe('after')
      expect(await events()).toEqual([])
      await page.evaluate(() => location.reload())
      await expect.poll(events).toEqual(['will-frame-navigate app://fixture/index.html'])
      await expect.poll(() => call(page, 'echo', 'again').catch(() => 'not yet')).toBe('again')
    })

    test('the menu works by item and by key', async () => {
      const status = page.getByRole('status')
      await started.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
      await expect(status).toHaveText('menu: new')
      await status.evaluate((element) => (element.textContent = ''))
      await page.keyboard.press('Control+n')
      await expect(status).toHaveText('menu: new')
    })

    test('the theme reaches the page', async () => {
      const dark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
      await started.app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'))
      await expect.poll(dark).toBe(true)
      await started.app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'))
      await expect.poll(dark).toBe(false)
    })

    test('a hidden window prints a tagged PDF and is gone afterwards', async () => {
      const printed = started.app.waitForEvent('window')
      const bytes = await page.evaluate(async () => {
        const { bridge } = window as unknown as { bridge: { call(name: string, value: unknown): Promise<Uint8Array> } }
        return [...(await bridge.call('print', 'Trapezius 3 to 1'))]
      })
      const pdf = Buffer.from(bytes)
      expect(pdfInfo(pdf)).toMatchObject({ title: 'Printed words', tagged: true, pages: 1 })
      expect(pdfText(pdf)).toContain('Trapezius 3 to 1')
      expect(pdfCheck(pdf)).toBe('')
      expect((await printed).isClosed()).toBe(true)
      expect(await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    })

    test('a second start hands its arguments to the first and ends', async () => {
      await events()
      const second = spawn(executable, [appDir, `--user-data-dir=${started.dataDir}`, 'open-me'], { stdio: 'ignore' })
      expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
      await expect.poll(events).toEqual(['second-instance open-me'])
    })

    test('axe runs on it', () => expectNoAxeViolations(page))
  })

  test('a page that throws fails the spec', async () => {
    const started = await startApp({ appDir })
    const thrown = started.page.waitForEvent('pageerror')
    await started.page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown in the page')
      })
    })
    await thrown
    await expect(started.close()).rejects.toThrow('thrown in the page')
  })

  test('what is typed is nowhere on the disk, running or killed', async () => {
    const word = `canary${Date.now()}`
    const started = await startApp({ appDir })
    const pid = started.app.process().pid ?? 0
    await started.page.getByLabel('Word').fill(word)
    await started.page.evaluate((text) => {
      localStorage.setItem('word', text)
      sessionStorage.setItem('word', text)
      history.replaceState({ text }, '', `?word=${text}`)
    }, word)
    await started.page.reload()
    const profile = profileOf(pid)
    expect(existsSync(profile)).toBe(true)
    expect(filesWith(word, [profile, started.dataDir])).toEqual([])
    // The search does find what is there.
    const control = join(profile, 'control')
    writeFileSync(control, Buffer.from(`… ${word}`, 'utf16le'))
    expect(filesWith(word, [profile, started.dataDir])).toEqual([control])
    rmSync(control)

    // Killed without a chance to tidy up: Chromium goes with the host, and what is left holds nothing.
    const children = processesWith(profile)
    expect(children.length).toBeGreaterThan(0)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => processesWith(profile)).toEqual([])
    expect(filesWith(word, [profile, started.dataDir])).toEqual([])

    // The lock of the killed one is taken over, and its left-over swept away.
    const next = await startApp({ appDir, dataDir: started.dataDir })
    expect(existsSync(profile)).toBe(false)
    const nextProfile = profileOf(next.app.process().pid ?? 0)
    await next.close()
    expect(existsSync(nextProfile)).toBe(false)
    rmSync(started.dataDir, { recursive: true })
  })

  test('an old or missing part is told in one sentence', () => {
    const run = (args: string[], env: Record<string, string> = {}): string => {
      try {
        execFileSync(executable, args, { env: { ...process.env, ...env }, stdio: 'pipe' })
        return ''
      } catch (error) {
        return String((error as { stderr: Buffer }).stderr)
      }
    }
    const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
    expect(run([join(dataDir, 'nothing')])).toBe(`There is no app at ${join(dataDir, 'nothing')}\n`)
    expect(run([appDir, `--user-data-dir=${dataDir}`], { CHROMIUM_PATH: '/nowhere' })).toBe(
      '[chromium-host] CHROMIUM_PATH is /nowhere, but there is no such file.\n',
    )
    rmSync(dataDir, { recursive: true })
  })
}

const profileOf = (pid: number): string => {
  const name = readdirSync(tmpdir()).find((entry) => entry.startsWith(`chromium-host-${pid}-`))
  return join(tmpdir(), name ?? `chromium-host-${pid}-missing`)
}

/** Command lines of the processes that belong to a browser: its own names the profile, its children are found through their parents. */
const processesWith = (profile: string): string[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return state === 'Z' ? [] : [{ pid, parent, command }]
      } catch {
        return []
      }
    })
  const own = new Set(all.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid))
  for (let size = -1; size !== own.size; ) {
    size = own.size
    for (const { pid, parent } of all) if (own.has(parent ?? '')) own.add(pid)
  }
  return all.filter(({ pid }) => own.has(pid)).map(({ command }) => command)
}

/** A living Chromium removes files while they are looked at: one that is gone holds nothing. Any other trouble is not passed over. */
const unlessGone = <T>(read: () => T, gone: T): T => {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gone
    throw error
  }
}

/** Files under the folders that hold the text, as UTF-8 or UTF-16. */
const filesWith = (text: string, folders: string[]): string[] =>
  folders.flatMap((folder) =>
    unlessGone(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesWith(text, [path])
      if (!entry.isFile()) return []
      const bytes = unlessGone(() => readFileSync(path), Buffer.alloc(0))
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')) ? [path] : []
    }),
  )
