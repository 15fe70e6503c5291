// The least an app can be in the same host: one window, one page, one line of text.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
void app.whenReady().then(async () => {
  const page = await readFile(join(import.meta.dirname, 'page/index.html'))
  protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }))
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('app://hello/index.html')
})
app.on('window-all-closed', () => app.quit())
