import { EventEmitter } from 'node:events'
import { pathOf, setPath } from './app-paths.ts'
import { HostEvent } from './event.ts'
import { takeInstanceLock, type InstanceLock } from './instance-lock.ts'
import { host } from './state.ts'
import { windows } from './windows.ts'

const nothing = (): void => undefined

class App extends EventEmitter {
  /** What is measured runs as it is shipped: without the checks of its own answers. */
  readonly isPackaged = process.env['CHROMIUM_HOST_PACKAGED'] === '1'
  name = ''
  commandLine = {
    appendSwitch: (name: string, value = ''): void => void host.switches.set(name, value),
    hasSwitch: (name: string): boolean => host.switches.has(name),
    getSwitchValue: (name: string): string => host.switches.get(name) ?? '',
    removeSwitch: (name: string): void => void host.switches.delete(name),
    appendArgument: nothing,
  }

  #lock: InstanceLock | undefined
  #telling: Promise<void> | undefined
  #ready = Promise.withResolvers<void>()

  getName(): string {
    return this.name || (host.pkg.productName ?? host.pkg.name ?? 'app')
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return host.pkg.version ?? '0.0.0'
  }
  getAppPath(): string {
    return host.appDir
  }
  getPath(name: string): string {
    return pathOf(name, this.getName())
  }
  setPath(name: string, path: string): void {
    setPath(name, path)
  }
  getLocale(): string {
    const [language = ''] = (process.env['LC_ALL'] || process.env['LANG'] || '').split('.')
    return /^(C|POSIX)?$/.test(language) ? 'en-US' : language.replace('_', '-')
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }
  getLocaleCountryCode(): string {
    return this.getLocale().split('-')[1] ?? ''
  }

  isReady(): boolean {
    return host.ready
  }
  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  /** Called by boot.ts when the browser stands. */
  becomeReady(): void {
    host.ready = true
    this.#ready.resolve()
    this.emit('ready', new HostEvent(), {})
  }

  requestSingleInstanceLock(): boolean {
    const taken = takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) => {
      void this.whenReady().then(() => this.emit('second-instance', new HostEvent(), argv, cwd, null))
    })
    if (taken instanceof Promise) this.#telling = taken
    else this.#lock = taken
    return this.#lock !== undefined
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  quit(): void {
    if (host.quitting || this.#refused('before-quit')) return
    host.quitting = true
    for (const window of windows) window.close()
    if (windows.size > 0 || this.#refused('will-quit')) {
      host.quitting = false
      return
    }
    void this.#end(0)
  }
  exit(code = 0): void {
    host.quitting = true
    for (const window of windows) window.destroy()
    void this.#end(code)
  }
  #refused(name: string): boolean {
    const event = new HostEvent()
    this.emit(name, event)
    return event.defaultPrevented
  }
  async #end(code: number): Promise<void> {
    this.emit('quit', new HostEvent(), code)
    this.releaseSingleInstanceLock()
    await this.#telling
    await endChromium()
    process.exit(code)
  }

  relaunch = nothing
  focus = nothing
  hide = nothing
  show = nothing
  disableHardwareAcceleration = nothing
  enableSandbox = nothing
  setAppUserModelId = nothing
  setAboutPanelOptions = nothing
  showAboutPanel = nothing
  addRecentDocument = nothing
  clearRecentDocuments = nothing
  setJumpList = nothing
  setLoginItemSettings = nothing
  setAccessibilitySupportEnabled = nothing
  setAsDefaultProtocolClient = (): boolean => false
  isDefaultProtocolClient = (): boolean => false
  isAccessibilitySupportEnabled = (): boolean => false
  getLoginItemSettings = (): object => ({ openAtLogin: false })
  getGPUFeatureStatus = (): object => ({})
  getAppMetrics = (): unknown[] => []
}

/** Asks Chromium to close, and kills it when it does not within three seconds. */
const endChromium = async (): Promise<void> => {
  await host.starting
  if (!host.chromium) return
  const { process: child, cdp } = host.chromium
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
  cdp.send('Browser.close').catch(nothing)
  await gone
  clearTimeout(timer)
}

export const app = new App()
