import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fuses, fuseWire, strictlyRequireAllFuses } from '../../packaging/fuses'
import { engineSwitches, lockDownApp, lockDownContents, lockDownSession, noDictionaries, ownScheme, preferencesFor } from './lock-down'
import { contentSecurityPolicy, fileFor, headersFor, isTrusted } from './policy'

// Electron's own security checklist (docs/tutorial/security.md), point by point: the settings. What shows in a browser, and only there, is in
// test/e2e/electron-checklist.spec.ts under the same numbers.

const root = resolve(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(resolve(root, path), 'utf8')
const electronTypes = textOf('node_modules/electron/electron.d.ts')

/** The words that Electron's types allow for one parameter of one function: its permissions, as this version knows them. */
function wordsOf(name: string, parameter: string): string[] {
  const line = electronTypes.split('\n').find((text) => text.includes(`${name}(handler:`)) ?? ''
  const union = new RegExp(`${parameter}: ((?:'[\\w-]+'(?: \\| )?)+)`).exec(line)?.[1] ?? ''
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word)
}

type Handler = (...args: unknown[]) => unknown

/** Stands in for one of Electron's objects: keeps the handlers it is given, so that a test can ask them. */
class Recorder extends EventEmitter {
  readonly given = new Map<string, unknown[]>()
  /** The object itself, with every `set…` function Electron's has. */
  as<T>(): T {
    return new Proxy(this, {
      get: (target, name) => {
        if (typeof name === 'string' && /^set[A-Z]|^onBefore/.test(name) && name !== 'setMaxListeners') return (...args: unknown[]) => void target.given.set(name, args)
        if (name === 'webRequest') return target.as()
        const own: unknown = Reflect.get(target, name)
        return typeof own === 'function' ? own.bind(target) : own
      },
    }) as unknown as T
  }
  handler(name: string): Handler {
    const first = this.given.get(name)?.[0]
    if (typeof first !== 'function') throw new Error(`${name} was never set: Electron's default holds`)
    return first as Handler
  }
  /** Emits with an event that can be prevented. `chosen` is what the listener handed to the callback, if it did. */
  ask(name: string, ...args: unknown[]): { heard: boolean; prevented: boolean; chosen: unknown[] | undefined } {
    let prevented = false
    let chosen: unknown[] | undefined
    const heard = this.emit(name, { preventDefault: () => (prevented = true) }, ...args, (...answer: unknown[]) => (chosen = answer))
    return { heard, prevented, chosen }
  }
}

function lockedSession(dev?: string): Recorder {
  const session = new Recorder()
  lockDownSession(session.as(), dev)
  return session
}
function lockedContents(): Recorder {
  const contents = new Recorder()
  lockDownContents(contents.as())
  return contents
}

const preferences = preferencesFor('/app/preload.js', 'levator', true)

describe('1 only secure content', () => {
  it('only the app’s own scheme is asked for: by any session, and no name is looked up behind it', () => {
    const may = (url: string) => {
      let answer: unknown
      lockedSession().handler('onBeforeRequest')({ url }, (decided: unknown) => (answer = decided))
      return answer
    }
    expect(may('app://bundle/index.html')).toEqual({ cancel: false })
    for (const url of ['http://example.org/', 'https://example.org/', 'ws://example.org/', 'file:///etc/passwd', 'http://localhost:5173/', 'data:text/html,x']) expect(may(url), url).toEqual({ cancel: true })
  })

  it('the engine looks up nothing, dials nothing and takes no proxy', () => {
    expect(engineSwitches(undefined)).toMatchObject({
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'no-proxy-server': '',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': '',
    })
    expect(lockedContents().given.get('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp'])
  })

  it('only while developing, this computer itself is within reach', () => {
    expect(engineSwitches('http://localhost:5173')['host-resolver-rules']).toBe('MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1')
  })

  it('the spell checker is off and its dictionaries come from nowhere', () => {
    const { given } = lockedSession()
    expect(given.get('setSpellCheckerEnabled')).toEqual([false])
    expect(given.get('setSpellCheckerDictionaryDownloadURL')).toEqual([noDictionaries])
    expect(noDictionaries).not.toMatch(/^(https?|file):/)
  })

  it('a server’s certificate, and its wish for ours or for a password, are refused', () => {
    const app = new Recorder()
    lockDownApp(app.as(), undefined)
    expect(app.ask('certificate-error', {}, 'https://x/', 'error', {})).toEqual({ heard: true, prevented: true, chosen: [false] })
    expect(app.ask('select-client-certificate', {}, 'https://x/', [{}])).toEqual({ heard: true, prevented: true, chosen: [] })
    expect(app.ask('login', {}, {}, {})).toEqual({ heard: true, prevented: true, chosen: [] })
  })
})

