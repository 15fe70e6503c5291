import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { renameDurably, syncFolder } from '../files/durable-file'

/** What a package consists of. */
export const packageFiles = ['record.pdf', 'subject-access.json', 'log.csv', 'read-me.txt'] as const

/** Of a folder that is being written. Left behind by a crash, `unfinished.ts` takes it away. */
export const draftName = /^\.[0-9a-f]{12}\.part$/

/**
 * Writes files into a new folder that appears whole or not at all. A name that is taken gets a number.
 *
 * @returns the path of the folder @throws AppError 'storage'
 */
export function saveNewFolder(parent: string, name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const draft = join(parent, `.${randomBytes(6).toString('hex')}.part`)
  try {
    mkdirSync(draft, { mode: 0o700 })
    for (const [file, bytes] of Object.entries(files)) writeFile(join(draft, file), bytes)
    const target = freeName(parent, name)
    syncFolder(draft)
    renameDurably(draft, target)
    return target
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error instanceof AppError ? error : asFileError(error, 'The folder')
  }
}

function writeFile(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function freeName(parent: string, name: string): string {
  for (let number = 1; number <= 1000; number++) {
    const tried = join(parent, number === 1 ? name : `${name} (${number})`)
    if (!existsSync(tried)) return tried
  }
  throw new AppError('conflict', 'There are too many folders of this name already. Choose another place.')
}
