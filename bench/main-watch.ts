import type { ElectronApplication } from 'playwright-core'

/** A stretch in which the main process did not come round, in milliseconds. */
export interface Stretch {
  /** What it worked or waited for the disk. Where the system says so (Linux), without waiting for a processor, which other programs had. */
  ms: number
  /** What it worked. */
  busyMs: number
  /** What the samples taken in it were about, the most first. */
  causes: Cause[]
}

export interface Cause {
  /** Of the product's own functions the outermost and the innermost that stood on the stack; else the host's, or what V8 says (garbage collector, idle). */
  name: string
  from: 'levator' | 'host' | 'engine'
  ms: number
}

/** One operation, as the dispatcher times it: what ran in one go from when it was asked for. */
export interface Asked {
  path: string
  ms: number
}

export interface Watched {
  /** Over a frame, the longest first. */
  stretches: Stretch[]
  /** Operations over a frame, the longest first. */
  operations: Asked[]
  /** All operations by their paths, what took longest in all first. */
  asked: { path: string; count: number; ms: number }[]
  seconds: number
}

/** What one frame leaves: as long as nothing takes longer, no key waits for the main process. */
export const frameMs = 16

interface Node {
  id: number
  callFrame: { functionName: string; url: string; lineNumber: number }
  children?: number[]
}

interface Raw {
  gaps: { from: number; to: number; busyMs: number; waitedMs: number }[]
  operations: Asked[]
  asked: [path: string, count: number, ms: number][]
  seconds: number
  profile: { nodes: Node[]; startTime: number; samples: number[]; timeDeltas: number[] }
}

/**
 * Watches the main process while `work` runs, from within and without anything in the product: a timer of one millisecond notes when it did
 * not come round, each operation is timed where the page's call comes in, and a profile says what the time went into.
 */
export async function watchMain(app: ElectronApplication, work: () => Promise<void>): Promise<Watched> {
  await app.evaluate(begin, frameMs)
  await work()
  const { gaps, operations, asked, seconds, profile } = (await app.evaluate(end)) as Raw
  const causesIn = reader(profile)
  const longest = <T extends { ms: number }>(all: readonly T[]) => all.toSorted((a, b) => b.ms - a.ms)
  return {
    stretches: longest(gaps.map(({ from, to, busyMs, waitedMs }) => ({ ms: to - from - waitedMs, busyMs, causes: causesIn(from, to) })).filter(({ ms }) => ms > frameMs)),
    operations: longest(operations),
    asked: longest(asked.map(([path, count, ms]) => ({ path, count, ms }))),
    seconds,
  }
}

