// Stands in for the `electron` module in the main process. A name that is missing here fails when the app is loaded, on purpose.
import { app } from './app.ts'
import { BrowserWindow, webContents } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { net, protocol } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import * as system from './system.ts'

export { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, nativeTheme, net, protocol, safeStorage, session, shell, webContents }
export * from './system.ts'

const all = { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, nativeTheme, net, protocol, safeStorage, session, shell, webContents, ...system }
// oxlint-disable-next-line import/no-default-export -- Electron has one too
export default all