describe.each<[point: string, name: keyof Electron.WebPreferences, value: boolean]>([
  ['2 no Node in the page', 'nodeIntegration', false],
  ['2 no Node in workers', 'nodeIntegrationInWorker', false],
  ['2 no Node in frames', 'nodeIntegrationInSubFrames', false],
  ['3 the preload’s world apart from the page’s', 'contextIsolation', true],
  ['4 the page in a sandbox', 'sandbox', true],
  ['6 same-origin rule on', 'webSecurity', true],
  ['8 no insecure content', 'allowRunningInsecureContent', false],
  ['9 no experimental features', 'experimentalFeatures', false],
  ['11 no web views', 'webviewTag', false],
  ['13 a file that is dropped opens nothing', 'navigateOnDragDrop', false],
])('%s', (_point, name, value) => {
  it(`${name} is ${String(value)}, spelled out`, () => expect(preferences[name]).toBe(value))
})

describe('2–11 the preferences of every window', () => {
  it('are these and no others', () => {
    expect(Object.keys(preferences).toSorted()).toEqual(
      [
        'allowRunningInsecureContent', 'backgroundThrottling', 'contextIsolation', 'devTools', 'experimentalFeatures', 'navigateOnDragDrop', 'nodeIntegration',
        'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'partition', 'preload', 'sandbox', 'spellcheck', 'webSecurity', 'webviewTag',
      ].toSorted(),
    )
  })

  it('10 name no feature of Blink', () => expect(Object.keys(preferences).filter((name) => /blink/i.test(name))).toEqual([]))

  it('have no developer tools as shipped, and keep nothing on the disk', () => {
    expect([preferences.devTools, preferencesFor('', 'levator', false).devTools]).toEqual([false, true])
    expect(preferences.partition).not.toMatch(/^persist:/)
  })

  it('are given to every window there is', () => {
    const made = [...textOf('src/main/window.ts').matchAll(/new BrowserWindow\(/g)]
    const safe = [...textOf('src/main/window.ts').matchAll(/webPreferences: webPreferences\(preload\)/g)]
    expect([made.length, safe.length]).toEqual([2, 2])
  })

  it('4 the sandbox holds for all processes, before the first starts', () => {
    const prepare = /function prepareEngine[\s\S]*?\n}/.exec(textOf('src/main/security.ts'))?.[0] ?? ''
    expect(prepare).toContain('app.enableSandbox()')
    expect(textOf('src/main/index.ts')).toMatch(/prepareEngine\(\)\s+app\.whenReady\(\)/)
  })
})

