import type { Codec } from './clone.ts'

export interface Bridge {
  expose(name: string, api: unknown): void
  onExpose(listener: (name: string, read: () => unknown) => void): void
}

/**
 * One half of contextBridge; the same code, turned into text, runs in the page's world and in the preload's. Values cross as strings in DOM
 * events with names nobody can guess; functions and promises cross as numbers and are called back. Uses nothing from outside itself.
 */
export const makeBridge = (codec: Codec, outgoing: string, incoming: string): Bridge => {
  // Kept now: the page could replace them later.
  const MessageEvent = CustomEvent
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const post = (message: unknown[]): unknown => dispatch(new MessageEvent(outgoing, { detail: JSON.stringify(message) }))

  type Any = (...args: unknown[]) => unknown
  const functions = new Map<number, Any>()
  const ids = new Map<Any, number>()
  const promises = new Map<number, [(value: unknown) => void, (reason: unknown) => void]>()
  const replies: (unknown[] | null)[] = []
  const shown: unknown[][] = []
  let last = 0
  let onExpose: ((name: string, read: () => unknown) => void) | undefined

  const wrap = (value: unknown): unknown[] | undefined => {
    if (typeof value === 'function') {
      const id = ids.get(value as Any) ?? ++last
      ids.set(value as Any, id)
      functions.set(id, value as Any)
      return ['f', id, value.name]
    }
    if (value instanceof Promise) {
      const id = ++last
      value.then((result) => post(['s', id, true, encode(result)]), (reason) => post(['s', id, false, encode(reason)]))
      return ['p', id]
    }
    return undefined
  }
  const unwrap = ([kind, id, name]: [string, ...unknown[]]): unknown => {
    if (kind === 'f') return Object.defineProperty((...args: unknown[]) => call(id as number, args), 'name', { value: name })
    return new Promise((resolve, reject) => promises.set(id as number, [resolve, reject]))
  }
  const encode = (value: unknown): string => {
    try {
      return codec.encode(value, wrap)
    } catch (error) {
      return codec.encode(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const decode = (text: unknown): unknown => codec.decode(text as string, unwrap)

  const call = (id: number, args: unknown[]): unknown => {
    // Encoded before anything is sent, so that a value that cannot cross throws at the caller, as in Electron.
    const payload = codec.encode(args, wrap)
    const depth = replies.push(null) - 1
    post(['c', id, payload])
    const reply = replies[depth]
    replies.length = depth
    if (!reply) throw new Error('Chromium host: the other side of the bridge did not answer')
    if (!reply[1]) throw decode(reply[2])
    return decode(reply[2])
  }

  const answer = (id: number, payload: unknown): void => {
    let ok = true
    let result: string
    try {
      result = encode(functions.get(id)?.(...(decode(payload) as unknown[])))
    } catch (error) {
      ok = false
      result = encode(error)
    }
    post(['r', ok, result])
  }

  window.addEventListener(
    incoming,
    (event) => {
      event.stopImmediatePropagation()
      const message = JSON.parse((event as CustomEvent<string>).detail) as [string, ...unknown[]]
      const [kind, a, b, c] = message
      if (kind === 'c') answer(a as number, b)
      else if (kind === 'r') replies[replies.length - 1] = message
      else if (kind === 's') {
        const settle = promises.get(a as number)
        promises.delete(a as number)
        settle?.[b ? 0 : 1](decode(c))
      } else if (kind === 'x') onExpose?.(a as string, () => decode(b))
      else if (kind === 'h') for (const earlier of shown) post(earlier)
    },
    true,
  )
  return {
    // Either world may start first (the order changes on reload): the preload's offers at once, and again when the page's says hello.
    expose: (name, api) => {
      const message = ['x', name, codec.encode(api, wrap)]
      shown.push(message)
      post(message)
    },
    onExpose: (listener) => {
      onExpose = listener
      post(['h'])
    },
  }
}
