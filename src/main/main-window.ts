import { app, type BrowserWindow, dialog, nativeTheme } from 'electron'
import { createPageWatch } from './page-gone'
import { openMainWindow } from './window'

/** The one window the therapist sees; it is replaced at each lock. */
export interface MainWindow {
  /** Null once it was closed. */
  current(): BrowserWindow | null
  /** A new window with an empty page; the old one goes, and with it everything it held in memory. Nothing while the app ends. */
  openAfresh(): void
  /** `listener` is called with the window that is there, and with each that takes its place. */
  onOpened(listener: (window: BrowserWindow) => void): void
  /** False when there is no page to tell. */
  tell(path: string): boolean
  /** The app ends: nothing may begin any more. */
  isEnding(): boolean
}

interface Options {
  failed(what: string, error: unknown): void
  /** The page is gone: locks what is open. Ends with `openAfresh`. */
  startAnew(): void
  lockAtOnce(): void
}

/** Looks after the window and its page, brings it back, and ends the app with it. Needs nothing of what stands behind the page. */
export function createMainWindow({ failed, startAnew, lockAtOnce }: Options): MainWindow {
  let main: BrowserWindow | null = null
  let ending = false
  const listeners: ((window: BrowserWindow) => void)[] = []
  const watchPage = createPageWatch({
    failed,
    now: () => performance.now(),
    startAnew,
    say: (message, detail) => void dialog.showMessageBox({ type: 'info', title: 'Levator', message, detail }),
    askToBeginAnew: async () => {
      const buttons = ['Wait', 'Open the page anew']
      const detail = 'What you typed until a second ago is saved. Opened anew, Levator locks itself first.'
      const { response } = await dialog.showMessageBox({ type: 'question', title: 'Levator', message: 'Levator does not answer.', detail, buttons, defaultId: 0, cancelId: 0 })
      return response === 1
    },
    giveUp: (message, detail) => {
      lockAtOnce()
      dialog.showErrorBox(message, detail)
      app.exit(1)
    },
  })

  function openAfresh(): void {
    if (ending) return
    const old = main
    const opened = openMainWindow(nativeTheme.shouldUseDarkColors, old?.getBounds())
    main = opened
    watchPage(opened)
    opened.on('closed', () => {
      if (main === opened) main = null
    })
    for (const listener of listeners) listener(opened)
    old?.destroy()
  }

  app.on('second-instance', () => {
    // Started again while the last backup is being made: this process has no window any more and would only end.
    if (ending) app.relaunch()
    if (main?.isMinimized()) main.restore()
    main?.focus()
  })
  app.on('activate', () => {
    if (main === null) openAfresh()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    ending = true
  })

  return {
    current: () => main,
    openAfresh,
    onOpened(listener) {
      listeners.push(listener)
      if (main !== null) listener(main)
    },
    tell(path) {
      if (main === null || main.isDestroyed()) return false
      main.webContents.send('levator:changed', path)
      return true
    },
    isEnding: () => ending,
  }
}
