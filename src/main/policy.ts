import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

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

/** The file that a request is for; nothing for any other host, method or address. */
export function fileFor(files: ReadonlyMap<string, string>, request: { url: string; method: string }): string | undefined {
  if (request.method !== 'GET' || !URL.canParse(request.url)) return undefined
  const { protocol, host, pathname } = new URL(request.url)
  return protocol === 'app:' && host === 'bundle' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
}

export function headersFor(file: string, nonce: string): Record<string, string> {
  const extension = extname(file)
  return {
    'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': extension === '.html' ? 'no-store' : 'max-age=31536000, immutable',
  }
}

/** Every window's preferences, spelled out although most are Electron's defaults: a default may change. */
export const safePreferences = {
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
} as const

/** Whether a request may leave the page. `dev` is the address of the development server, if there is one. */
export function isOwnRequest(url: string, dev: string | undefined): boolean {
  if (isOwnPage(url, undefined) || url.startsWith(`blob:${origin}/`)) return true
  return dev !== undefined && (url.startsWith('devtools:') || /^(blob:)?(http|ws):\/\/(localhost|127\.0\.0\.1):/.test(url))
}

/** Whether a window that shows this address shows our own page. */
export function isOwnPage(url: string, dev: string | undefined): boolean {
  return url.startsWith(`${origin}/`) || (dev !== undefined && url.startsWith(`${dev}/`))
}

export interface Sender<Frame> {
  mainFrame: Frame
}
export interface OpenWindow<S> {
  isDestroyed(): boolean
  webContents: S
}

/** True for a message from the main frame of one of our own windows that still shows our own page. */
export function isTrusted<Frame extends { url: string }, S extends Sender<Frame>>(
  sender: S,
  frame: Frame | null,
  windows: Iterable<OpenWindow<S>>,
  dev: string | undefined,
): boolean {
  if (frame === null || frame !== sender.mainFrame || !isOwnPage(frame.url, dev)) return false
  return [...windows].some((window) => !window.isDestroyed() && window.webContents === sender)
}
