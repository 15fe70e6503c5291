import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { app, protocol, session, type WebPreferences } from 'electron'
import { fileFor, fileMap, headersFor, isOwnRequest, safePreferences } from './policy'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }])
}

/** One session in memory only: no cookie, cache or storage of the page reaches the disk. */
const partition = 'levator'
const ownSession = () => session.fromPartition(partition)

/** Serves the built page under `app://bundle`, whole files from a fixed map, with our headers. */
export function serveBundle(folder: string): void {
  const files = fileMap(folder)
  ownSession().protocol.handle('app', (request) => {
    const file = fileFor(files, request)
    if (file === undefined) return new Response('Not found', { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const body = readFileSync(file)
    const content = file.endsWith('.html') ? body.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(body)
    return new Response(content, { headers: headersFor(file, nonce) })
  })
}

/** The development server, only when not packaged. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

export function webPreferences(preload: string): WebPreferences {
  return { ...safePreferences, preload, partition, devTools: !app.isPackaged }
}

/** Refuses permissions, navigation, new windows, web views, downloads and any request that is not for our own files. */
export function lockDown(): void {
  const own = ownSession()
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnRequest(details.url, devServer()) }))
  // A page would choose name and content; documents are saved by the main process.
  own.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
