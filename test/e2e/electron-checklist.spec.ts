import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, hostName, startApp, test, type Page, type StartedApp } from './app'
import { ask, flip, lockedBy, openDemo, read } from './steps'

// Electron's security checklist where it shows: in a browser, tried from the page. The settings behind it are tried in
// src/main/electron-checklist.test.ts under the same numbers.

const provoked = /securitypolicyviolation|Content.Security.Policy|ERR_BLOCKED|ERR_ABORTED|ERR_FAILED|Not allowed to|Refused|launch|Unsafe attempt|scheme does not have|not allowed|blocked|handler/i
let started: StartedApp
let page: Page
test.beforeEach(async ({ start }) => {
  started = await start({ expectedProblems: provoked })
  page = started.page
})

/** Our page is still there, the very same, and still reaches its main process. */
async function expectStill(when: string): Promise<void> {
  expect(await page.evaluate(() => 'untouched' in window).catch(() => 'page gone'), when).toBe(true)
  expect(await ask(page, 'settings.preferences'), when).toMatchObject({ ok: true })
  expect(started.app.windows(), when).toHaveLength(1)
}
const mark = (): Promise<unknown> => page.evaluate(() => Object.assign(window, { untouched: true }) && null)

test('1 the page and all it loads come from one place, which counts as secure', async () => {
  const seen = await page.evaluate(() => ({
    secure: isSecureContext,
    protocol: location.protocol,
    strange: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(`${location.protocol}//${location.host}/`)),
  }))
  expect(seen).toEqual({ secure: true, protocol: hostName === 'chromium' ? 'https:' : 'app:', strange: [] })
  expect(await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toMatch(/^app:\/\/bundle\//)
  expect(await started.app.evaluate(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'))).toBe('MAP * ~NOTFOUND')
})

test('2, 4, 11 the page knows nothing of Node, of Electron or of web views', async () => {
  const known = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'setImmediate', '__dirname', 'electron', 'ipcRenderer', 'contextBridge']
    return { names: names.filter((name) => name in window), view: ['loadURL', 'getWebContentsId', 'executeJavaScript'].filter((name) => name in document.createElement('webview')) }
  })
  expect(known).toEqual({ names: [], view: [] })
})

test('3, 20 the page has two frozen functions, and what it does to the language does not reach the other side', async () => {
  const bridge = await page.evaluate(() => {
    const { bridge: api } = window as unknown as { bridge: Record<string, unknown> }
    let replaced = true
    try {
      api['call'] = () => 'mine'
      replaced = String(api['call']).includes('mine')
    } catch {
      replaced = false
    }
    return { keys: Object.keys(api), frozen: Object.isFrozen(api), replaced }
  })
  expect(bridge).toEqual({ keys: ['call', 'onChanged'], frozen: true, replaced: false })
  const caught = await page.evaluate(async () => {
    const seen: string[] = []
    const spy = (where: object, name: string): void => {
      const real: unknown = Reflect.get(where, name)
      if (typeof real !== 'function') return
      Reflect.set(where, name, function (this: unknown, ...args: unknown[]) {
        if (args.some((arg) => typeof arg === 'object' && arg !== null && 'sender' in arg)) seen.push(name)
        return Reflect.apply(real, this, args)
      })
    }
    spy(Function.prototype, 'call')
    spy(Array.prototype, 'push')
    spy(Promise.prototype, 'then')
    const { bridge: api } = window as unknown as { bridge: { call(path: string, input: unknown): Promise<{ ok: boolean }> } }
    const { ok } = await api.call('settings.preferences', {})
    return { ok, seen }
  })
  expect(caught).toEqual({ ok: true, seen: [] })
})