/** In the main process. */
async function begin({ ipcMain }: typeof Electron.CrossProcessExports, longMs: number): Promise<void> {
  const { Session } = process.getBuiltinModule('node:inspector/promises')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  const clock = () => Number(process.hrtime.bigint() / 1000n) / 1000
  const { readFileSync } = process.getBuiltinModule('node:fs')
  /** Milliseconds that this thread has had a processor, and that it has waited for one. */
  const had = (): readonly [busy: number, waited: number] => {
    if (process.platform === 'linux') {
      const [busy = 0, waited = 0] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ').map(Number)
      return [busy / 1e6, waited / 1e6]
    }
    const { user, system } = process.threadCpuUsage()
    return [(user + system) / 1000, 0]
  }
  const gaps: Raw['gaps'] = []
  const operations: Asked[] = []
  const asked = new Map<string, [count: number, ms: number]>()
  const timed = <A extends unknown[], R>(path: string, call: (...args: A) => R, args: A): R => {
    const started = clock()
    try {
      // What an operation does with the records it does in one go, before it first waits for anything.
      return call(...args)
    } finally {
      const ms = clock() - started
      const [count, sum] = asked.get(path) ?? [0, 0]
      asked.set(path, [count + 1, sum + ms])
      if (ms > longMs) operations.push({ path, ms })
    }
  }
  // The host answers by a method, Electron out of a map.
  const host = ipcMain as unknown as { answer?: (channel: string, event: unknown, args: unknown[]) => unknown; _invokeHandlers?: Map<string, (...args: unknown[]) => unknown> }
  const channel = 'levator:call'
  let undo = (): void => {}
  if (host.answer) {
    const real = host.answer.bind(host)
    host.answer = (name, event, args) => timed(String(args[0]), real, [name, event, args])
    undo = () => Reflect.deleteProperty(host, 'answer')
  } else {
    const handlers = host._invokeHandlers
    const real = handlers?.get(channel)
    if (handlers && real) {
      handlers.set(channel, (...args) => timed(String(args[1]), real, args))
      undo = () => void handlers.set(channel, real)
    }
  }
  let timer: NodeJS.Timeout
  let last = clock()
  let before = had()
  const look = (): void => {
    const at = clock()
    const now = had()
    if (at - last - 1 > longMs) gaps.push({ from: last, to: at, busyMs: now[0] - before[0], waitedMs: now[1] - before[1] })
    last = at
    before = now
    timer = setTimeout(look, 1)
  }
  await session.post('Profiler.start')
  const started = clock()
  last = started
  before = had()
  timer = setTimeout(look, 1)
  const stop = async () => {
    clearTimeout(timer)
    undo()
    const seconds = (clock() - started) / 1000
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return { gaps, operations, asked: [...asked].map(([path, [count, ms]]) => [path, count, ms]), seconds, profile }
  }
  Reflect.set(globalThis, 'endOfWatch', stop)
}

/** In the main process. */
const end = (): Promise<unknown> => (Reflect.get(globalThis, 'endOfWatch') as () => Promise<unknown>)()

/** @returns what the samples between two moments were about */
function reader({ nodes, startTime, samples, timeDeltas }: Raw['profile']): (from: number, to: number) => Cause[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const known = new Map<number, Omit<Cause, 'ms'>>()
  const causeOf = (id: number): Omit<Cause, 'ms'> => {
    const found = known.get(id) ?? nameOf(stackOf(id))
    known.set(id, found)
    return found
  }
  const stackOf = (id: number): Node['callFrame'][] => {
    const stack: Node['callFrame'][] = []
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const node = byId.get(at)
      if (node) stack.push(node.callFrame)
    }
    return stack
  }
  const times = new Float64Array(samples.length)
  let at = startTime
  for (const [index, delta] of timeDeltas.entries()) {
    at += delta
    times[index] = at / 1000
  }
  return (from, to) => {
    const sums = new Map<string, Cause>()
    for (const [index, id] of samples.entries()) {
      const time = times[index] ?? 0
      if (time < from || time > to) continue
      const cause = causeOf(id)
      const before = sums.get(cause.name)?.ms ?? 0
      const until = Math.min(times[index + 1] ?? to, to)
      sums.set(cause.name, { ...cause, ms: before + until - time })
    }
    return [...sums.values()].toSorted((a, b) => b.ms - a.ms)
  }
}

/** Innermost first. */
function nameOf(stack: readonly Node['callFrame'][]): Omit<Cause, 'ms'> {
  const within = (part: string) => stack.filter(({ url, functionName }) => url.includes(part) && functionName !== '')
  const own = within('/out/main/')
  const [inner, outer] = [own[0], own.at(-1)]
  const leaf = stack[0]?.functionName ?? ''
  // Waiting for nothing is nobody's time, whatever stands below it.
  if (leaf === '(idle)') return { name: 'idle, or waiting for a processor', from: 'engine' }
  if (leaf === '(garbage collector)') return { name: 'garbage collector', from: 'engine' }
  if (inner && outer) return { name: [...new Set([outer.functionName, inner.functionName, leaf])].join(' … '), from: 'levator' }
  const host = within('/host/')
  if (host[0]) return { name: `host: ${[...new Set([host.at(-1)?.functionName, host[0].functionName, leaf])].join(' … ')}`, from: 'host' }
  return { name: leaf === '' ? 'unnamed' : leaf, from: 'engine' }
}
