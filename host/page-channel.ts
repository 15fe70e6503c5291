import type { BrowserWindow } from './browser-window.ts'
import type { CdpSession } from './cdp.ts'
import { makeCodec } from './clone.ts'
import { HostEvent } from './event.ts'
import { injectedScripts } from './inject.ts'
import { ipcMain } from './ipc-main.ts'
import { menuAccelerators, pressAccelerator } from './menu.ts'
import { chromium } from './state.ts'
import type { WebContents } from './web-contents.ts'

type FromPage =
  | { kind: 'invoke'; id: number; channel: string; payload: string }
  | { kind: 'send'; channel: string; payload: string }
  | { kind: 'accelerator'; keys: string }
  | { kind: 'input'; inputType: string }
  | { kind: 'started' }

const codec = makeCodec()
const world = 'electron-preload'

/** Carries messages between the main process and the preload's isolated world of one page. */
export class PageChannel {
  readonly #contents: WebContents
  readonly #window: BrowserWindow
  #cdp: CdpSession | undefined
  #receive = ''
  /** The isolated world of the document now shown; what an earlier document still says is not listened to. */
  #context: number | undefined

  constructor(contents: WebContents, window: BrowserWindow) {
    this.#contents = contents
    this.#window = window
  }

  async attach(targetId: string, cdp: CdpSession, preloadSource: string | undefined, args: string[], nonce: string): Promise<void> {
    this.#cdp = cdp
    this.#receive = `receive${nonce}`
    const binding = `send${nonce}`
    const { platform, arch, versions, argv } = process
    const config = { receive: this.#receive, platform, arch, versions: { ...versions, chrome: chromium().version }, argv: [...argv, ...args] }
    const scripts = injectedScripts({ nonce, binding, config, preloadSource })
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      if (context.name === world && frameId === targetId) this.#context = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding && executionContextId === this.#context) void this.#answer(JSON.parse(payload) as FromPage, executionContextId)
    })
    await Promise.all([
      cdp.send('Runtime.addBinding', { name: binding, executionContextName: world }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: world }),
    ])
  }

  send(channel: string, args: unknown[]): void {
    const payload = codec.encode(args)
    this.#window.opened.then(() => this.#post({ kind: 'event', channel, payload })).catch(() => undefined)
  }
  sendAccelerators(keys: string[]): void {
    this.#post({ kind: 'accelerators', keys })
  }

  async #answer(message: FromPage, context: number): Promise<void> {
    if (message.kind === 'started') return this.sendAccelerators(menuAccelerators())
    if (message.kind === 'accelerator') return pressAccelerator(message.keys, this.#window)
    const contents = this.#contents
    if (message.kind === 'input') return void contents.emit('input-event', new HostEvent(), { type: message.inputType, modifiers: [] })
    const event = new HostEvent({
      type: 'frame',
      sender: contents,
      senderFrame: contents.mainFrame,
      frameId: 1,
      processId: 1,
      ports: [],
      returnValue: undefined,
      reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
    })
    const { channel } = message
    const args = codec.decode(message.payload) as unknown[]
    if (message.kind === 'send') {
      ipcMain.emit(channel, event, ...args)
      contents.emit('ipc-message', event, channel, ...args)
      return
    }
    const { id } = message
    try {
      this.#post({ kind: 'reply', id, ok: true, payload: codec.encode(await ipcMain.answer(channel, event, args)) }, context)
    } catch (error) {
      // Both as Electron does: the main process logs it, the page gets the text only.
      console.error(`Error occurred in handler for '${channel}':`, error)
      this.#post({ kind: 'reply', id, ok: false, payload: `Error invoking remote method '${channel}': ${String(error)}` }, context)
    }
  }

  #post(message: object, context = this.#context): void {
    if (context === undefined || this.#contents.isDestroyed()) return
    const call = {
      functionDeclaration: `function (text) { globalThis.${this.#receive}?.(text) }`,
      arguments: [{ value: JSON.stringify(message) }],
      executionContextId: context,
    }
    // The document may have been left meanwhile; then nobody waits for this.
    this.#cdp?.send('Runtime.callFunctionOn', call).catch(() => undefined)
  }
}
