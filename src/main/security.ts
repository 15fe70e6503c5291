import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { app, type BrowserWindow, protocol, session, type WebContents, type WebFrameMain, type WebPreferences } from 'electron'

/** Our page's address. The page itself uses relative addresses only: the Chromium host serves it under another origin. */
export const origin = 'app://bundle'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Nothing inline, nothing from outside, no eval. Mantine's theme element passes by the nonce, made anew for every load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The renderer's files by address path: a fixed map, so no address can climb out of the folder. */
export function fileMap(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(folder, file).split(sep).join('/')}`, file]
    }),
  )
}

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
    const url = new URL(request.url)
    const file = url.host === 'bundle' && request.method === 'GET' ? files.get(url.pathname === '/' ? '/index.html' : url.pathname) : undefined
    if (file === undefined) return new Response('Not found', { status: 404 })
    const extension = extname(file)
    const nonce = randomBytes(18).toString('base64')
    const body = readFileSync(file)
    return new Response(extension === '.html' ? body.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(body), {
      headers: {
        'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy(nonce),
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': extension === '.html' ? 'no-store' : 'max-age=31536000, immutable',
      },
    })
  })
}

/** The development server, only when not packaged. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

/** Every window's preferences, spelled out although most are Electron's defaults: a default may change. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    backgroundThrottling: false,
  }
}

/** Refuses permissions, navigation, new windows, web views and any request that is not for our own files. */
export function lockDown(): void {
  const own = ownSession()
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnRequest(details.url) }))
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function isOwnRequest(url: string): boolean {
  if (url.startsWith(`${origin}/`) || url.startsWith('blob:app://') || url.startsWith('devtools:')) return true
  const dev = devServer()
  return dev !== undefined && /^(http|ws):\/\/(localhost|127\.0\.0\.1):/.test(url)
}

/** True for a message from the main frame of one of our own windows that still shows our own page. */
export function isTrusted(sender: WebContents, frame: WebFrameMain | null, windows: Iterable<BrowserWindow>): boolean {
  if (frame === null || frame !== sender.mainFrame) return false
  if (![...windows].some((window) => !window.isDestroyed() && window.webContents === sender)) return false
  const dev = devServer()
  return frame.url.startsWith(`${origin}/`) || (dev !== undefined && frame.url.startsWith(dev))
}
