import { app } from './app.ts'
import { startChromium } from './browser.ts'
import { findChromium, type FoundChromium } from './find-chromium.ts'
import { makeProfile } from './profile.ts'
import { chromium, host, say, wantsHeadless } from './state.ts'
import { watchTargets } from './targets.ts'
import { windows } from './windows.ts'

/** Begins while the app's main file is still being loaded; ends the process with a sentence when there is no browser. */
export const startBrowser = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  host.starting = openBrowser().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  })
}

const openBrowser = async (): Promise<void> => {
  const found = await findChromium(wantsHeadless())
  let unseen = wantsHeadless() ? 'no display' : undefined
  if (found.headlessOnly) unseen ??= 'this one has no window; install chromium for one'
  const profile = makeProfile()
  const start = (): ReturnType<typeof startChromium> => {
    if (unseen !== undefined) host.switches.set('headless', '')
    return startChromium(found, { profile, headless: wantsHeadless(), port: host.switches.get('remote-debugging-port') })
  }
  host.chromium = await start().catch((error: unknown) => {
    if (unseen !== undefined) throw error
    unseen = 'the display could not be opened'
    return start()
  })
  if (host.quitting) return
  say(whichAndWhy(found, unseen))
  await watchTargets()
  host.chromium.cdp.onClosed(() => {
    for (const window of windows) window.wasClosed()
    app.quit()
  })
}

/** The one line that says what runs and why. `npm start` hands over why it is not Electron. */
const whichAndWhy = (found: FoundChromium, unseen: string | undefined): string => {
  const reason = process.env['CHROMIUM_HOST_REASON']
  const what = `Running in ${found.what}, version ${chromium().version}${unseen ? `, unseen (${unseen})` : ''}.`
  return `${reason ? `Electron is not used: ${reason}. ` : ''}${what} README: "Without Electron".`
}

/** After the app's main file was loaded: tells the app that it is ready. As in Electron, that file must not wait for it at its top level. */
export const boot = async (): Promise<void> => {
  await host.starting
  if (!host.quitting) app.becomeReady()
}
