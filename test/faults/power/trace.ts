import { isAbsolute, join } from 'node:path'

/** One finished system call, in order. `path` and `bytes` as they were; ACK lines of the driver stand between. */
export type Step =
  | { call: 'open'; fd: number; path: string; create: boolean; truncate: boolean; append: boolean; folder: boolean }
  | { call: 'write'; fd: number; bytes: Buffer; at: number | null }
  | { call: 'truncate'; fd: number; size: number }
  | { call: 'sync'; fd: number }
  | { call: 'rename'; from: string; to: string }
  | { call: 'unlink'; path: string }
  | { call: 'mkdir'; path: string }
  | { call: 'said'; line: string }

const hex = String.raw`(?:\\x[0-9a-f]{2})*`
const quoted = `"(${hex})"`
const named = `(\\d+)<(${hex}[^>]*)>`
const inFolder = `(?:AT_FDCWD|\\d+)(?:<(${hex})[^>]*>)?, ${quoted}`

type Read = [pattern: RegExp, step: (found: string[], result: number) => Step]

const reads: Record<string, Read> = {
  openat: [new RegExp(`^${inFolder}, ([A-Z_|]+)`), ([, folder = '', path = '', flags = ''], fd) => {
    const has = (flag: string) => flags.split('|').includes(flag)
    return { call: 'open', fd, path: pathIn(folder, path), create: has('O_CREAT'), truncate: has('O_TRUNC'), append: has('O_APPEND'), folder: has('O_DIRECTORY') }
  }],
  write: [new RegExp(`^${named}, ${quoted}, \\d+$`), ([, fd, , bytes = ''], length) => ({ call: 'write', fd: Number(fd), bytes: bytesOf(bytes).subarray(0, length), at: null })],
  // How the driver speaks, and nobody else.
  writev: [new RegExp(`^1<[^>]*>, \\[\\{iov_base=${quoted}, `), ([, line = '']) => ({ call: 'said', line: bytesOf(line).toString() })],
  pwrite64: [new RegExp(`^${named}, ${quoted}, \\d+, (\\d+)$`), ([, fd, , bytes = '', at], length) => ({ call: 'write', fd: Number(fd), bytes: bytesOf(bytes).subarray(0, length), at: Number(at) })],
  ftruncate: [new RegExp(`^${named}, (\\d+)$`), ([, fd, , size]) => ({ call: 'truncate', fd: Number(fd), size: Number(size) })],
  fsync: [new RegExp(`^${named}$`), ([, fd]) => ({ call: 'sync', fd: Number(fd) })],
  rename: [new RegExp(`^${quoted}, ${quoted}$`), ([, from = '', to = '']) => ({ call: 'rename', from: textOf(from), to: textOf(to) })],
  unlink: [new RegExp(`^${quoted}$`), ([, path = '']) => ({ call: 'unlink', path: textOf(path) })],
  // How whole folders are removed.
  unlinkat: [new RegExp(`^${inFolder}, `), ([, folder = '', path = '']) => ({ call: 'unlink', path: pathIn(folder, path) })],
  mkdir: [new RegExp(`^${quoted}, `), ([, path = '']) => ({ call: 'mkdir', path: textOf(path) })],
}
reads['fdatasync'] = reads['fsync']!
reads['rmdir'] = reads['unlink']!

/**
 * Reads a log of `strace -f -y -xx`. Calls that failed changed nothing and are left out.
 *
 * @throws Error for a call on `folder` that it cannot read: what is not understood must not be taken for harmless
 */
export function readTrace(log: string, folder: string): Step[] {
  const encoded = [...Buffer.from(folder)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  const begun = new Map<string, string>()
  const steps: Step[] = []
  for (const line of log.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const unfinished = / <unfinished \.\.\.>$/.exec(rest)
    if (unfinished) {
      begun.set(pid, rest.slice(0, unfinished.index))
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest)
    const whole = resumed ? `${begun.get(pid) ?? ''}${rest.slice(resumed[0].length)}` : rest
    const step = stepOf(whole, encoded)
    if (step !== null) steps.push(step)
  }
  return steps
}

function stepOf(text: string, encoded: string): Step | null {
  const [, call = '', args = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(text) ?? []
  const concerns = text.includes(encoded) || text.startsWith('writev(1<')
  if (call === '' || result.startsWith('-') || !concerns) return null
  const read = reads[call]
  const found = read?.[0].exec(args)
  if (read === undefined || !found) throw new Error(`the trace holds a call nobody can read: ${text.slice(0, 300)}`)
  return read[1](found, Number(result))
}

const bytesOf = (escaped: string) => Buffer.from(escaped.replaceAll('\\x', ''), 'hex')

const textOf = (escaped: string) => pathIn('', escaped)

function pathIn(folder: string, escaped: string): string {
  const name = bytesOf(escaped).toString()
  const path = isAbsolute(name) ? name : join(bytesOf(folder).toString(), name)
  if (!isAbsolute(path)) throw new Error(`the trace names a file by where the process stands: ${path}`)
  return path
}
