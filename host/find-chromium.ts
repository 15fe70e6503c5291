import { existsSync } from 'node:fs'
import { bundledChromium } from './bundled-chromium.ts'

export interface FoundChromium {
  executable: string
  /** For the one line that says which browser runs. */
  what: string
  /** True when it cannot show a window. */
  headlessOnly: boolean
  env: Record<string, string>
}

/** Debian's /usr/bin/chromium is a wrapper that loads extensions; the program itself stands in /usr/lib. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Debian's Chromium without any of the browser around the page: starts with half the work. */
const shell = '/usr/lib/chromium/chromium-headless-shell'

/**
 * CHROMIUM_PATH names one; CHROMIUM_HOST_BUNDLED=1 asks for the one carried by npm. Throws with a sentence when there is none.
 *
 * @param unseen nothing will be shown: one that has no window comes first
 */
export const findChromium = async (unseen: boolean): Promise<FoundChromium> => {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`)
    return { executable: named, what: `${named} (CHROMIUM_PATH)`, headlessOnly: false, env: {} }
  }
  const wanted = unseen ? [shell, ...places] : [...places, shell]
  const installed = process.env['CHROMIUM_HOST_BUNDLED'] ? undefined : wanted.find((place) => existsSync(place))
  if (installed) return { executable: installed, what: installed, headlessOnly: installed === shell, env: {} }
  const bundled = await bundledChromium()
  if (bundled) return bundled
  throw new Error('No Chromium was found. Install one (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.')
}