describe('5 permissions', () => {
  const requested = wordsOf('setPermissionRequestHandler', 'permission')
  const checked = wordsOf('setPermissionCheckHandler', 'permission')
  const session = lockedSession()

  it('the list of permissions is read from Electron’s types', () => {
    expect(requested.length).toBeGreaterThan(30)
    expect(checked).toEqual(expect.arrayContaining(['clipboard-read', 'media', 'usb', 'geolocation', 'unknown']))
  })

  it.each(requested)('%s is refused when asked for', (permission) => {
    const answers: unknown[] = []
    session.handler('setPermissionRequestHandler')({}, permission, (granted: unknown) => answers.push(granted), {})
    expect(answers).toEqual([false])
  })

  it.each(checked)('%s is refused when looked up', (permission) => {
    expect(session.handler('setPermissionCheckHandler')(null, permission, 'app://bundle', {})).toBe(false)
  })

  it.each(['hid', 'serial', 'usb'])('a device of kind %s is refused', (deviceType) => {
    expect(session.handler('setDevicePermissionHandler')({ deviceType, origin: 'app://bundle', device: {} })).toBe(false)
  })

  it('no screen is shared and nothing is paired', () => {
    let chosen: unknown = 'nothing said'
    session.handler('setDisplayMediaRequestHandler')({}, (streams: unknown) => (chosen = streams))
    expect(chosen).toBe(null)
    session.handler('setBluetoothPairingHandler')({ pairingKind: 'confirm' }, (answer: unknown) => (chosen = answer))
    expect(chosen).toEqual({ confirmed: false })
  })

  it('all USB classes stay protected', () => {
    const protectedClasses = ['audio', 'hid', 'mass-storage', 'smart-card']
    expect(session.handler('setUSBProtectedClassesHandler')({ protectedClasses })).toEqual(protectedClasses)
  })

  it.each<[event: string, args: unknown[], nothing: unknown[]]>([
    ['select-usb-device', [{ deviceList: [{ deviceId: 'stick' }] }], []],
    ['select-hid-device', [{ deviceList: [{ deviceId: 'pen' }] }], [null]],
    ['select-serial-port', [[{ portId: 'ttyS0' }], {}], ['']],
  ])('%s: none is chosen', (event, args, nothing) => {
    expect(session.ask(event, ...args)).toEqual({ heard: true, prevented: true, chosen: nothing })
  })

  it('select-bluetooth-device: none is chosen', () => {
    expect(lockedContents().ask('select-bluetooth-device', [{ deviceId: 'watch' }])).toEqual({ heard: true, prevented: true, chosen: [''] })
  })

  it('a download is refused', () => expect(session.ask('will-download', {}, {})).toMatchObject({ heard: true, prevented: true }))

  it('a session that anybody else makes is locked down too', () => {
    const [app, other] = [new Recorder(), new Recorder()]
    lockDownApp(app.as(), undefined)
    app.emit('session-created', other.as())
    expect([...other.given.keys()].toSorted()).toEqual([...session.given.keys()].toSorted())
  })
})

