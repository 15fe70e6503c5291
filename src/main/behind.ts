import { uptime } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, powerMonitor } from 'electron'
import { z } from 'zod'
import { sweepPackages } from './access/unfinished'
import type { Answers } from './answer-call'
import { createClockWatch } from './audit/clock-watch'
import { createViews } from './audit/views'
import { createBackups } from './backup/backups'
import { runInWorker } from './backup/run-in-worker'
import { systemClock } from './clock'
import { createCopiedText } from './copied-text'
import { ormOf } from './db/orm'
import { systemDialogs } from './dialogs'
import { createDispatcher, type Log } from './dispatch'
import { createBatches } from './documents/batch'
import { thisComputer } from './history/computer'
import { createHistoryWatch } from './history/watch'
import { keepUnsaved } from './keep-unsaved'
import { systemKeyStore } from './key-store'
import type { MainWindow } from './main-window'
import { createPageSaver } from './page-saver'
import { chromiumPrinting } from './pdf/print'
import { onRealInput } from './real-input'
import { readsOnly } from './reads-only'
import { examineInWorker } from './restore/examine-in-worker'
import { createRestoring } from './restore/restoring'
import { scrubLater } from './retention/scrub'
import { indexPending } from './search/index-sessions'
import { markOldAddenda } from './search/old-addenda'
import { catchUpEffects } from './sessions/effects'
import type { PreferencesStore } from './settings/preferences'
import { createUnsaved } from './unsaved'
import { createUpkeep } from './upkeep'
import { checkInThread } from './vault/check-in-thread'
import type { ClosedVault } from './vault/closed-vault'
import type { OpenPractice } from './vault/open-practice'
import { createVaultSession } from './vault/session'
import { someThreadHangs } from './worker-thread'

/** What the window and the menu need of it. */
export interface Behind extends Answers {
  /** The page saves what is typed, then the practice is locked. */
  lock(): void
  lockAtOnce(): void
  /** For a page that is gone: locks what is open, and opens a new window in any case. */
  startAnew(): void
}

interface Options {
  userData: string
  preferences: PreferencesStore
  closed: ClosedVault
  mainWindow: MainWindow
  /** Hidden windows that draw a document. */
  printing: ReadonlySet<BrowserWindow>
  openPrintWindow(query: URLSearchParams): Promise<BrowserWindow>
  log: Log
  failed(what: string, error: unknown): void
}

/** All that stands behind the page: vault, backups, restores, upkeep, and the answers to every call. Loaded behind the first screen. */
export function createBehind({ userData, preferences, closed, mainWindow, printing, openPrintWindow, log, failed }: Options): Behind {
  z.config({ jitless: true })

  const { tell } = mainWindow
  const pageSaver = createPageSaver(() => tell('app.closing'))
  const lock = () => void pageSaver.ask().then(() => vault.lock())
  const views = createViews(systemClock)
  const backups = createBackups({ clock: systemClock, appVersion: app.getVersion(), run: runInWorker, told: () => void tell('backups.status'), failed })
  const batches = createBatches(() => void tell('documents.batchState'))
  const vault = createVaultSession({
    userData,
    clock: systemClock,
    preferences,
    idle: lock,
    beforeMigration: backups.beforeMigration,
    opened,
    beforeClose: views.close,
    leaving: backups.leaving,
    check: checkInThread,
    saveTyped: pageSaver.ask,
    locked,
    keyStore: systemKeyStore,
    closed,
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
    steps: [createClockWatch(systemClock, uptime), views.write, markOldAddenda, indexPending, catchUpEffects, scrubLater, history.step],
    failed,
  })

  const plain = createDispatcher({
    context: {
      clock: systemClock,
      dialogs: systemDialogs(mainWindow.current),
      printing: chromiumPrinting(openPrintWindow),
      vault,
      history,
      backups,
      batches,
      preferences,
      restoring,
      pageSaved: () => pageSaver.answered(),
      copied: copied.copied,
    },
    log,
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

  mainWindow.onOpened((window) => {
    onRealInput(window.webContents, () => performance.now(), () => vault.isOpen() && vault.stayAwake())
    window.on('close', (event) => {
      if (!vault.isOpen()) return
      event.preventDefault()
      void pageSaver.ask().then(() => window.destroy())
    })
    window.on('closed', () => {
      if (mainWindow.current() === null) stopPrinting()
    })
  })
  app.on('will-quit', (event) => {
    vault.lock()
    // The last backup, bounded by `closingPatience`, and what was copied.
    const ends = [vault.closing(), copied.clear()].filter((end) => end !== null)
    if (ends.length === 0 && !someThreadHangs()) return
    event.preventDefault()
    void Promise.all(ends).then(() => {
      // All is closed. Nothing else ends a process with such a thread in it, and no other Levator could start beside it.
      if (someThreadHangs()) process.kill(process.pid, 'SIGKILL')
      else app.quit()
    })
  })
  // The memory of a sleeping machine may be written to its disk: no backup keeps the key in it.
  powerMonitor.on('suspend', () => {
    putAwayClosed()
    void pageSaver.ask().then(() => vault.lock('at-once'))
  })
  // Where the system tells nobody that it goes to sleep, waking up is the first chance.
  powerMonitor.on('resume', lockAndPutAway)
  powerMonitor.on('lock-screen', lockAndPutAway)

  function lockAndPutAway(): void {
    putAwayClosed()
    lock()
  }

  /** A backup that is looked at from the lock screen: its key lies in the memory although nothing is open. */
  function putAwayClosed(): void {
    if (!vault.isOpen()) void restoring.cancel()
  }

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
    mainWindow.openAfresh()
  }

  /** A window that still draws a document holds what it read, and would keep the app running unseen. */
  function stopPrinting(): void {
    for (const window of printing) window.destroy()
  }

  return {
    dispatch,
    reads: readsOnly(dispatch),
    lock,
    lockAtOnce: () => vault.lock('at-once'),
    startAnew: () => (vault.isOpen() ? vault.lock() : startAfresh()),
  }
}
