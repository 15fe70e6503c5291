import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { app, protocol, session, type WebPreferences } from 'electron'
import { engineSwitches, lockDownApp, lockDownSession, ownScheme, preferencesFor } from './lock-down'
import { fileFor, fileMap, headersFor } from './policy'

/** Our scheme, the sandbox for every page, no way to the network. Must run before the app is ready. */
export function prepareEngine(): void {
  protocol.registerSchemesAsPrivileged([ownScheme])
  app.enableSandbox()
  for (const [name, value] of Object.entries(engineSwitches(devServer()))) app.commandLine.appendSwitch(name, value)
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
  return preferencesFor(preload, partition, app.isPackaged)
}

/** Refuses whatever a page could ask the system, the network or another window for: in our session, in any other, and in every window. */
export function lockDown(): void {
  const dev = devServer()
  lockDownApp(app, dev)
  for (const one of new Set([ownSession(), session.defaultSession])) lockDownSession(one, dev)
}
