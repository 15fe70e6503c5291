import type { CdpSession, Protocol } from './cdp.ts'
import { protocolHandler, toAppUrl } from './protocol.ts'
import { mayRequest } from './session.ts'

type Paused = Protocol.Events['Fetch.requestPaused']

interface RequestOwner {
  readonly id: number
  readonly session: CdpSession
  isMainFrame(frameId: string): boolean
  /** Asks the app's will-frame-navigate and will-navigate; false when it said no. */
  mayNavigate(url: string, isMainFrame: boolean): boolean
  /** True after the app itself loaded a file: address. */
  readonly readsFiles: boolean
}

/** Every request of a page stops here: the app's scheme is answered by its handler, all else fails as without a network. */
export const answerRequest = async (owner: RequestOwner, paused: Paused): Promise<void> => {
  const { requestId, request, frameId } = paused
  const url = toAppUrl(request.url)
  const fail = async (errorReason: Protocol.Network.ErrorReason): Promise<void> => {
    await owner.session.send('Fetch.failRequest', { requestId, errorReason })
  }
  const isDocument = paused.resourceType === 'Document'
  const isMainFrame = owner.isMainFrame(frameId)
  if (isDocument && !owner.mayNavigate(url, isMainFrame)) return fail('Aborted')
  const resourceType = isDocument ? (isMainFrame ? 'mainFrame' : 'subFrame') : paused.resourceType.toLowerCase()
  const details = { id: 0, url, method: request.method, resourceType, webContentsId: owner.id, webContents: owner, referrer: '' }
  if (!(await mayRequest(details))) return fail('BlockedByClient')
  // Electron asks for no icon; Chromium does.
  if (paused.resourceType === 'Other' && url.endsWith('/favicon.ico')) return fail('Aborted')

  const handler = protocolHandler(url)
  if (handler) {
    const answer = await askHandler(handler, url, request)
    if (!answer) return fail('Failed')
    const responseHeaders = [...answer.headers].map(([name, value]) => ({ name, value }))
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64')
    await owner.session.send('Fetch.fulfillRequest', { requestId, responseCode: answer.status || 500, responseHeaders, body })
    return
  }
  // A development server, or a file the app chose to load.
  if (/^(https?|wss?):\/\/(127\.0\.0\.1|localhost)(:|\/)/.test(url) || (url.startsWith('file:') && owner.readsFiles)) {
    await owner.session.send('Fetch.continueRequest', { requestId })
    return
  }
  return fail('InternetDisconnected')
}

const askHandler = async (
  handler: (request: Request) => Response | Promise<Response>,
  url: string,
  request: Protocol.Network.Request,
): Promise<Response | undefined> => {
  try {
    const parts = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'))
    const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {}
    return await handler(new Request(url, { method: request.method, headers: request.headers as Record<string, string>, ...body }))
  } catch (error) {
    console.error('[chromium-host] protocol handler:', error)
    return undefined
  }
}
