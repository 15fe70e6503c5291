import { closeSync, fdatasyncSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Database } from '../src/main/db/open'
import type { Goal, Variant } from './measure'

/** Bytes that `write` puts into the write-ahead log. */
export async function logBytesOf(db: Database, write: () => unknown): Promise<number> {
  db.pragma('wal_checkpoint(TRUNCATE)')
  await write()
  return statSync(`${db.name}-wal`).size
}

/** The log starts over when it has grown so far (wal_autocheckpoint). */
const logLength = 4000 * 4096

/** The least a durable write can be: so many bytes beside the database, then one fdatasync. */
export function physicalWrite(db: Database, bytes: number, goal?: Goal): Variant & { close: () => void } {
  const file = openSync(join(dirname(db.name), 'physical'), 'w')
  const data = randomBytes(bytes)
  let at = 0
  return {
    name: `physical limit: ${Math.round(bytes / 1024)} KiB written and synced`,
    ...(goal === undefined ? {} : { goal }),
    run: () => {
      writeSync(file, data, 0, bytes, at)
      fdatasyncSync(file)
      at = at + bytes > logLength ? 0 : at + bytes
    },
    close: () => closeSync(file),
  }
}

/** The least that a copy on the disk can be. Not the system's own copying: on some disks that shares the bytes instead. */
export function copyAndSync(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w')]
  const part = Buffer.alloc(1024 * 1024)
  for (let read = readSync(source, part); read > 0; read = readSync(source, part)) writeSync(target, part, 0, read)
  fsyncSync(target)
  closeSync(target)
  closeSync(source)
}
