import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

/** One DevTools session, or the browser itself. */
export interface CdpSession {
  send<T extends keyof Commands>(method: T, params?: Commands[T]): Promise<Results[T]>
  on<T extends keyof Protocol.Events>(event: T, listener: (params: Protocol.Events[T]) => void): void
}

export interface Cdp extends CdpSession {
  session(sessionId: string): CdpSession
  onClosed(listener: () => void): void
}

interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Waiting {
  resolve: (value: never) => void
  reject: (reason: Error) => void
  method: string
}

/** Speaks the DevTools protocol over Chromium's --remote-debugging-pipe: JSON messages parted by a zero byte. No port is opened. */
export const connectPipe = (output: Writable, input: Readable): Cdp => {
  const events = new EventEmitter()
  events.setMaxListeners(0)
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closed = false

  const receive = (message: Message): void => {
    if (message.id === undefined) {
      events.emit(`${message.sessionId ?? ''}:${message.method}`, message.params)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result as never)
  }

  const end = (): void => {
    if (closed) return
    closed = true
    for (const call of waiting.values()) call.reject(new Error('Chromium went away'))
    waiting.clear()
    events.emit('closed')
  }

  let parts: Buffer[] = []
  input.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let zero = rest.indexOf(0); zero >= 0; zero = rest.indexOf(0)) {
      parts.push(rest.subarray(0, zero))
      const text = Buffer.concat(parts).toString()
      parts = []
      rest = rest.subarray(zero + 1)
      receive(JSON.parse(text) as Message)
    }
    if (rest.length > 0) parts.push(rest)
  })
  input.on('close', end)
  input.on('error', end)
  output.on('error', end)

  const sessionOf = (sessionId?: string): CdpSession => ({
    send: (method, params) => {
      if (closed) return Promise.reject(new Error('Chromium went away'))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, method })
        output.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`)
      })
    },
    on: (event, listener) => {
      events.on(`${sessionId ?? ''}:${event}`, listener)
    },
  })
  return { ...sessionOf(), session: sessionOf, onClosed: (listener) => void events.once('closed', listener) }
}
