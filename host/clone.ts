/** Writes what JSON and the table below cannot: returns a tagged array of its own, or undefined to go on. */
export type EncodeExtra = (value: unknown) => unknown[] | undefined
export type DecodeExtra = (tagged: [string, ...unknown[]]) => unknown

export interface Codec {
  /** Throws a DataCloneError for what structured clone refuses: functions, symbols, DOM nodes, promises. */
  encode(value: unknown, extra?: EncodeExtra): string
  decode(text: string, extra?: DecodeExtra): unknown
}

/**
 * Structured clone over strings: dates, maps, sets, bytes, big integers, errors and cycles survive. The same source runs in Node and,
 * turned into text, in the page: it must use nothing from outside itself.
 */
export const makeCodec = (): Codec => {
  const arrays = {
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  } as Record<string, new (buffer: ArrayBuffer) => unknown>
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as Record<string, ErrorConstructor>
  const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

  const refuse = (value: unknown): never => {
    const name = typeof value === 'function' ? value.name || 'function' : typeof value === 'symbol' ? String(value) : `#<${tagOf(value)}>`
    throw new DOMException(`${name} could not be cloned.`, 'DataCloneError')
  }

  interface Base64 { toBase64?(): string }
  const toBase64 = (bytes: Uint8Array): string =>
    (bytes as Base64).toBase64?.() ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const fromBase64 = (text: string): Uint8Array =>
    (Uint8Array as { fromBase64?(text: string): Uint8Array }).fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'))

  const isPlain = (value: object, tag: string): boolean => {
    if (tag === 'Object' || tag === 'Module') return true
    const page = globalThis as { Node?: new () => object }
    if (page.Node && value instanceof page.Node) return false
    return Symbol.toStringTag in value && !/^(Promise|Weak|Window|Blob|File|Request|Response|Async|Generator)/.test(tag)
  }

  const encode = (root: unknown, extra?: EncodeExtra): string => {
    const table: unknown[] = []
    const seen = new Map<unknown, number>()
    const body = (value: object): unknown[] => {
      const tag = tagOf(value)
      if (Array.isArray(value)) return ['a', Array.from(value, walk)]
      if (value instanceof Date || tag === 'Date') return ['d', (value as Date).getTime()]
      if (tag === 'RegExp') return ['r', (value as RegExp).source, (value as RegExp).flags]
      if (tag === 'Map') return ['m', [...(value as Map<unknown, unknown>)].map(([key, item]) => [walk(key), walk(item)])]
      if (tag === 'Set') return ['s', [...(value as Set<unknown>)].map(walk)]
      if (tag === 'ArrayBuffer') return ['b', 'ArrayBuffer', toBase64(new Uint8Array(value as ArrayBuffer))]
      if (ArrayBuffer.isView(value)) return ['b', tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
      if (tag === 'Error') {
        const error = value as Error
        return ['e', error.name in errors ? error.name : 'Error', String(error.message), String(error.stack ?? ''), walk(error.cause)]
      }
      if (tag === 'Boolean' || tag === 'Number' || tag === 'String') return ['w', walk(value.valueOf())]
      if (!isPlain(value, tag)) return refuse(value)
      const copy: Record<string, unknown> = {}
      for (const [key, item] of Object.entries(value)) copy[key] = walk(item)
      return ['o', copy]
    }
    const walk = (value: unknown): unknown => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return ['u']
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return ['n', '-0']
        return Number.isFinite(value) ? value : ['n', String(value)]
      }
      if (typeof value === 'bigint') return ['i', String(value)]
      const known = seen.get(value)
      if (known !== undefined) return ['#', known]
      const own = extra?.(value)
      if (own) return own
      if (typeof value !== 'object') return refuse(value)
      const place = table.push(null) - 1
      seen.set(value, place)
      table[place] = body(value)
      return ['#', place]
    }
    return JSON.stringify([walk(root), table])
  }

  const decode = (text: string, extra?: DecodeExtra): unknown => {
    const [root, table] = JSON.parse(text) as [unknown, [string, ...unknown[]][]]
    const done: unknown[] = []
    // A thing is noted in `done` before its parts are read, so that it may hold itself.
    const node = (place: number): unknown => {
      if (place in done) return done[place]
      const [tag, a, b, c, d] = table[place] ?? ['w']
      switch (tag) {
        case 'a': {
          const list: unknown[] = []
          done[place] = list
          for (const item of a as unknown[]) list.push(read(item))
          return list
        }
        case 'o': {
          const object = {}
          done[place] = object
          for (const [key, item] of Object.entries(a as object)) {
            // Not by assignment: a key named __proto__ must stay a plain key.
            Object.defineProperty(object, key, { value: read(item), writable: true, enumerable: true, configurable: true })
          }
          return object
        }
        case 'm': {
          const map = new Map<unknown, unknown>()
          done[place] = map
          for (const [key, item] of a as [unknown, unknown][]) map.set(read(key), read(item))
          return map
        }
        case 's': {
          const set = new Set<unknown>()
          done[place] = set
          for (const item of a as unknown[]) set.add(read(item))
          return set
        }
        case 'e': {
          const error = new (errors[a as string] ?? Error)(b as string)
          done[place] = error
          Object.defineProperty(error, 'stack', { value: c, writable: true, configurable: true })
          const cause = read(d)
          if (cause !== undefined) error.cause = cause
          return error
        }
        case 'b': {
          const bytes = fromBase64(b as string)
          const View = arrays[a as string]
          return (done[place] = a === 'Uint8Array' ? bytes : View ? new View(bytes.buffer as ArrayBuffer) : bytes.buffer)
        }
        case 'd':
          return (done[place] = new Date((a as number | null) ?? NaN))
        case 'r':
          return (done[place] = new RegExp(a as string, b as string))
        default:
          return (done[place] = Object(read(a)))
      }
    }
    const read = (value: unknown): unknown => {
      if (!Array.isArray(value)) return value
      const tagged = value as [string, ...unknown[]]
      switch (tagged[0]) {
        case 'u':
          return undefined
        case 'n':
          return Number(tagged[1])
        case 'i':
          return BigInt(tagged[1] as string)
        case '#':
          return node(tagged[1] as number)
        default:
          return extra?.(tagged)
      }
    }
    return read(root)
  }
  return { encode, decode }
}
