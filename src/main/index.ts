import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import log from 'electron-log/node'
import { z } from 'zod'
import { systemDialogs } from './dialogs'
import { createDispatcher } from './dispatch'
import { systemClock } from './clock'
import { faultText } from './fault-text'
import { listen } from './ipc'
import { installMenu } from './menu'
import { createPageSaver } from './page-saver'
import { chromiumPrinting } from './pdf/print'
import { lockDown, registerScheme, serveBundle } from './security'
import { preferencesIn, type PreferencesStore } from './settings/preferences'
import { createVaultSession } from './vault/session'
import { openMainWindow, openPrintWindow } from './window'

// One process, one practice: a second start shows the first window and ends.
if (app.requestSingleInstanceLock()) {
  registerScheme()
  app.enableSandbox()
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const userData = app.getPath('userData')
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => join(userData, 'logs', 'main.log')
  z.config({ jitless: true })

  let main: BrowserWindow | null = null
  let quitting = false
  const printing = new Set<BrowserWindow>()
  const preferences = themed(preferencesIn(userData))
  const pageSaver = createPageSaver(() => tell('app.closing'))
  const lockWhenSaved = () => void pageSaver.ask().then(() => vault.lock())
  const failed = (what: string, error: unknown) => log.error(`${what}: ${faultText(error)}`)
  const vault = createVaultSession({ userData, clock: systemClock, preferences, idle: lockWhenSaved, locked: freshWindow, failed })

  const dispatch = createDispatcher({
    context: {
      clock: systemClock,
      dialogs: systemDialogs(() => main),
      printing: chromiumPrinting((query) => openPrintWindow(query, printing)),
      vault,
      preferences,
      pageSaved: () => pageSaver.answered(),
    },
    log: { error: (message) => log.error(message), warn: (message) => log.warn(message) },
    changed: (path) => {
      // Minutes chosen just now count from now.
      if (path === 'settings.update') vault.stayAwake()
      tell(path)
    },
    checkOutput: !app.isPackaged,
  })

  lockDown()
  serveBundle(join(import.meta.dirname, '../renderer'))
  listen(dispatch, { main: () => (main === null ? [] : [main]), printing: () => printing })
  installMenu(lockWhenSaved)
  freshWindow()

  app.on('second-instance', () => {
    if (main?.isMinimized()) main.restore()
    main?.focus()
  })
  app.on('activate', () => {
    if (main === null) freshWindow()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    quitting = true
    vault.lock()
  })
  powerMonitor.on('suspend', lockWhenSaved)
  powerMonitor.on('lock-screen', lockWhenSaved)

  /** A new window with an empty page; the old one goes, and with it everything it held in memory. */
  function freshWindow(): void {
    if (quitting) return
    const old = main
    const opened = openMainWindow(nativeTheme.shouldUseDarkColors, old?.getBounds())
    main = opened
    opened.on('close', (event) => {
      if (!vault.isOpen()) return
      event.preventDefault()
      void pageSaver.ask().then(() => opened.destroy())
    })
    opened.on('closed', () => {
      if (main === opened) main = null
    })
    old?.destroy()
  }

  /** False when there is no page to tell. */
  function tell(path: string): boolean {
    if (main === null || main.isDestroyed()) return false
    main.webContents.send('levator:changed', path)
    return true
  }
}

/** The page follows `prefers-color-scheme`, so the theme is set in one place: here. */
function themed(store: PreferencesStore): PreferencesStore {
  nativeTheme.themeSource = store.read().theme
  return {
    ...store,
    update(changes) {
      const next = store.update(changes)
      nativeTheme.themeSource = next.theme
      return next
    },
  }
}
