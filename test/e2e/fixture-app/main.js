// The smallest app that uses what ours uses of Electron, to test the Chromium host by itself.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session, shell } from 'electron'

const origin = 'app://fixture'
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'"
const preload = join(import.meta.dirname, 'preload.cjs')

/** What the specs look at through app.evaluate. @type {{ events: string[], opened: string[] }} */
const seen = { events: [], opened: [] }
Object.assign(globalThis, { seen })

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('web-contents-created', (_event, contents) => {
  seen.events.push('web-contents-created')
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https:')) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    seen.events.push(`will-frame-navigate ${event.url}`)
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
  })
})
app.on('second-instance', (_event, argv) => seen.events.push(`second-instance ${argv.at(-1)}`))
app.on('window-all-closed', () => app.quit())

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start() {
  shell.openExternal = async (url) => void seen.opened.push(url)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith(`${origin}/`) }))
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    try {
      const body = await readFile(join(import.meta.dirname, 'page', pathname))
      return new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy } })
    } catch {
      return new Response('not here', { status: 404 })
    }
  })

  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('kinds', (_event, value) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, Object.prototype.toString.call(item)])))
  ipcMain.handle('fail', () => {
    throw new TypeError('nope')
  })
  ipcMain.handle('sender', (event) => ({
    isMainFrame: event.senderFrame === event.sender.mainFrame,
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    fromWindow: BrowserWindow.fromWebContents(event.sender)?.id,
  }))
  ipcMain.handle('print', async (_event, words) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload } })
    try {
      await window.loadURL(`${origin}/print.html?words=${encodeURIComponent(words)}`)
      await window.webContents.executeJavaScript('window.ready')
      return await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true })
    } finally {
      window.destroy()
    }
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: (_item, window) => tell(window, 'new') }] },
    ]),
  )
  const window = new BrowserWindow({ width: 1024, height: 768, show: false, webPreferences: { preload } })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${origin}/index.html`)
}

/** @param {import('electron').BaseWindow | undefined} window @param {string} word */
function tell(window, word) {
  if (window instanceof BrowserWindow) window.webContents.send('menu', word)
}
