import { spawn } from 'node:child_process'
import { mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { connectPipe } from './cdp.ts'
import type { FoundChromium } from './find-chromium.ts'
import { host, type RunningChromium } from './state.ts'

const featuresOff = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'GlobalMediaControls',
  'PaintHolding',
  'BackForwardCache',
  'NetworkTimeServiceQuerying',
  'AutofillServerCommunication',
  'PreconnectToSearch',
  'AimEnabled',
  'LensOverlay',
  // Pages of the browser's own, drawn ahead for an address bar nobody sees, at every start.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** As root Chromium's sandbox cannot start; any other user keeps it unless it is switched off, as Playwright does on Linux. */
export const sandboxSwitches = (): string[] => (process.getuid?.() === 0 || host.switches.has('no-sandbox') ? ['--no-sandbox'] : [])

/**
 * Where /dev/shm is too small (containers give 64 MB) shared memory has to go to the temporary folder, else pages crash; elsewhere
 * it stays in memory, because what a page shows passes through it.
 */
const sharedMemorySwitches = (): string[] => {
  if (process.platform !== 'linux') return []
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < 256 * 2 ** 20 ? ['--disable-dev-shm-usage'] : []
  } catch {
    return ['--disable-dev-shm-usage']
  }
}

const switchesFor = (profile: string, headless: boolean, port: string | undefined): string[] => [
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--incognito',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-infobars',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--test-type',
  '--deny-permission-prompts',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disk-cache-size=1',
  // Without a screen nobody gains by it, and software that stands in for a graphics card is slower than drawing at once.
  ...(headless ? ['--disable-gpu'] : []),
  `--disable-features=${featuresOff.join()}`,
  // No name is ever looked up, so nothing the page or Chromium itself tries can reach the network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-proxy-server',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  ...(headless ? ['--headless', '--hide-scrollbars'] : []),
  ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
  ...sharedMemorySwitches(),
  ...sandboxSwitches(),
]

/** Chromium's own temporary files go with the profile, unless the path would be too long for the socket it makes there. */
const temporaryFolder = (profile: string): { TMPDIR?: string } => {
  const temporary = join(profile, 'tmp')
  if (temporary.length > 60) return {}
  mkdirSync(temporary, { recursive: true })
  return { TMPDIR: temporary }
}

/** Starts Chromium without a window. It ends by itself when the pipe closes, so a killed host leaves none behind. */
export const startChromium = async (
  found: FoundChromium,
  options: { profile: string; headless: boolean; port: string | undefined },
): Promise<RunningChromium> => {
  const env = { ...process.env, ...found.env, ...temporaryFolder(options.profile) }
  const child = spawn(found.executable, switchesFor(options.profile, options.headless, options.port), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env,
  })
  let log = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    log = (log + String(chunk)).slice(-4000)
    // Playwright waits for this line, from Electron as from us.
    for (const line of String(chunk).split('\n')) if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
  })
  const cdp = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`${found.executable} ended at once (${code ?? signal}).\n${log.trim()}`)))
  })
  failed.catch(() => undefined)
  // The pipe closes a moment before the process ends, which has the better reason.
  const version = await Promise.race([cdp.send('Browser.getVersion'), failed]).catch((): Promise<never> => {
    child.kill()
    return failed
  })
  const { browserContextId } = await cdp.send('Target.createBrowserContext', { disposeOnDetach: true })
  return {
    cdp,
    process: child,
    executable: found.executable,
    env,
    version: version.product.split('/')[1] ?? '',
    profile: options.profile,
    contextId: browserContextId,
  }
}
