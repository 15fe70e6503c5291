import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme } from 'electron'
import log from 'electron-log/node'
import { AppError } from '../shared/errors'
import type { Behind } from './behind'
import { systemClock } from './clock'
import { faultText } from './fault-text'
import { firstAnswers } from './first-answers'
import { withFirstScreen } from './first-screen'
import { listen } from './ipc'
import { systemKeyStore } from './key-store'
import { createMainWindow } from './main-window'
import { installMenu } from './menu'
import { lockDown, prepareEngine, serveBundle } from './security'
import { preferencesIn } from './settings/preferences'
import { inForce, openPrintWindow } from './window'

// Whatever this process or the browser engine writes is its owner's alone.
process.umask(0o077)

// One process, one practice: a second start shows the first window and ends.
if (app.requestSingleInstanceLock()) {
  prepareEngine()
  app.whenReady().then(start).catch(cannotStart)
} else {
  app.quit()
}

/**
 * The window first. All that stands behind its page is loaded once the first screen stands, which needs no more than what the vault's files say.
 * Until then nothing is open: there is nothing to lock and nothing to save.
 */
function start(): void {
  const userData = app.getPath('userData')
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => join(userData, 'logs', 'main.log')

  let behind: Behind | null = null
  const failed = (what: string, error: unknown) => log.error(`${what}: ${faultText(error)}`)
  const lock = () => behind?.lock()
  const preferences = inForce(preferencesIn(userData))
  const printing = new Set<BrowserWindow>()
  // Read while the browser makes the window.
  const closedVault = import('./vault/closed-vault').then(({ createClosedVault }) =>
    createClosedVault({ userData, preferences, clock: systemClock, elapsed: () => performance.now(), keyStore: systemKeyStore, failed }),
  )
  const mainWindow = createMainWindow({
    failed,
    startAnew: () => (behind === null ? mainWindow.openAfresh() : behind.startAnew()),
    lockAtOnce: () => behind?.lockAtOnce(),
  })

  async function load(): Promise<Behind> {
    const [{ createBehind }, closed] = await Promise.all([import('./behind'), closedVault])
    // The window was closed meanwhile: nothing may be opened any more, and nobody waits for an answer.
    if (mainWindow.isEnding()) return new Promise<never>(() => {})
    behind = createBehind({ userData, preferences, closed, mainWindow, printing, openPrintWindow: (query) => openPrintWindow(query, printing), log, failed })
    return behind
  }

  sayFaults(failed, lock)
  lockDown()
  const page = join(import.meta.dirname, '../renderer')
  serveBundle(page, (html) => closedVault.then((vault) => withFirstScreen(html, page, vault.state(), nativeTheme.shouldUseDarkColors)).catch(() => html))
  listen(firstAnswers({ closed: closedVault, load, cannotLoad: cannotStart }), { main: () => [mainWindow.current()].filter((window) => window !== null), printing: () => printing })
  installMenu(lock)
  mainWindow.openAfresh()
}

/** A fault nobody expected, in our own code: said, written down, and everything begun anew behind the lock. What is saved is saved. */
function sayFaults(failed: (what: string, error: unknown) => void, lock: () => void): void {
  process.on('unhandledRejection', (reason) => failed('an unhandled rejection', reason))
  process.on('uncaughtException', (error) => {
    failed('an uncaught exception', error)
    lock()
    // Not the box that waits: the lock would wait with it.
    const detail = 'What you saved is safe. Levator locks itself: unlock it to go on. If this comes again, close Levator and start it anew.'
    void dialog.showMessageBox({ type: 'error', title: 'Levator', message: 'Levator met a fault.', detail })
  })
}

function cannotStart(error: unknown): void {
  log.error(`could not start: ${faultText(error)}`)
  const other = 'Something it needs is missing or cannot be read. Your records were not touched. Install Levator again, then start it.'
  dialog.showErrorBox('Levator cannot start', error instanceof AppError ? error.message : other)
  app.exit(1)
}
