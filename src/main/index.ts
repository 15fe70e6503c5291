import { uptime } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, nativeTheme, powerMonitor } from 'electron'
import log from 'electron-log/node'
import { z } from 'zod'
import { AppError } from '../shared/errors'
import { sweepPackages } from './access/unfinished'
import { createClockWatch } from './audit/clock-watch'
import { createViews } from './audit/views'
import { createBackups } from './backup/backups'
import { runInWorker } from './backup/run-in-worker'
import { ormOf } from './db/orm'
import { systemDialogs } from './dialogs'
import { createCopiedText } from './copied-text'
import { createDispatcher } from './dispatch'
import { systemClock } from './clock'
import { createBatches } from './documents/batch'
import { thisComputer } from './history/computer'
import { createHistoryWatch } from './history/watch'
import { faultText } from './fault-text'
import { listen } from './ipc'
import { keepUnsaved } from './keep-unsaved'
import { systemKeyStore } from './key-store'
import { installMenu } from './menu'
import { createPageWatch } from './page-gone'
import { createPageSaver } from './page-saver'
import { chromiumPrinting } from './pdf/print'
import { onRealInput } from './real-input'
import { scrub } from './retention/scrub'
import { lockDown, prepareEngine, serveBundle } from './security'
import { examineInWorker } from './restore/examine-in-worker'
import { createRestoring } from './restore/restoring'
import { indexPending } from './search/index-sessions'
import { markOldAddenda } from './search/old-addenda'
import { catchUpEffects } from './sessions/effects'
import { preferencesIn } from './settings/preferences'
import { createUnsaved } from './unsaved'
import { createUpkeep } from './upkeep'
import { checkInThread } from './vault/check-in-thread'
import type { OpenPractice } from './vault/open-practice'
import { createVaultSession } from './vault/session'
import { inForce, openMainWindow, openPrintWindow } from './window'

// Whatever this process or the browser engine writes is its owner's alone.
process.umask(0o077)

