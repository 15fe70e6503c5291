import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from '../child'
import type { Task } from '../driver'
import type { FaultOp, Prepared } from '../ops/fault-op'

/** Calls at which a disk can fail. */
const failing = ['pread64', 'read', 'pwrite64', 'write', 'fsync', 'fdatasync', 'ftruncate', 'openat', 'unlink', 'rename', 'mkdir']

/** The n-th call of this name on the practice's files, counted from the start of the process. */
export interface Place {
  call: string
  index: number
}

export const faultKinds = ['EIO', 'ENOSPC', 'EACCES', 'SIGKILL'] as const

export interface Fault extends Place {
  kind: (typeof faultKinds)[number]
  /** Every such call from there on fails, not only this one. */
  forEver: boolean
}

export interface Ran {
  /** Every line the driver said. */
  said: string[]
  /** strace's log. */
  log: string
  code: number | null
  signal: NodeJS.Signals | null
}

interface Run {
  op: FaultOp
  until: number
  broken: string | null
}

/** One run of the driver, with the fault or, for counting, without any. */
export async function runWith(fault: Fault | null, { op, until, broken }: Run, prepared: Prepared, { command, env }: Driver): Promise<Ran> {
  const { userData, recoveryKey } = prepared
  // A file, so that strace sees what was said among what was done.
  const [log, saidFile] = [`${userData}.strace`, `${userData}.said`]
  const said = openSync(saidFile, 'w')
  const paths = [...(op.files ?? []).map((name) => join(userData, 'practice', name).replace(/\/$/, '')), saidFile].flatMap((path) => ['-P', path])
  // The quicker way cannot kill.
  const quick = fault?.kind === 'SIGKILL' ? [] : ['--seccomp-bpf']
  const options = [...quick, '-f', '-y', '-s', '40', '-o', log, ...paths, '-e', `trace=writev,${failing.join(',')}`]
  // What was compiled ahead is written and renamed by the process itself, at times of its own.
  const child = spawn('strace', [...options, ...injection(fault), ...command], { stdio: ['pipe', said, 'ignore'], env: { ...env, NODE_COMPILE_CACHE: undefined } })
  child.stdin?.on('error', () => {})
  child.stdin?.write(`${JSON.stringify({ op: op.name, until, broken, userData, recoveryKey } satisfies Task)}\n`)
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  closeSync(said)
  const ran = { said: readFileSync(saidFile, 'utf8').trim().split('\n'), log: readFileSync(log, 'utf8'), code, signal }
  for (const file of [log, saidFile]) rmSync(file)
  return ran
}

function injection(fault: Fault | null): string[] {
  if (fault === null) return []
  const what = fault.kind === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault.kind}`
  return ['-e', `inject=${fault.call}:${what}:when=${fault.index}${fault.forEver ? '+' : ''}`]
}

/**
 * The calls between one acknowledgement and the next, counted in the thread that makes them. strace counts by thread and by name, so that
 * is how they are named here.
 *
 * @param after how many acknowledgements come before; 0: from the beginning of the operation
 */
export function placesIn({ log }: Ran, after: number): Place[] {
  const counts = new Map<string, number>()
  const places: Place[] = []
  let acked = -1
  for (const line of log.split('\n')) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (thread === undefined || call === undefined) continue
    const index = (counts.get(`${thread} ${call}`) ?? 0) + 1
    counts.set(`${thread} ${call}`, index)
    if (call === 'writev') acked += /"(BEGIN|ACK)/.test(line) ? 1 : 0
    else if (acked === after) places.push({ call, index })
  }
  return places
}
