import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundleForNode, workers } from '../helpers/bundle'
import type { Task } from './driver'

/** What a driver said until it ended. */
export interface Said {
  /** The number acknowledged last, and the word beside it. 0: none. */
  acked: number
  word: string
  /** It went through everything it was to do. */
  ended: boolean
  /** What it says broke, without anybody killing it. */
  failed: string | null
}

export interface Drivers {
  /**
   * Starts on the task in a process that is warm already; `onLine` hears every line as it comes.
   *
   * @returns what it said, once it is gone
   */
  run(task: Task, onLine?: (line: string, child: ChildProcess) => void): Promise<Said>
  /** Ends those that were started ahead. */
  end(): void
}

/** The driver as a program of its own. */
export interface Driver {
  command: readonly [program: string, ...args: string[]]
  /** With what was compiled the first time kept for the next. */
  env: NodeJS.ProcessEnv
}

let built: Promise<string> | undefined

/** Built once for all harnesses of this process, and removed when it ends. */
export async function buildDriver(): Promise<Driver> {
  built ??= bundleForNode({ driver: 'test/faults/driver.ts', ...workers }).then((folder) => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  })
  const folder = await built
  return { command: [process.execPath, join(folder, 'driver.js')], env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } }
}

/** Processes are started ahead: reading the program takes far longer than what is done with it. */
export async function buildDrivers(ahead: number): Promise<Drivers> {
  const { command, env } = await buildDriver()
  const warm: ChildProcess[] = []
  const start = () => {
    const [program, ...args] = command
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env })
    // Killed before it read its task, where nothing is left to write to.
    child.stdin.on('error', () => {})
    return child
  }
  const take = () => {
    while (warm.length < ahead) warm.push(start())
    return warm.shift() ?? start()
  }
  return {
    run: (task, onLine) => listen(take(), task, onLine),
    end() {
      for (const child of warm) child.kill('SIGKILL')
    },
  }
}

async function listen(child: ChildProcess, task: Task, onLine: (line: string, child: ChildProcess) => void = () => {}): Promise<Said> {
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('a driver is spoken to through pipes')
  const said: Said = { acked: 0, word: '', ended: false, failed: null }
  const gone = once(child, 'close')
  createInterface(stdout).on('line', (line) => {
    const [kind, number, word = ''] = line.split(' ')
    if (kind === 'ACK') Object.assign(said, { acked: Number(number), word })
    if (kind === 'END') said.ended = true
    if (kind === 'FAILED') said.failed = line
    onLine(line, child)
  })
  stdin.write(`${JSON.stringify(task)}\n`)
  await gone
  return said
}
