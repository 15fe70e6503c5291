import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, fileFor, fileMap, headersFor, isOwnRequest, isTrusted, safePreferences } from './policy'

describe('Content-Security-Policy', () => {
  const policy = contentSecurityPolicy('abc123')
  const directives = Object.fromEntries(policy.split('; ').map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]))

  it('starts from nothing and allows our own files', () => {
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-abc123'",
      'img-src': "'self' blob:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'worker-src': "'self'",
      'media-src': "'none'",
      'object-src': "'none'",
      'frame-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
  })

  it.each(['unsafe-', 'http:', 'https:', 'data:', '*', 'ws:'])('knows no %s', (word) => expect(policy).not.toContain(word))

  it.each(['index.html', 'assets/a.js', 'a.unknown'])('goes with %s, as do the other headers', (file) => {
    expect(headersFor(file, 'abc123')).toMatchObject({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    })
  })
})

it('gives no window more than a page needs', () => {
  expect(safePreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    backgroundThrottling: false,
  })
})

describe('files by address', () => {
  const outside = mkdtempSync(join(tmpdir(), 'levator-policy-'))
  afterAll(() => rmSync(outside, { recursive: true }))
  const folder = join(outside, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const name of ['index.html', 'print.html', 'assets/index.js']) writeFileSync(join(folder, name), '')
  writeFileSync(join(outside, 'secret'), '')
  const files = fileMap(folder)
  const at = (url: string, method = 'GET') => fileFor(files, { url, method })

  it.each([
    ['app://bundle/', 'index.html'],
    ['app://bundle/index.html', 'index.html'],
    ['app://bundle/print.html?document=%7B%7D', 'print.html'],
    ['app://bundle/assets/index.js#x', 'assets/index.js'],
  ])('%s', (url, file) => expect(at(url)).toBe(join(folder, file)))

  it.each([
    'app://bundle/../secret', 'app://bundle/%2e%2e/secret', 'app://bundle/%2e%2e%2fsecret', 'app://bundle/..%2fsecret', 'app://bundle/..\\secret',
    'app://bundle/..%5csecret', 'app://bundle/assets/../../secret', 'app://bundle//etc/passwd', 'app://bundle/etc/passwd', 'app://bundle/%00',
    'app://bundle/index.html%00.js', 'app://bundle/assets', 'app://bundle/assets/', 'app://bundle/INDEX.HTML', 'app://bundle/__proto__',
    'app://bundle/constructor', 'app://other/index.html', 'app://bundle.evil/index.html', 'app://bundle:80/index.html', 'file:///etc/passwd',
    'https://bundle/index.html', 'app:index.html', 'app:///index.html', '', 'bundle/index.html', 'app://bundle/\u202eindex.html',
  ])('%s finds nothing', (url) => expect(at(url)).toBeUndefined())

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get'])('%s finds nothing', (method) => expect(at('app://bundle/index.html', method)).toBeUndefined())
})

const dev = 'http://localhost:5173'

describe('requests', () => {
  it.each(['app://bundle/index.html', 'app://bundle/assets/a.woff2', 'blob:app://bundle/1f0c'])('%s may be made', (url) => {
    expect(isOwnRequest(url, undefined)).toBe(true)
  })

  it.each([
    'https://example.org/', 'http://localhost:5173/', 'http://127.0.0.1:9/', 'ws://localhost:5173/', 'file:///etc/passwd', 'app://bundle', 'app://bundle.evil/',
    'app://bundle@evil/', 'app://evil/', 'APP://bundle/', 'blob:app://bundle.evil/x', 'blob:https://evil/', 'data:text/html,x', 'devtools://devtools/', 'chrome://gpu/',
    'about:blank', 'javascript:alert(1)', 'ftp://a/', '//evil/', '',
  ])('%s may not, in the app as shipped', (url) => expect(isOwnRequest(url, undefined)).toBe(false))

  it.each([['ws://localhost:5173/', true], ['http://localhost:5173/a.ts', true], ['http://localhost.evil:5173/', false], ['https://example.org/', false]])(
    'while developing: %s → %s',
    (url, may) => expect(isOwnRequest(url, dev)).toBe(may),
  )
})

describe('who may ask', () => {
  const page = (url: string) => ({ url })
  const windowOf = (mainFrame: { url: string }, destroyed = false) => ({ webContents: { mainFrame }, isDestroyed: () => destroyed })
  const ours = page('app://bundle/index.html')
  const window = windowOf(ours)
  const sender = window.webContents
  const [frame, other] = [page('app://bundle/index.html'), windowOf(page('app://bundle/index.html'))]

  it('the main frame of our window with our page in it', () => expect(isTrusted(sender, ours, [other, window], undefined)).toBe(true))

  it.each<[what: string, trusted: boolean]>([
    ['a frame that is gone', isTrusted(sender, null, [window], undefined)],
    ['a frame inside the page', isTrusted(sender, frame, [window], undefined)],
    ['a window that is not ours', isTrusted(other.webContents, other.webContents.mainFrame, [window], undefined)],
    ['a window when there is none', isTrusted(sender, ours, [], undefined)],
    ['a window that was destroyed', isTrusted(sender, ours, [{ webContents: sender, isDestroyed: () => true }], undefined)],
    ...['https://evil/', 'app://bundle.evil/', 'app://evil/index.html', 'file:///tmp/index.html', 'about:blank', '', 'http://localhost:5173/', 'data:text/html,x'].map(
      (url): [string, boolean] => {
        const strange = windowOf(page(url))
        return [`a page at ${url || 'no address'}`, isTrusted(strange.webContents, strange.webContents.mainFrame, [strange], undefined)]
      },
    ),
    ...['http://localhost:51730/', 'http://localhost:5173.evil/', 'http://localhost:5173'].map((url): [string, boolean] => {
      const strange = windowOf(page(url))
      return [`while developing, ${url}`, isTrusted(strange.webContents, strange.webContents.mainFrame, [strange], dev)]
    }),
  ])('not %s', (_what, trusted) => expect(trusted).toBe(false))
})
