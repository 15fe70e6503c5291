import { isOwnRequest, safePreferences } from './policy'

// What is refused, on the objects Electron hands out: given in, so that a test can ask each handler what it answers.

/** Privileges of our scheme. Not `bypassCSP`, not `allowServiceWorkers`, not `supportFetchAPI`: the page fetches nothing. */
export const ownScheme: Electron.CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }

/** Preferences of every window there is. Developer tools only where the app is developed. */
export const preferencesFor = (preload: string, partition: string, packaged: boolean): Electron.WebPreferences => ({
  ...safePreferences,
  preload,
  partition,
  devTools: !packaged,
})

/**
 * Switches of the browser engine, set before it starts. No name is looked up and no number dialled, should a request ever get past
 * `webRequest`; a proxy of the system would look up in our place, so there is none. `dev`: the development server stays within reach.
 */
export const engineSwitches = (dev: string | undefined): Readonly<Record<string, string>> => ({
  'host-resolver-rules': `MAP * ~NOTFOUND${dev === undefined ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1'}`,
  'no-proxy-server': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-background-networking': '',
  'disable-domain-reliability': '',
  'no-pings': '',
})

/** Where dictionaries would come from: nowhere. The spell checker is off, but has fetched them all the same in versions past. */
export const noDictionaries = 'app://none/'

/** Refuses permissions, devices, downloads, dictionaries and every request that is not for our own files. */
export function lockDownSession(own: Electron.Session, dev: string | undefined): void {
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, choose) => choose(null))
  own.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // All classes stay protected: none is left out for a page.
  own.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  own.on('select-usb-device', (event, _details, choose) => (event.preventDefault(), choose()))
  own.on('select-hid-device', (event, _details, choose) => (event.preventDefault(), choose(null)))
  own.on('select-serial-port', (event, _ports, _contents, choose) => (event.preventDefault(), choose('')))
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerDictionaryDownloadURL(noDictionaries)
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnRequest(details.url, dev) }))
  // A page would choose name and content; documents are saved by the main process.
  own.on('will-download', (event) => event.preventDefault())
}

/** Refuses navigation, new windows, web views and Bluetooth for one page, whoever made its window. */
export function lockDownContents(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => (event.preventDefault(), choose('')))
}

/** Refuses certificates and passwords that a server would ask for: we speak to none. */
export function lockDownApp(app: Electron.App, dev: string | undefined): void {
  app.on('session-created', (session) => lockDownSession(session, dev))
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => (event.preventDefault(), trust(false)))
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => (event.preventDefault(), choose()))
  app.on('login', (event, _contents, _details, _authInfo, answer) => (event.preventDefault(), answer()))
}
