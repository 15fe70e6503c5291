import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { app, protocol, session, type WebPreferences } from 'electron'
import { engineSwitches, lockDownApp, lockDownSession, ownScheme, preferencesFor } from './lock-down'
import { fileFor, fileMap, headersFor, origin } from './policy'

/** Our scheme, the sandbox for every page, no way to the network. Must run before the app is ready. */
export function prepareEngine(): void {
  protocol.registerSchemesAsPrivileged([ownScheme])
  app.enableSandbox()
  for (const [name, value] of Object.entries(engineSwitches(devServer()))) app.commandLine.appendSwitch(name, value)
}

/** One session in memory only: no cookie, cache or storage of the page reaches the disk. */
const partition = 'levator'
const ownSession = () => session.fromPartition(partition)

/** Serves the built page under `app://bundle`, whole files from a fixed map, with our headers. `begun`: the main page, with what can be drawn of it before its scripts run. */
export function serveBundle(folder: string, begun: (html: string) => Promise<string>): void {
  const files = fileMap(folder)
  const start = fileFor(files, { url: `${origin}/index.html`, method: 'GET' })
  ownSession().protocol.handle('app', async (request) => {
    const file = fileFor(files, request)
    if (file === undefined) return new Response('Not found', { status: 404 })
    const nonce = randomBytes(18).toString('base64')
    const body = readFileSync(file)
    if (!file.endsWith('.html')) return new Response(new Uint8Array(body), { headers: headersFor(file, nonce) })
    const html = body.toString('utf8').replaceAll('__NONCE__', nonce)
    const content = file === start ? await begun(html) : html
    return new Response(content, { headers: headersFor(file, nonce) })
  })
}

/** The development server, only when not packaged. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

export function webPreferences(preload: string): WebPreferences {
  return preferencesFor(preload, partition, app.isPackaged)
}

/** Refuses whatever a page could ask the system, the network or another window for: in our session, in any other, and in every window. */
export function lockDown(): void {
  const dev = devServer()
  lockDownApp(app, dev)
  for (const one of new Set([ownSession(), session.defaultSession])) lockDownSession(one, dev)
}