test('7 inline scripts, text made into code, and everything from outside are refused by the policy', async () => {
  await page.evaluate(async () => {
    const seen: string[] = []
    Object.assign(window, { refused: seen })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
    const add = <K extends keyof HTMLElementTagNameMap>(name: K, set: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] => {
      const element = document.body.appendChild(Object.assign(document.createElement(name), set))
      return element
    }
    const outside = 'https://example.org'
    // In a task of its own: what a debugger evaluates is exempt from the ban on eval.
    await new Promise<void>((done) => {
      setTimeout(() => {
        // oxlint-disable-next-line no-eval -- that it is refused is what is tried
        for (const code of [() => (0, eval)('window.evaluated = 1'), () => (Reflect.construct(Function, ['window.made = 1']) as () => void)()]) {
          try {
            code()
          } catch {
            // Refused: the report counts.
          }
        }
        done()
      })
    })
    add('script', { textContent: 'window.inline = 1' })
    add('script', { src: `${outside}/a.js` })
    add('script', { src: 'data:text/javascript,window.data = 1' })
    const div = add('div', {})
    div.setAttribute('onclick', 'window.attribute = 1')
    div.click()
    add('style', { textContent: 'body { color: red }' })
    add('link', { rel: 'stylesheet', href: `${outside}/a.css` })
    add('img', { src: `${outside}/a.png` })
    add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })
    add('iframe', { src: `${outside}/` })
    add('iframe', { srcdoc: '<script>parent.framed = 1</script>' })
    add('object', { data: `${outside}/a.swf` })
    add('audio', { src: `${outside}/a.mp3` })
    add('base', { href: `${outside}/` })
    add('form', { action: `${outside}/`, method: 'post' }).submit()
    void fetch(`${outside}/`).catch(() => undefined)
    void fetch('/index.html').catch(() => undefined)
    for (const open of [() => new WebSocket('wss://example.org'), () => new EventSource(`${outside}/`), () => new Worker('data:text/javascript,1'), () => navigator.sendBeacon(`${outside}/`)]) {
      try {
        open()
      } catch {
        // Some throw as well.
      }
    }
    document.fonts.add(await new FontFace('x', `url(${outside}/a.woff2)`).load().catch(() => new FontFace('y', 'local(serif)')))
  })
  const refused = async (): Promise<Record<string, number>> => {
    const all = await page.evaluate(() => (window as unknown as { refused: string[] }).refused)
    return Object.fromEntries([...new Set(all)].map((name) => [name, all.filter((one) => one === name).length]))
  }
  await expect.poll(refused).toEqual({
    'base-uri': 1, 'connect-src': 5, 'font-src': 1, 'form-action': 1, 'frame-src': 1, 'img-src': 2, 'media-src': 1, 'object-src': 1,
    'script-src': 2, 'script-src-attr': 1, 'script-src-elem': 3, 'style-src-elem': 2, 'worker-src': 1,
  })
  const ran = await page.evaluate(() => ['evaluated', 'made', 'inline', 'data', 'attribute', 'framed'].filter((name) => name in window))
  expect(ran).toEqual([])
})

const places = [
  'https://example.org/', 'http://example.org/', 'https://example.org:8443/x', 'http://127.0.0.1/', 'http://127.0.0.1:9/', 'http://localhost/', 'http://[::1]/', 'http://0.0.0.0/',
  'https://bundle/', 'http://bundle/', 'https://bundle.evil/', 'https://evil/bundle', 'https://bundle@evil.example/', 'https://app@evil.example/', 'https://user:pass@example.org/',
  'HTTPS://EXAMPLE.ORG/', 'https:example.org', '//example.org/', '\\example.org\\x', 'https://xn--e1awd7f.example/', 'https://\u0435xample.org/', 'https://ex\u00adample.org/', 'https://1.1.1.1/', 'http://0x7f.1/', 'http://2130706433/',
  'app://bundle/', 'app://bundle/print.html', 'app://bundle/../x', 'app://other/', 'app://bundle.evil/', 'app://bundle@evil/', 'APP://BUNDLE/', 'app:index.html', 'app:///x',
  'file:///etc/passwd', 'file://localhost/etc/passwd', 'file:index.html', 'data:text/html,<h1>x</h1>', 'data:text/html;base64,PGgxPng8L2gxPg==',
  'javascript:void(document.title="x")', 'javascript:window.evil=1', 'blob:https://example.org/1', 'filesystem:https://example.org/x', 'view-source:https://example.org/', 'chrome://gpu/', 'devtools://devtools/bundled/inspector.html',
  'ws://example.org/', 'ftp://example.org/', 'mailto:a@example.org', 'tel:+441632960000', 'levator-other:x', 'intent://x', 'ms-settings:privacy', 'vbscript:x', './print.html?document=1', '/assets/none.js', '?x=1', 'print.html',
  // The Chromium host is not asked about these, and goes there.
  ...(hostName === 'electron' ? ['about:blank#x', 'about:srcdoc'] : []),
]

