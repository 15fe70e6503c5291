import { basename, dirname, join } from 'node:path'
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors'

/**
 * Writes a file the user asked for: whole or not at all, readable by its owner only, never over another file unless the
 * system's dialog has asked. @returns its name without the folder
 * @throws AppError 'conflict' (exists and nobody agreed to replace it), 'storage'
 */
export function saveNewFile(target: { path: string; replace: boolean }, bytes: Uint8Array): string {
  const draft = join(dirname(target.path), `.${randomBytes(6).toString('hex')}.part`)
  try {
    writeDurably(draft, bytes)
    if (target.replace) renameSync(draft, target.path)
    else {
      // A link fails when the name is taken, which a rename would silently replace.
      linkSync(draft, target.path)
      rmSync(draft)
    }
    return basename(target.path)
  } catch (error) {
    rmSync(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw new AppError('conflict', 'There is already a file with this name. It was left as it is: choose another name.')
    throw new AppError('storage', `The file could not be saved (${String(code ?? 'unknown reason')}). Choose another folder and try again.`)
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
