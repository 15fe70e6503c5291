import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import type { Protocol } from './cdp.ts'
import { HostEvent } from './event.ts'
import { chromium, host, wantsHeadless } from './state.ts'
import { openTarget } from './targets.ts'
import { WebContents, type WebPreferences } from './web-contents.ts'
import { focusedWindow, setFocusedWindow, windows } from './windows.ts'

interface WindowOptions {
  width?: number
  height?: number
  x?: number
  y?: number
  title?: string
  show?: boolean
  webPreferences?: WebPreferences
}
interface Bounds {
  x: number
  y: number
  width: number
  height: number
}
type State = NonNullable<Protocol.Browser.Bounds['windowState']>

const nothing = (): void => undefined
let lastId = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  /** Settles when the page can be spoken to. */
  readonly opened: Promise<void>
  targetId: string | undefined
  #windowId: number | undefined
  #bounds: Bounds
  #title: string
  #state: State = 'normal'
  #shown = false
  #destroyed = false
  #wasReady = false
  #contentProtected = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.webContents = new WebContents(this.id, this, { ...options.webPreferences })
    windows.add(this)
    this.opened = this.#open(show)
    this.opened.catch((error: unknown) => {
      if (!this.#destroyed && !host.quitting) console.error('[chromium-host] window:', error)
    })
    app.emit('web-contents-created', new HostEvent(), this.webContents)
    app.emit('browser-window-created', new HostEvent(), this)
    if (show) this.show()
  }

  async #open(show: boolean): Promise<void> {
    const { cdp } = chromium()
    const { width, height } = this.#bounds
    const targetId = await openTarget(width, height)
    this.targetId = targetId
    // Destroyed while it was being opened.
    if (this.#destroyed) return this.#closeTarget()
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
    await this.webContents.attach(targetId, cdp.session(sessionId))
    if (wantsHeadless()) return
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId })
    this.#windowId = windowId
    this.#arrange({ width, height })
    // A window made to be printed from, or shown later, keeps out of sight: a page hidden altogether could not be printed.
    if (!show && !this.#shown) this.#arrange({ windowState: 'minimized' })
  }

  /** Called by the page at its first load. */
  pageIsReady(): void {
    if (this.#wasReady) return
    this.#wasReady = true
    this.emit('ready-to-show', new HostEvent())
  }
  pageTitled(title: string): void {
    if (title === '' || title === this.#title) return
    const event = new HostEvent()
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
  /** Called when the page is gone, by our doing or the user's. */
  wasClosed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    if (focusedWindow() === this) setFocusedWindow(null)
    this.webContents.gone()
    this.emit('closed')
    if (windows.size > 0 || host.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  close(): void {
    if (this.#destroyed) return
    const event = new HostEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.#destroyed) return
    this.wasClosed()
    this.#closeTarget()
  }
  #closeTarget(): void {
    if (this.targetId) chromium().cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(nothing)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string, options: { query?: Record<string, string>; hash?: string } = {}): Promise<void> {
    const url = pathToFileURL(file)
    for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value)
    url.hash = options.hash ?? ''
    return this.webContents.loadURL(url.href)
  }
  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.#destroyed || this.#shown) return
    this.#shown = true
    if (this.#state === 'normal') this.#arrange({ windowState: 'normal' })
    this.emit('show')
  }
  hide(): void {
    if (!this.#shown) return
    this.#shown = false
    this.#arrange({ windowState: 'minimized' })
    this.emit('hide')
  }
  focus(): void {
    if (this.#destroyed || focusedWindow() === this) return
    focusedWindow()?.blur()
    setFocusedWindow(this)
    const { cdp } = chromium()
    this.opened.then(() => this.targetId && cdp.send('Target.activateTarget', { targetId: this.targetId })).catch(nothing)
    this.emit('focus')
    app.emit('browser-window-focus', new HostEvent(), this)
  }
  blur(): void {
    if (focusedWindow() !== this) return
    setFocusedWindow(null)
    this.emit('blur')
    app.emit('browser-window-blur', new HostEvent(), this)
  }
  minimize(): void {
    this.#change('minimized', 'minimize')
  }
  maximize(): void {
    this.#change('maximized', 'maximize')
  }
  unmaximize(): void {
    this.#change('normal', 'unmaximize')
  }
  restore(): void {
    this.#change('normal', 'restore')
  }
  setFullScreen(full: boolean): void {
    this.#change(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen')
  }
  #change(state: State, event: string): void {
    this.#state = state
    this.#arrange({ windowState: state })
    this.emit(event)
  }
  /** Without a display there is nothing to arrange; a window closed meanwhile needs it no more. */
  #arrange(bounds: Protocol.Browser.Bounds): void {
    if (this.#windowId === undefined) return
    chromium().cdp.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds }).catch(nothing)
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds)
    const { x, y, width, height } = this.#bounds
    this.#arrange({ left: x, top: y, width, height })
    this.emit('resize')
  }
  getNormalBounds(): Bounds {
    return this.getBounds()
  }
  getContentBounds(): Bounds {
    return this.getBounds()
  }
  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isVisible(): boolean {
    return this.#shown && !this.#destroyed
  }
  isFocused(): boolean {
    return focusedWindow() === this
  }
  isMinimized(): boolean {
    return this.#state === 'minimized'
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }
  isNormal(): boolean {
    return this.#state === 'normal'
  }
  isResizable = (): boolean => true
  /** Chromium's app windows cannot be hidden from screenshots: only what was asked for is known. */
  setContentProtection(on: boolean): void {
    this.#contentProtected = on
  }
  isContentProtected(): boolean {
    return this.#contentProtected
  }

  // Chromium's app windows have no such thing.
  center = nothing
  moveTop = nothing
  setMenu = nothing
  removeMenu = nothing
  setMenuBarVisibility = nothing
  setAutoHideMenuBar = nothing
  setBackgroundColor = nothing
  setMinimumSize = nothing
  setResizable = nothing
  setIcon = nothing
  setProgressBar = nothing
  setOverlayIcon = nothing
  flashFrame = nothing
  setAlwaysOnTop = nothing
  setTitleBarOverlay = nothing
  setDocumentEdited = nothing
  setRepresentedFilename = nothing
  setSkipTaskbar = nothing

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow()
  }
  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null
  }
  static fromWebContents(contents: WebContents | null): BrowserWindow | null {
    return contents?.window ?? null
  }
}

export const webContents = {
  getAllWebContents: (): WebContents[] => [...windows].map((window) => window.webContents),
  getFocusedWebContents: (): WebContents | null => focusedWindow()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => BrowserWindow.fromId(id)?.webContents,
  fromFrame: (frame: unknown): WebContents | undefined => webContents.getAllWebContents().find((contents) => contents.mainFrame === frame),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...windows].find((window) => window.targetId === targetId)?.webContents,
}