test(`13 none of ${places.length} addresses is gone to, by script or link`, async () => {
  await mark()
  const before = page.url()
  for (const place of places) {
    for (const way of ['script', 'link'] as const) {
      await page.evaluate(
        ([url, how]) => {
          if (how === 'link') Object.assign(document.createElement('a'), { href: url }).click()
          else
            try {
              location.assign(url)
            } catch {
              // Some are refused on the spot.
            }
        },
        [place, way] as const,
      )
      await expectStill(`${way}: ${place}`)
    }
  }
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => 'evil' in window)).toBe(false)
})

test('14 no second window by a link; in Electron, by nothing', async () => {
  await mark()
  const before = page.url()
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank', textContent: 'a link to the outside' })
    link.style.cssText = 'position: fixed; inset-block-start: 0; inset-inline-start: 0; z-index: 9999'
    document.body.append(link)
  })
  const link = page.getByRole('link', { name: 'a link to the outside' })
  await link.click()
  await expect.poll(() => started.app.windows().length).toBe(1)
  await expectStill('a link')
  // In the Chromium host the browser itself answers other buttons, keys and what is dropped, with a tab of its own without our preload; refusing `window.open` can make its page wait.
  if (hostName === 'electron') {
    await page.evaluate(() => ['https://example.org/', 'about:blank', 'print.html', ''].forEach((url) => void window.open(url, '_blank', 'noopener')))
    for (const button of ['middle', 'left'] as const) await link.click({ button, modifiers: ['ControlOrMeta'] })
    await link.click({ modifiers: ['Shift'] })
    const cdp = await page.context().newCDPSession(page)
    const data = { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }], files: ['/etc/hostname'], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 200, y: 400, data })
    await expectStill('other buttons, keys and what was dropped')
  }
  expect(page.url()).toBe(before)
})

test('5 the page asks for what it may not have, and gets nothing', async () => {
  const given = await page.evaluate(async () => {
    const answer = (name: string, work: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(work)
          .then(() => `${name} was given`, () => ''),
        new Promise<string>((done) => setTimeout(() => done(''), 2000)),
      ])
    const { mediaDevices, clipboard } = navigator
    const answers = await Promise.all([
      answer('camera', () => mediaDevices.getUserMedia({ video: true })),
      answer('microphone', () => mediaDevices.getUserMedia({ audio: true })),
      answer('screen', () => mediaDevices.getDisplayMedia()),
      answer('clipboard', () => clipboard.readText()),
      answer('place', () => new Promise((done, refuse) => navigator.geolocation.getCurrentPosition(done, refuse))),
      answer('notifications', () => Notification.requestPermission().then((state) => (state === 'granted' ? state : Promise.reject(new Error(state))))),
    ])
    return answers.filter((text) => text !== '')
  })
  expect(given).toEqual([])
})