describe('7 Content-Security-Policy', () => {
  it('goes with every file as a header, and allows nothing that is inline, from outside, or made of text', () => {
    for (const file of ['index.html', 'print.html', 'a.js', 'a.css', 'a.woff2']) {
      expect(headersFor(file, 'once')['Content-Security-Policy']).toBe(contentSecurityPolicy('once'))
    }
    expect(contentSecurityPolicy('once')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(contentSecurityPolicy('once')).not.toMatch(/unsafe-|https?:|data:|\*/)
  })
})

describe('11–14 a page', () => {
  const contents = lockedContents()
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('13 goes nowhere: %s', (event) => {
    expect(contents.ask(event, 'https://example.org/')).toMatchObject({ heard: true, prevented: true })
    expect(contents.ask(event, 'app://bundle/index.html')).toMatchObject({ heard: true, prevented: true })
  })
  it('12 gets no web view', () => expect(contents.ask('will-attach-webview', {}, {})).toMatchObject({ heard: true, prevented: true }))
  it.each(['https://example.org/', 'app://bundle/index.html', 'about:blank', ''])('14 opens no window for “%s”', (url) => {
    expect(contents.handler('setWindowOpenHandler')({ url })).toEqual({ action: 'deny' })
  })
  it('all of it holds for every page, whoever made its window', () => {
    const [app, other] = [new Recorder(), new Recorder()]
    lockDownApp(app.as(), undefined)
    app.emit('web-contents-created', {}, other.as())
    expect([other.eventNames().map(String).toSorted(), [...other.given.keys()].toSorted()]).toEqual([contents.eventNames().map(String).toSorted(), [...contents.given.keys()].toSorted()])
  })
})

describe('15 nothing is handed to the system to open', () => {
  const files = readdirSync(resolve(root, 'src/main'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  it('of the shell only the file manager is used, to show a document that was saved', () => {
    const used = files.flatMap((name) => [...textOf(`src/main/${name}`).matchAll(/\bshell\.(\w+)|\b(openExternal|openPath)\b/g)].map(([word]) => word))
    expect([...new Set(used)]).toEqual(['shell.showItemInFolder'])
  })
})

describe('16 a current Electron', () => {
  it('is pinned exactly, and is the one that was last looked at', () => {
    const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: Record<string, string> }
    const version = devDependencies['electron'] ?? ''
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(textOf('docs/packaging.md')).toMatch(new RegExp(`Electron ${version.replaceAll('.', '\\.')}, looked at on 20\\d\\d-\\d\\d-\\d\\d`))
  })
})

describe('17 who asks', () => {
  const windowOf = (url: string) => ({ webContents: { mainFrame: { url } }, isDestroyed: () => false })
  const ours = windowOf('app://bundle/index.html')
  const asks = (one: typeof ours, frame: { url: string } | null) => isTrusted(one.webContents, frame, [ours], undefined)
  it('the top frame of a window of ours that shows our page', () => expect(asks(ours, ours.webContents.mainFrame)).toBe(true))
  it('no other frame, window or page', () => {
    const stranger = windowOf('app://bundle/index.html')
    expect([asks(ours, null), asks(ours, { url: 'app://bundle/index.html' }), asks(stranger, stranger.webContents.mainFrame)]).toEqual([false, false, false])
    const away = windowOf('https://example.org/')
    expect(isTrusted(away.webContents, away.webContents.mainFrame, [away], undefined)).toBe(false)
  })
  it('there is one channel, and it asks', () => {
    expect([...textOf('src/main/ipc.ts').matchAll(/ipcMain\.\w+\(/g)].map(([call]) => call)).toEqual(['ipcMain.handle('])
    expect(textOf('src/main/answer-call.ts')).toContain('isTrusted(sender, senderFrame')
  })
})

describe('18 our own scheme', () => {
  it('has three privileges and no other', () => expect(ownScheme).toEqual({ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }))
  it.each(['app://bundle/../package.json', 'app://bundle/%2e%2e/package.json', 'app://bundle/..%2f..%2fetc/passwd', 'app://bundle//etc/passwd', 'file:///etc/passwd', 'app://other/index.html'])(
    'finds nothing at %s',
    (url) => expect(fileFor(new Map([['/index.html', '/app/index.html']]), { url, method: 'GET' })).toBeUndefined(),
  )
  it('its files are taken for what they are, and by nobody else', () => {
    expect(headersFor('a.js', 'once')).toMatchObject({
      'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer',
    })
  })
})

describe('19 fuses', () => {
  it('nobody runs, debugs or replaces our program with the packaged binary', () => {
    expect(fuses).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      GrantFileProtocolExtraPrivileges: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
    })
  })
  it('every fuse is decided upon, in the order of the wire, and explained', () => {
    expect([strictlyRequireAllFuses, fuseWire]).toEqual([true, '000011001'])
    const explained = [...textOf('docs/packaging.md').matchAll(/^\| `(\w+)` \| (on|off) \|/gm)].map(([, name, state]) => [name, state])
    expect(Object.fromEntries(explained)).toEqual(Object.fromEntries(Object.entries(fuses).map(([name, on]) => [name, on ? 'on' : 'off'])))
  })
})

describe('20 no raw API in the page', () => {
  it('the preload hands over two functions, and of an event only its text', () => {
    const preload = textOf('src/preload/index.ts')
    expect([...preload.matchAll(/exposeInMainWorld\('(\w+)'/g)].map(([, name]) => name)).toEqual(['bridge'])
    expect([...preload.matchAll(/ipcRenderer\.(\w+)\('([\w:]+)'/g)].map(([, verb, channel]) => [verb, channel])).toEqual([['invoke', 'levator:call'], ['on', 'levator:changed']])
    expect(preload).toContain('(_event, path: string) => listener(path)')
  })
})