// One process, one practice: a second start shows the first window and ends.
if (app.requestSingleInstanceLock()) {
  prepareEngine()
  app.whenReady().then(start).catch(cannotStart)
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
  const preferences = inForce(preferencesIn(userData))
  const pageSaver = createPageSaver(() => tell('app.closing'))
  const lockWhenSaved = () => void pageSaver.ask().then(() => vault.lock())
  const failed = (what: string, error: unknown) => log.error(`${what}: ${faultText(error)}`)
  const views = createViews(systemClock)
  const backups = createBackups({ clock: systemClock, appVersion: app.getVersion(), run: runInWorker, told: () => void tell('backups.status'), failed })
  const batches = createBatches(() => void tell('documents.batchState'))
  const vault = createVaultSession({
    userData,
    clock: systemClock,
    preferences,
    idle: lockWhenSaved,
    beforeMigration: backups.beforeMigration,
    opened,
    beforeClose: (orm) => views.close(orm),
    leaving: backups.leaving,
    check: checkInThread,
    saveTyped: pageSaver.ask,
    locked,
    keyStore: systemKeyStore,
    failed,
  })
  const unsaved = createUnsaved()
  const copied = createCopiedText({ clipboard, failed })
  const history = createHistoryWatch({ folder: join(userData, 'marks'), computer: thisComputer(), clock: systemClock, told: () => void tell('history.state') })
  const restoring = createRestoring({
    vault,
    history,
    backups,
    clock: systemClock,
    examine: examineInWorker,
    told: () => void tell('restore.state'),
    remember: () => preferences.rememberPractice(preferences.dataFolder()),
    failed,
  })
  const upkeep = createUpkeep({
    open: () => (vault.isOpen() ? vault.requireOpen().orm : null),
    steps: [createClockWatch(systemClock, uptime), views.write, markOldAddenda, indexPending, catchUpEffects, scrub, history.step],
    failed,
  })
  sayFaults(failed, lockWhenSaved)
  const watchPage = createPageWatch({
    failed,
    now: () => performance.now(),
    startAnew: () => (vault.isOpen() ? vault.lock() : startAfresh()),
    say: (message, detail) => void dialog.showMessageBox({ type: 'info', title: 'Levator', message, detail }),
    askToBeginAnew: async () => {
      const buttons = ['Wait', 'Open the page anew']
      const detail = 'What you typed until a second ago is saved. Opened anew, Levator locks itself first.'
      const { response } = await dialog.showMessageBox({ type: 'question', title: 'Levator', message: 'Levator does not answer.', detail, buttons, defaultId: 0, cancelId: 0 })
      return response === 1
    },
    giveUp: (message, detail) => {
      vault.lock('at-once')
      dialog.showErrorBox(message, detail)
      app.exit(1)
    },
  })

  const plain = createDispatcher({
    context: {
      clock: systemClock,
      dialogs: systemDialogs(() => main),
      printing: chromiumPrinting((query) => openPrintWindow(query, printing)),
      vault,
      history,
      backups,
      batches,
      preferences,
      restoring,
      pageSaved: () => pageSaver.answered(),
      copied: copied.copied,
    },
    log: { error: (message) => log.error(message), warn: (message) => log.warn(message) },
    changed: (path) => {
      // Minutes chosen just now count from now.
      if (path === 'settings.update') vault.stayAwake()
      if (vault.isOpen()) vault.saved()
      tell(path)
      backups.changed(path)
      upkeep.wake()
    },
    viewed: (path, input) => {
      if (views.note(path, input)) upkeep.wake()
    },
    checkOutput: !app.isPackaged,
  })

  const dispatch = keepUnsaved(plain, {
    unsaved,
    caughtUp: () => void tell('app.caughtUp'),
    lost: (path) => failed('saving what was refused before the lock', new Error(`${path} no longer fits the record`)),
  })

  lockDown()
  serveBundle(join(import.meta.dirname, '../renderer'))
  listen(dispatch, { main: () => (main === null ? [] : [main]), printing: () => printing })
  installMenu(lockWhenSaved)
  freshWindow()

  app.on('second-instance', () => {
    // Started again while the last backup is being made: this process has no window any more and would only end.
    if (quitting) app.relaunch()
    if (main?.isMinimized()) main.restore()
    main?.focus()
  })
  app.on('activate', () => {
    if (main === null) freshWindow()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    quitting = true
    vault.lock()
    // The last backup, bounded by `closingPatience`, and what was copied.
    const ends = [vault.closing(), copied.clear()].filter((end) => end !== null)
    if (ends.length === 0) return
    event.preventDefault()
    void Promise.all(ends).then(() => app.quit())
  })
  // The memory of a sleeping machine may be written to its disk: no backup keeps the key in it.
  powerMonitor.on('suspend', () => void pageSaver.ask().then(() => vault.lock('at-once')))
  // Where the system tells nobody that it goes to sleep, waking up is the first chance.
  powerMonitor.on('resume', lockWhenSaved)
  powerMonitor.on('lock-screen', lockWhenSaved)

  function opened(practice: OpenPractice): void {
    history.opened(practice)
    backups.opened(practice)
    unsaved.begin(practice.key.key)
    upkeep.wake()
    try {
      restoring.tidy()
    } catch (error) {
      failed('tidying up after restores', error)
    }
    try {
      sweepPackages(ormOf(practice.db))
    } catch (error) {
      failed('taking away a package that was not finished', error)
    }
  }

  /** After a lost disk the page still holds text that nobody has: it hands that over, for at most a second and a half, and then goes. */
  function locked(lost: boolean): void {
    batches.forget()
    if (lost) void pageSaver.ask().then(startAfresh)
    else startAfresh()
  }

  function startAfresh(): void {
    void restoring.cancel()
    unsaved.end()
    void copied.clear()
    stopPrinting()
    freshWindow()
  }

  /** A window that still draws a document holds what it read, and would keep the app running unseen. */
  function stopPrinting(): void {
    for (const window of printing) window.destroy()
  }

  /** A new window with an empty page; the old one goes, and with it everything it held in memory. */
  function freshWindow(): void {
    if (quitting) return
    const old = main
    const opened = openMainWindow(nativeTheme.shouldUseDarkColors, old?.getBounds())
    main = opened
    watchPage(opened)
    onRealInput(opened.webContents, () => performance.now(), () => vault.isOpen() && vault.stayAwake())
    opened.on('close', (event) => {
      if (!vault.isOpen()) return
      event.preventDefault()
      void pageSaver.ask().then(() => opened.destroy())
    })
    opened.on('closed', () => {
      if (main !== opened) return
      main = null
      stopPrinting()
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
