import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { host, unsupported } from './state.ts'

type ProtocolHandler = (request: Request) => Response | Promise<Response>

const schemes = new Set<string>()
const handlers = new Map<string, ProtocolHandler>()

/** Chromium refuses schemes it does not know, so app://bundle/x is loaded as https://bundle.app.invalid/x. No such name can exist. */
export const toPageUrl = (url: string): string => {
  const [, scheme = '', authority, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `https://${authority}.${scheme}.invalid${rest || '/'}` : url
}

/** The way back: what the app is told about a page's address. */
export const toAppUrl = (url: string): string => {
  const [, authority, scheme = '', rest] = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `${scheme}://${authority}${rest}` : url
}

export const protocolHandler = (url: string): ProtocolHandler | undefined => handlers.get(url.slice(0, url.indexOf(':')))

export const protocol = {
  registerSchemesAsPrivileged: (list: { scheme: string }[]): void => {
    if (host.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of list) schemes.add(scheme)
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    schemes.add(scheme)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
}

export const net = {
  /** Files and the app's own schemes only: the host never reaches the network. */
  fetch: async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = target instanceof Request ? target.url : String(target)
    if (url.startsWith('file:')) {
      try {
        const type = types[extname(new URL(url).pathname).toLowerCase()] ?? 'application/octet-stream'
        return new Response(await readFile(fileURLToPath(url)), { headers: { 'content-type': type } })
      } catch (error) {
        throw new Error('net::ERR_FILE_NOT_FOUND', { cause: error })
      }
    }
    const handler = protocolHandler(url)
    if (!handler) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    return handler(new Request(url, init))
  },
  isOnline: (): boolean => false,
  request: unsupported('net.request'),
}
