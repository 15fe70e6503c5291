import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindow } from './browser-window.ts'
import type { CdpSession } from './cdp.ts'
import { HostEvent } from './event.ts'
import { MainFrame } from './main-frame.ts'
import { nativeTheme } from './native-theme.ts'
import { PageChannel } from './page-channel.ts'
import { printToPdf } from './print.ts'
import { toAppUrl, toPageUrl } from './protocol.ts'
import { answerRequest } from './requests.ts'
import { session } from './session.ts'
import { chromium } from './state.ts'

export interface WebPreferences {
  preload?: string
  additionalArguments?: string[]
}

interface Picture {
  toPNG(): Buffer
  toDataURL(): string
  isEmpty(): boolean
  getSize(): { width: number; height: number }
}

type OpenHandler = (details: object) => { action: string }

const nothing = (): void => undefined

/** The page of one window. Everything waits until the window's target is attached. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession
  readonly mainFrame: MainFrame
  readonly id: number
  readonly window: BrowserWindow
  readonly #preferences: WebPreferences
  readonly #channel: PageChannel
  #cdp: CdpSession | undefined
  #targetId = ''
  #url = ''
  #destroyed = false
  #readsFiles = false
  #openHandler: OpenHandler | undefined
  /** The load the app asked for and waits for. */
  #load: PromiseWithResolvers<void> | undefined
  /** Where the page itself asked to go; the app is asked before it may. */
  #requested = new Set<string>()
  /** True between the app's own loadURL or reload and its request, which is not asked about again. */
  #ownNavigation = false

  constructor(id: number, window: BrowserWindow, preferences: WebPreferences) {
    super()
    this.setMaxListeners(0)
    this.id = id
    this.window = window
    this.#preferences = preferences
    this.mainFrame = new MainFrame(this)
    this.#channel = new PageChannel(this, window)
  }

  /** Called by the window when its target stands, before anything is loaded. */
  async attach(targetId: string, cdp: CdpSession): Promise<void> {
    this.#targetId = targetId
    this.#cdp = cdp
    this.#listen(targetId, cdp)
    const { preload, additionalArguments = [] } = this.#preferences
    const preloadSource = preload === undefined ? undefined : readFileSync(preload, 'utf8')
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      this.#channel.attach(targetId, cdp, preloadSource, additionalArguments, randomBytes(12).toString('hex')),
      this.applyTheme(),
    ])
  }

  #listen(targetId: string, cdp: CdpSession): void {
    cdp.on('Page.frameRequestedNavigation', ({ url }) => this.#requested.add(toAppUrl(url)))
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.#url = toAppUrl(frame.url + (frame.urlFragment ?? ''))
      this.emit('did-navigate', new HostEvent(), this.#url, 200, '')
    })
    cdp.on('Page.navigatedWithinDocument', ({ url, frameId }) => {
      if (frameId !== targetId) return
      this.#url = toAppUrl(url)
      this.emit('did-navigate-in-page', new HostEvent(), this.#url, true)
    })
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', new HostEvent()))
    cdp.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', new HostEvent())
      this.emit('did-stop-loading', new HostEvent())
      this.#load?.resolve()
      this.#load = undefined
      // Whoever attached meanwhile (Playwright) may have set a colour scheme of its own, and the last one counts.
      this.applyTheme().catch(nothing)
      this.window.pageIsReady()
    })
    cdp.on('Inspector.targetCrashed', () => {
      this.#load?.reject(new Error('ERR_FAILED (-2): the page crashed'))
      this.#load = undefined
      this.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 1 })
    })
    cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ')
      this.emit('console-message', new HostEvent({ level: type === 'log' ? 'info' : type, message }))
    })
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      // Whatever the handler says, the new target is closed (targets.ts): nothing here may open a second page.
      const details = { url: toAppUrl(url), frameName: windowName, features: windowFeatures.join(), disposition: 'foreground-tab' }
      this.#openHandler?.({ ...details, referrer: { url: '', policy: 'default' } })
    })
    cdp.on('Fetch.requestPaused', (paused) => {
      const owner = {
        id: this.id,
        session: cdp,
        readsFiles: this.#readsFiles,
        isMainFrame: (frameId: string) => frameId === targetId,
        mayNavigate: (url: string, isMainFrame: boolean) => this.#mayNavigate(url, isMainFrame),
      }
      // The page may be gone before the answer; any other failure should be seen.
      answerRequest(owner, paused).catch((error: unknown) => {
        if (!this.#destroyed && !/Invalid InterceptionId|went away|Session with given id/.test(String(error))) console.error('[chromium-host]', error)
      })
    })
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#ownNavigation) {
      this.#ownNavigation = false
      return true
    }
    // A reload from outside the page (a test, the developer tools) is no wish of the page: Electron does not ask about it either.
    if (isMainFrame && !this.#requested.delete(url) && url === this.#url) return true
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null, initiator: this.mainFrame }
    const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    return names.every((name) => {
      const event = new HostEvent(details)
      this.emit(name, event, url)
      return !event.defaultPrevented
    })
  }

  async #attached(): Promise<CdpSession> {
    await this.window.opened
    if (!this.#cdp || this.#destroyed) throw new Error('Object has been destroyed')
    return this.#cdp
  }

  async loadURL(url: string): Promise<void> {
    const cdp = await this.#attached()
    if (url.startsWith('file:')) this.#readsFiles = true
    this.#load?.reject(loadError('ERR_ABORTED', -3, url))
    const load = Promise.withResolvers<void>()
    this.#load = load
    load.promise.catch(nothing)
    this.#ownNavigation = true
    this.emit('did-start-loading', new HostEvent())
    const { errorText, loaderId } = await cdp.send('Page.navigate', { url: toPageUrl(url) })
    if (errorText) {
      this.#ownNavigation = false
      if (this.#load === load) this.#load = undefined
      this.emit('did-fail-load', new HostEvent(), -2, errorText.replace('net::', ''), url, true)
      throw loadError(errorText.replace('net::', ''), -2, url)
    }
    // Without a loader only the fragment changed: nothing more will happen.
    if (loaderId === undefined) {
      this.#ownNavigation = false
      if (this.#load === load) this.#load = undefined
      return
    }
    await load.promise
  }

  /** The value must fit in JSON. */
  async executeJavaScript(code: string): Promise<unknown> {
    const cdp = await this.#attached()
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  async printToPDF(options?: Parameters<typeof printToPdf>[1]): Promise<Buffer> {
    return printToPdf(await this.#attached(), options)
  }
  async capturePage(): Promise<Picture> {
    const cdp = await this.#attached()
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' })
    const png = Buffer.from(data, 'base64')
    return {
      toPNG: () => png,
      toDataURL: () => `data:image/png;base64,${data}`,
      isEmpty: () => png.length === 0,
      getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
    }
  }
  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) })()`)
    return ''
  }

  send(channel: string, ...args: unknown[]): void {
    if (!this.#destroyed) this.#channel.send(channel, args)
  }
  sendAccelerators(keys: string[]): void {
    this.#channel.sendAccelerators(keys)
  }
  async applyTheme(): Promise<void> {
    const source = nativeTheme.themeSource
    const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
    await this.#cdp?.send('Emulation.setEmulatedMedia', { features })
  }

  reload(): void {
    this.#ownNavigation = true
    this.#quietly((cdp) => cdp.send('Page.reload'))
  }
  reloadIgnoringCache(): void {
    this.reload()
  }
  forcefullyCrashRenderer(): void {
    this.#quietly((cdp) => cdp.send('Page.crash'))
  }
  #command(name: string): () => void {
    return () => this.#quietly((cdp) => cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [name] }))
  }
  #quietly(action: (cdp: CdpSession) => Promise<unknown>): void {
    this.#attached().then(action).catch(nothing)
  }
  undo = this.#command('undo')
  redo = this.#command('redo')
  cut = this.#command('cut')
  copy = this.#command('copy')
  paste = this.#command('paste')
  selectAll = this.#command('selectAll')

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.window.getTitle()
  }
  getDevToolsTargetId(): string {
    return this.#targetId
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isLoading(): boolean {
    return this.#load !== undefined
  }
  isLoadingMainFrame(): boolean {
    return this.isLoading()
  }
  isFocused(): boolean {
    return this.window.isFocused()
  }
  focus(): void {
    this.window.focus()
  }
  close(): void {
    this.window.close()
  }
  /** Called by the window when it is closed. */
  gone(): void {
    this.#destroyed = true
    this.#load?.reject(loadError('ERR_FAILED', -2, this.#url))
    this.emit('destroyed')
  }

  isCrashed = (): boolean => false
  stop = nothing
  setZoomFactor = nothing
  setZoomLevel = nothing
  getZoomFactor = (): number => 1
  getZoomLevel = (): number => 0
  setVisualZoomLevelLimits = (): Promise<void> => Promise.resolve()
  openDevTools = nothing
  closeDevTools = nothing
  toggleDevTools = nothing
  isDevToolsOpened = (): boolean => false
  setBackgroundThrottling = nothing
  setAudioMuted = nothing
  setIgnoreMenuShortcuts = nothing
  setWebRTCIPHandlingPolicy = nothing
  print = (_options: unknown, done?: (ok: boolean, reason: string) => void): void => done?.(false, 'Chromium host: no printing on paper')
  getPrintersAsync = (): Promise<never[]> => Promise.resolve([])
  navigationHistory = { canGoBack: () => false, canGoForward: () => false, goBack: nothing, goForward: nothing, clear: nothing }
  get userAgent(): string {
    return `Chrome/${chromium().version}`
  }
}

const loadError = (code: string, errno: number, url: string): Error => Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
