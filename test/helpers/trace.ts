import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { shapesOf } from '../e2e/word-search'

/** Longest piece of one write that is looked at. What is longer and goes to a file is reported. */
const longest = 1_000_000

const writing = ['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2'] as const

/** All that can reach the network, all that writes bytes, and the one way round both. */
const traced = `%network,${writing.join()},io_uring_setup`

/** Why nothing can be traced here; nothing when it can. */
export function noTracing(): string | undefined {
  const tried = spawnSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=connect', 'true'], { encoding: 'utf8' })
  if (tried.error !== undefined) return 'not run: strace is not installed'
  return tried.status === 0 ? undefined : `not run: strace may not trace here (${tried.stderr.trim().slice(0, 100)})`
}

/** With a filter in the kernel, so that only what is looked at is slowed down. */
export const straceArguments = (log: string): string[] =>
  ['-f', '-qq', '--seccomp-bpf', '-yy', '-s', String(longest), '-e', `trace=${traced}`, '-e', 'signal=none', '-o', log]

/** An executable that starts another one, and all that it starts in turn, with every such call written to `log`. */
export function tracedExecutable(file: string, executable: string, log: string): string {
  const quoted = [...straceArguments(log), executable].map((word) => `'${word}'`).join(' ')
  writeFileSync(file, `#!/bin/sh\nexec strace ${quoted} "$@"\n`)
  chmodSync(file, 0o755)
  return file
}

/** A line of the log: `1234 pwrite64(5</tmp/levator.db>, "…", 4096, 0) = 4096`. */
interface Call {
  name: string
  /** What the first argument stands for, as the kernel names it: a path (perhaps `(deleted)`), `pipe:[…]`, `UNIX-STREAM:[…]`, `TCP:[…]`. */
  target: string
  text: string
}

export function callsIn(log: string): Call[] {
  return log.split('\n').flatMap((line) => {
    const found = /^\d+\s+(?:<\.\.\. )?(\w+)(?: resumed>|\((?:\d+<(.*?>(?:\(deleted\))?)(?=[,)]| <unfinished))?)/.exec(line)
    return found === null ? [] : [{ name: found[1] ?? '', target: (found[2] ?? '').replace(/>(\(deleted\))?$/, '$1'), text: line }]
  })
}

const isLoopback = (address: string): boolean => /^(127\.|::1 |::ffff:127\.)/.test(address)

/** `{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.1")}`, and the same of version 6. */
const socketAddress = /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)[^}]*?(?:inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)")/g

/** Every address outside of this machine that a call names or writes to. */
export function outsideAddresses(calls: readonly Call[]): string[] {
  return calls.flatMap(({ name, target, text }) => {
    // What the kernel tells of a socket is no connection.
    if (/^get(sock|peer)name$/.test(name)) return []
    const named = [...text.matchAll(socketAddress)].map(([, port, four, six]) => `${four ?? six ?? ''} port ${port}`)
    const peer = /^(?:TCP|UDP)(?:v6)?:\[.*->\[?([0-9a-f.:]+?)\]?:(\d+)\]$/.exec(target)
    const sent = peer !== null && /^(send|write|pwrite)/.test(name) ? [`${peer[1]} port ${peer[2]}`] : []
    return [...named, ...sent].filter((address) => !isLoopback(address)).map((address) => `${name} ${address}`)
  })
}

/**
 * Rings that the kernel empties by itself: with one of these a process writes and connects unseen. The plain rings, of which Node makes one
 * in every thread, only tell the kernel what to wait for.
 */
export const unseenRings = (calls: readonly Call[]): string[] =>
  calls.filter(({ name, text }) => name === 'io_uring_setup' && text.includes('IORING_SETUP_SQPOLL')).map(({ text }) => text.slice(0, 100))

/** What lies in memory only, or is no file at all, although its name looks like one. */
const noDisk = /^\/memfd:|^\/dev\/(null|tty|pts\/|shm\/)/

export const isFile = (target: string): boolean => target.startsWith('/') && !noDisk.test(target)

/**
 * Files into which a text was written, in any of its shapes. A pipe or a socket is not the disk: behind it stands another process, which
 * is traced as well, and whose own writes are looked at. What is written through mapped memory no call tells: those files are searched by
 * `test/e2e/canary.spec.ts`.
 */
export function filesGiven(calls: readonly Call[], word: string): string[] {
  const shapes = shapesOf(word).map(asPrinted)
  return [...new Set(writesToFiles(calls).filter(({ text }) => shapes.some((shape) => text.includes(shape))).map(({ target }) => target))]
}

const writesToFiles = (calls: readonly Call[]): Call[] => calls.filter(({ name, target }) => (writing as readonly string[]).includes(name) && isFile(target))

/** Writes to files that were too long to be seen whole. */
export const cutShort = (calls: readonly Call[]): string[] =>
  writesToFiles(calls)
    .filter(({ text }) => text.includes('"...'))
    .map(({ target }) => target)

/** As strace prints it: letters as they are, a zero byte as `\0`. Holds for words of letters only: a digit behind a zero byte is written otherwise. */
function asPrinted(shape: Buffer): string {
  return shape.toString('latin1').replaceAll('\0', '\\0')
}
