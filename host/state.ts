import type { ChildProcess } from 'node:child_process'
import type { Cdp } from './cdp.ts'

export interface AppPackage {
  name?: string
  productName?: string
  version?: string
  main?: string
}

export interface RunningChromium {
  cdp: Cdp
  process: ChildProcess
  executable: string
  env: NodeJS.ProcessEnv
  version: string
  profile: string
  /** The off-the-record context all headless pages live in. */
  contextId: string
}

/** What the parts of the host share. Filled by main.ts (the command line) and boot.ts (the browser). */
export const host = {
  appDir: '',
  pkg: {} as AppPackage,
  switches: new Map<string, string>(),
  chromium: undefined as RunningChromium | undefined,
  /** Settles when the browser stands. */
  starting: undefined as Promise<void> | undefined,
  ready: false,
  quitting: false,
}

/** Without a display, or when told so, nothing is shown. */
export const wantsHeadless = (): boolean =>
  host.switches.has('headless') ||
  Boolean(process.env['CHROMIUM_HOST_HEADLESS']) ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])

export const chromium = (): RunningChromium => {
  if (!host.chromium) throw new Error('Chromium host: the browser is not running')
  return host.chromium
}

export const say = (sentence: string): void => {
  process.stderr.write(`[chromium-host] ${sentence}\n`)
}

export const unsupported = (what: string) => (): never => {
  throw new Error(`Chromium host: ${what} is not supported`)
}
