import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { notDrawn } from './pdf/print'
import { origin } from './policy'
import { devServer, webPreferences } from './security'
import type { PreferencesStore } from './settings/preferences'

const preload = join(import.meta.dirname, '../preload/index.js')

/**
 * Puts into force what is chosen, now and at each change. The page follows `prefers-color-scheme`, so the theme is set here and nowhere
 * else; what hides from screenshots is said to each window as it is made, before it is shown, whoever makes it.
 */
export function inForce(store: PreferencesStore): PreferencesStore {
  nativeTheme.themeSource = store.read().theme
  app.on('browser-window-created', (_event, window) => window.setContentProtection(store.read().hideFromCapture))
  return {
    ...store,
    update(changes) {
      const next = store.update(changes)
      nativeTheme.themeSource = next.theme
      for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(next.hideFromCapture)
      return next
    },
  }
}

/** The one window the therapist sees. Its title never names a client: titles show in task bars and screen sharing. */
export function openMainWindow(dark: boolean, bounds?: Electron.Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...bounds,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Levator',
    backgroundColor: dark ? '#171A1E' : '#F6F5F2',
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(pageAddress('index.html'))
  return window
}

/** A hidden window that draws one document for printing. In `windows` while it lives; the caller destroys it. */
export async function openPrintWindow(query: URLSearchParams, windows: Set<BrowserWindow>): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences(preload) })
  windows.add(window)
  window.once('closed', () => windows.delete(window))
  // Electron's `loadURL` does not settle where the page crashes while it loads.
  const crashed = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', () => reject(notDrawn()))
  })
  try {
    await Promise.race([window.loadURL(`${pageAddress('print.html')}?${query.toString()}`), crashed])
    return window
  } catch (error) {
    window.destroy()
    throw error
  }
}

function pageAddress(page: string): string {
  return `${devServer() ?? origin}/${page}`
}
