import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import { renameDurably, writeDurably, writerInParts } from '../files/durable-file'
import { removeFiles } from '../files/remove-files'
import { seqOfFile, sweep, unfinished } from './backup-files'
import { unpackContainer } from './container'
import type { Report } from './jobs'
import { keyIn } from '../db/shared-key'

const markName = 'levator-backups.json'
const Mark = z.looseObject({ dbId: z.uuid() })

/**
 * Whether this is the folder that was chosen. Where a stick is not plugged in its folder may still be there, empty and on this machine's own
 * disk: only the mark tells.
 */
export function markedFor(folder: string, dbId: string): boolean {
  return readMark(folder) === dbId
}

/** @throws AppError 'conflict' when the backups of another practice lie there, 'storage' */
export function markFolder(folder: string, dbId: string): void {
  const found = readMark(folder)
  if (found === dbId) return
  if (found !== undefined) throw new AppError('conflict', 'The backups of another practice lie in this folder. Choose another folder, so that they are not mixed up.')
  writeDurably(join(folder, markName), `${JSON.stringify({ format: 'levator-backups', dbId })}\n`)
}

/** Whether one failing disk takes both. False as well where nobody knows. Asked where nothing else waits: a folder in a network may not answer. */
export function onSameDisk(one: string, other: string): boolean {
  try {
    return statSync(one).dev === statSync(other).dev
  } catch {
    return false
  }
}

function readMark(folder: string): string | undefined {
  const file = join(folder, markName)
  if (!existsSync(file) || statSync(file).size > 4096) return undefined
  try {
    return Mark.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.dbId
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export interface CopyJob {
  kind: 'copy'
  /** The verified backup. */
  source: string
  folder: string
  file: string
  dbId: string
  key: SharedArrayBuffer
  /** Backups there that newer ones make unnecessary; removed after the copy has been read back. */
  remove: readonly string[]
}

export interface Copied {
  sound: boolean
  left: ReadonlySet<string>
  sameDisk: boolean
}

/**
 * Copies a verified backup, reads the copy back and compares, then takes away those that were copied here before and are no longer needed.
 * Nothing else in that folder is touched. What was spoilt since it was verified is not copied, and costs nothing that lies there.
 *
 * @returns whether the backup is still sound, and so was copied; of those to remove, the ones that could not be
 * @throws AppError 'not_found' when the folder is not there, 'damaged' when the copy reads differently, 'storage'
 */
export function copyBackup({ source, folder, file, dbId, key, remove }: CopyJob, report: Report): Copied {
  if (!markedFor(folder, dbId)) throw new AppError('not_found', 'The second folder for backups is not there. Connect its disk, or choose another folder.')
  const sameDisk = onSameDisk(folder, source)
  if (!isSound(source, key, report)) return { sound: false, left: new Set(), sameDisk }
  sweep(folder)
  const target = join(folder, file)
  const { part } = unfinished(target)
  const size = statSync(source).size
  try {
    const sum = copyFile(source, part, (done) => report('copy', done / size))
    if (digestOf(part, (done) => report('verify', done / size)) !== sum) {
      throw new AppError('damaged', 'The copy in the second folder reads differently from what was written, so it was not kept. Check that disk.')
    }
    renameDurably(part, target)
  } finally {
    rmSync(part, { force: true })
  }
  return { sound: true, left: removeFiles(folder, remove.filter((name) => seqOfFile(name) !== undefined)), sameDisk }
}

function isSound(source: string, key: SharedArrayBuffer, report: Report): boolean {
  try {
    unpackContainer(source, keyIn(key).key, null, (done, of) => report('verify', done / of))
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') return false
    throw error
  }
}

const partBytes = 1024 * 1024

/** @returns SHA-256 of what was read */
function copyFile(source: string, part: string, told: (done: number) => void): string {
  rmSync(part, { force: true })
  const out = openSync(part, 'wx', 0o600)
  try {
    const sum = digestOf(source, told, writerInParts(out))
    fsyncSync(out)
    return sum
  } finally {
    closeSync(out)
  }
}

function digestOf(path: string, told: (done: number) => void, each: (bytes: Buffer) => void = () => {}): string {
  const hash = createHash('sha256')
  const part = Buffer.alloc(partBytes)
  const file = openSync(path, 'r')
  try {
    for (let done = 0; ; ) {
      const read = readSync(file, part, 0, part.length, done)
      if (read === 0) return hash.digest('hex')
      hash.update(part.subarray(0, read))
      each(part.subarray(0, read))
      done += read
      told(done)
    }
  } finally {
    closeSync(file)
  }
}
