import type { Bridge } from './bridge.ts'
import type { Codec } from './clone.ts'

export interface PreloadConfig {
  /** Name of the function through which messages from the main process arrive. */
  receive: string
  platform: string
  arch: string
  versions: Record<string, string | undefined>
  argv: string[]
}

export type Preload = (require: unknown, exports: unknown, module: unknown, process: unknown, global: unknown, buffer: undefined) => void

/**
 * Runs, turned into text, in the isolated world: gives the preload script its `require('electron')` and carries its messages.
 * Uses nothing from outside itself.
 */
export const startPreloadWorld = (
  codec: Codec,
  bridge: Bridge,
  config: PreloadConfig,
  preload: Preload | null,
  sendText: (text: string) => void,
): void => {
  type Listener = (event: unknown, ...args: unknown[]) => void
  const send = (message: object): void => sendText(JSON.stringify(message))
  const pending = new Map<number, [(value: unknown) => void, (reason: Error) => void]>()
  const listeners = new Map<string, Listener[]>()
  let last = 0

  const on = (channel: string, listener: Listener): unknown => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener): unknown => {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
    return ipcRenderer
  }
  const once = (channel: string, listener: Listener): unknown => {
    const first: Listener = (...args) => {
      off(channel, first)
      listener(...args)
    }
    return on(channel, first)
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const payload = codec.encode(args)
        pending.set(++last, [resolve, reject])
        send({ kind: 'invoke', id: last, channel, payload })
      }),
    send: (channel: string, ...args: unknown[]) => send({ kind: 'send', channel, payload: codec.encode(args) }),
    sendSync: () => {
      throw new Error('Chromium host: ipcRenderer.sendSync is not supported')
    },
    on,
    off,
    once,
    addListener: on,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const exposed = new Set<string>()
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(name)
      bridge.expose(name, api)
    },
  }

  let accelerators: string[] = []
  Object.defineProperty(globalThis, config.receive, {
    value: (text: string) => {
      const message = JSON.parse(text) as { kind: string; id: number; channel: string; ok: boolean; payload: string; keys: string[] }
      if (message.kind === 'reply') {
        const call = pending.get(message.id)
        pending.delete(message.id)
        if (message.ok) call?.[0](codec.decode(message.payload))
        else call?.[1](new Error(message.payload))
      } else if (message.kind === 'accelerators') accelerators = message.keys
      else {
        const args = codec.decode(message.payload) as unknown[]
        for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args)
      }
    },
  })
  send({ kind: 'started' })

  // In Electron the native menu gets the keys that the page left alone; here there is no native menu.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    const keys = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Super', key]
    const pressed = keys.filter(Boolean).join('+')
    if (!accelerators.includes(pressed)) return
    event.preventDefault()
    send({ kind: 'accelerator', keys: pressed })
  })

  // In Electron the browser's process sees input before the page. Here this world, which the page cannot reach, tells of it, and only
  // of what the browser itself vouches for: `isTrusted` cannot be forged.
  const inputTypes: Record<string, string> = { keydown: 'rawKeyDown', mousedown: 'mouseDown', mousemove: 'mouseMove', wheel: 'mouseWheel', touchstart: 'touchStart' }
  for (const [kind, inputType] of Object.entries(inputTypes)) {
    window.addEventListener(kind, (event) => event.isTrusted && send({ kind: 'input', inputType }), { capture: true, passive: true })
  }

  if (!preload) return
  const webFrame = { setZoomLevel: () => undefined, setZoomFactor: () => undefined, getZoomLevel: () => 0, getZoomFactor: () => 1 }
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer, webFrame }
    throw new Error(`module not found: ${name}`)
  }
  const { platform, arch, versions, argv } = config
  const process = { platform, arch, versions, argv, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true }
  const module = { exports: {} }
  preload(require, module.exports, module, process, globalThis, undefined)
}
