import { EventEmitter } from 'node:events'
import { protocol } from './protocol.ts'

interface RequestDetails {
  id: number
  url: string
  method: string
  resourceType: string
  webContentsId: number
  webContents: unknown
  referrer: string
}
type BeforeRequest = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void

const nothing = (): void => undefined
const resolved = (): Promise<void> => Promise.resolve()

let beforeRequest: BeforeRequest | undefined

/** Asks the app's webRequest.onBeforeRequest; without one everything may be asked for. */
export const mayRequest = (details: RequestDetails): Promise<boolean> =>
  new Promise((resolve) => {
    if (!beforeRequest) resolve(true)
    else beforeRequest(details, ({ cancel }) => resolve(!cancel))
  })

/** One session, always off the record. Handlers for what the host refuses anyway are taken and not called. */
class Session extends EventEmitter {
  protocol = protocol
  webRequest = {
    onBeforeRequest: (filter: BeforeRequest | object | null, listener?: BeforeRequest | null): void => {
      beforeRequest = listener ?? (typeof filter === 'function' ? (filter as BeforeRequest) : undefined)
    },
    onBeforeSendHeaders: nothing,
    onSendHeaders: nothing,
    onHeadersReceived: nothing,
    onResponseStarted: nothing,
    onBeforeRedirect: nothing,
    onCompleted: nothing,
    onErrorOccurred: nothing,
  }
  setPermissionRequestHandler = nothing
  setPermissionCheckHandler = nothing
  setDevicePermissionHandler = nothing
  setUSBProtectedClassesHandler = nothing
  setBluetoothPairingHandler = nothing
  setDisplayMediaRequestHandler = nothing
  setSpellCheckerEnabled = nothing
  setSpellCheckerLanguages = nothing
  setSpellCheckerDictionaryDownloadURL = nothing
  setCertificateVerifyProc = nothing
  setUserAgent = nothing
  setSSLConfig = nothing
  setDownloadPath = nothing
  setPreloads = nothing
  enableNetworkEmulation = nothing
  disableNetworkEmulation = nothing
  flushStorageData = nothing
  isPersistent = (): boolean => false
  isSpellCheckerEnabled = (): boolean => false
  getUserAgent = (): string => ''
  getStoragePath = (): null => null
  setProxy = resolved
  clearCache = resolved
  clearCodeCaches = resolved
  clearData = resolved
  clearStorageData = resolved
  clearAuthCache = resolved
  clearHostResolverCache = resolved
  closeAllConnections = resolved
}

const defaultSession = new Session()
export const session = { defaultSession, fromPartition: (): Session => defaultSession, fromPath: (): Session => defaultSession }
