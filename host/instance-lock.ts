import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityOf, isRunning } from './process-identity.ts'

export interface SecondInstance {
  argv: string[]
  cwd: string
}

export interface InstanceLock {
  release(): void
}

/**
 * One running app per data folder: a file that names the holder, and a local socket over which a second start hands its arguments
 * over. A holder that was killed leaves a stale file, which is taken over. Returns the lock, or the promise of having told the holder.
 */
export const takeInstanceLock = (dir: string, onSecond: (second: SecondInstance) => void): InstanceLock | Promise<void> => {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'instance.lock')
  const socket = socketFor(dir)
  for (let attempt = 0; attempt < 3; attempt++) {
    if (writeHolder(file)) return serve(file, socket, onSecond)
    const holder = readHolder(file)
    const pid = Number(holder?.split(' ')[0])
    if (holder !== undefined && isRunning(pid) && identityOf(pid) === holder) return tellHolder(socket)
    rmSync(file, { force: true })
  }
  return tellHolder(socket)
}

/** On Linux a name without a file, which cannot be left behind; else a file, but not in the data folder: its path may not be longer than 100 bytes. */
const socketFor = (dir: string): string => {
  const name = `chromium-host-${createHash('sha256').update(`${process.getuid?.()} ${dir}`).digest('hex').slice(0, 16)}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

const removeSocket = (socket: string): void => {
  if (!socket.startsWith('\0')) rmSync(socket, { force: true })
}

const writeHolder = (file: string): boolean => {
  try {
    const descriptor = openSync(file, 'wx', 0o600)
    writeSync(descriptor, identityOf(process.pid))
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const readHolder = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const serve = (file: string, socket: string, onSecond: (second: SecondInstance) => void): InstanceLock => {
  removeSocket(socket)
  const server: Server = createServer((connection) => {
    let text = ''
    connection.on('data', (chunk) => (text += String(chunk)))
    connection.on('error', () => undefined)
    connection.on('end', () => onSecond(JSON.parse(text) as SecondInstance))
  })
  server.on('error', (error) => console.error('[chromium-host] instance lock:', error))
  server.listen(socket)
  server.unref()
  return {
    release: () => {
      server.close()
      rmSync(file, { force: true })
      removeSocket(socket)
    },
  }
}

const tellHolder = (socket: string): Promise<void> =>
  new Promise((resolve) => {
    const message: SecondInstance = { argv: process.argv, cwd: process.cwd() }
    const connection = connect(socket, () => connection.end(JSON.stringify(message)))
    connection.on('close', () => resolve())
    connection.on('error', () => resolve())
  })