test('every window is hidden from screenshots from the start, until the switch says otherwise, also after a restart', async () => {
  test.skip(hostName === 'electron' && process.platform === 'linux', 'Electron knows of it on Windows and macOS only')
  test.setTimeout(90_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  let one = await startApp({ dataDir })
  const inEach = (): Promise<[name: string, hidden: boolean][]> =>
    one.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window): [string, boolean] => [window.webContents.getURL().includes('/print.html') ? 'print' : 'main', window.isContentProtected()])
        .toSorted(([a], [b]) => a.localeCompare(b)),
    )
  const flipProtection = async (): Promise<void> => {
    await one.page.getByRole('link', { name: 'Settings' }).click()
    await flip(one.page.getByRole('switch', { name: 'Hide Levator in screenshots and shared screens' }))
  }
  const restart = async (): Promise<void> => {
    await one.close()
    one = await startApp({ dataDir })
  }
  try {
    // Locked: nothing is open yet.
    expect(await inEach()).toEqual([['main', true]])
    await openDemo(one.page)
    await read(one.page, 'documents.prepare')
    await expect.poll(inEach).toEqual([['main', true], ['print', true]])
    await flipProtection()
    await expect.poll(inEach).toEqual([['main', false], ['print', false]])
    await restart()
    expect(await inEach()).toEqual([['main', false]])
    await one.page.getByRole('button', { name: /demo/ }).first().click()
    await expect(one.page.getByRole('link', { name: 'Today' })).toBeVisible({ timeout: 20_000 })
    await read(one.page, 'documents.prepare')
    await expect.poll(inEach).toEqual([['main', false], ['print', false]])
    await flipProtection()
    await expect.poll(inEach).toEqual([['main', true], ['print', true]])
    await restart()
    expect(await inEach()).toEqual([['main', true]])
  } finally {
    await one.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('what is copied or cut leaves the clipboard at the lock, unless another program has put something there since', async () => {
  await openDemo(page)
  const put = (text: string): Promise<void> => started.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
  const held = (): Promise<string> => started.app.evaluate(({ clipboard }) => clipboard.readText())
  /** Presses the keys; the host's clipboard is apart from Chromium's, so the words are put there as well. @returns whether the main process heard of it */
  const copy = async (shown: Page, keys: string, words: string): Promise<boolean> => {
    const asked = async (): Promise<number> => started.app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0)
    const before = await asked()
    await put(words)
    await shown.keyboard.press(keys)
    // In order on one channel: this answer comes after whatever the key has sent.
    await shown.evaluate(() => new Promise((done) => setTimeout(done)))
    await ask(shown, 'settings.preferences')
    return (await asked()) > before
  }
  // How often the clipboard was looked at.
  await started.app.evaluate(({ clipboard }) => {
    const real = clipboard.readText.bind(clipboard)
    clipboard.readText = () => {
      Object.assign(globalThis, { asked: ((globalThis as { asked?: number }).asked ?? 0) + 1 })
      return real()
    }
  })
  const lock = (shown: Page): Promise<void> => shown.keyboard.press('ControlOrMeta+l')
  const search = async (shown: Page): Promise<void> => {
    await shown.getByRole('link', { name: 'Clients' }).click()
    await shown.getByRole('combobox', { name: 'Search clients by name or phone' }).fill('Amina')
  }
  const reopened = async (shown: Page): Promise<Page> => {
    await shown.getByRole('button', { name: /demo/ }).first().click()
    await search(shown)
    return shown
  }
  await search(page)
  await put('of another program')
  expect(await copy(page, 'ControlOrMeta+c', 'of another program'), 'nothing is chosen').toBe(false)
  await page.keyboard.press('ControlOrMeta+a')
  expect(await copy(page, 'ControlOrMeta+c', 'Amina')).toBe(true)
  let shown = await lockedBy(started, lock)
  await expect.poll(held).toBe('')

  shown = await reopened(shown)
  await shown.keyboard.press('ControlOrMeta+a')
  expect(await copy(shown, 'ControlOrMeta+x', 'Amina')).toBe(true)
  await put('of another program')
  shown = await lockedBy(started, lock)
  await shown.getByRole('button', { name: /demo/ }).first().waitFor()
  expect(await held()).toBe('of another program')
})
