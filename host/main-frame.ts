import type { WebContents } from './web-contents.ts'

/** The page's top frame. One object per page, so that `event.senderFrame === webContents.mainFrame` holds, as in Electron. */
export class MainFrame {
  readonly routingId = 1
  readonly processId = 1
  readonly frameTreeNodeId = 1
  readonly name = ''
  readonly parent = null
  readonly frames = []
  readonly #contents: WebContents
  constructor(contents: WebContents) {
    this.#contents = contents
  }
  get url(): string {
    return this.#contents.getURL()
  }
  /** Written out, because Node gives `null` as the origin of an app's own scheme. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null'
  }
  get top(): this {
    return this
  }
  get framesInSubtree(): this[] {
    return [this]
  }
  get detached(): boolean {
    return this.#contents.isDestroyed()
  }
  isDestroyed(): boolean {
    return this.#contents.isDestroyed()
  }
  executeJavaScript(code: string): Promise<unknown> {
    return this.#contents.executeJavaScript(code)
  }
  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args)
  }
}
