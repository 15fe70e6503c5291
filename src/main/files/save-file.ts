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
    else takeFreeName(draft, target.path, bytes)
    return basename(target.path)
  } catch (error) {
    throw inWords(codeOf(error))
  } finally {
    remove(draft)
  }
}

/** A link fails when the name is taken, which a rename would silently replace. Sticks and shares may know no links: there the file is written anew. */
function takeFreeName(draft: string, path: string, bytes: Uint8Array, link = linkSync): void {
  try {
    link(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    writeDurably(path, bytes)
  }
}

/** As `takeFreeName` on a disk without links; for its test, where no such disk is at hand. */
export function writeWithoutLinks(path: string, bytes: Uint8Array): void {
  try {
    takeFreeName('', path, bytes, () => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' })
    })
  } catch (error) {
    throw inWords(codeOf(error))
  }
}

/** A new file only. What was begun and could not be finished is taken away again. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    closeQuietly(file)
    remove(path)
    throw error
  }
}

function closeQuietly(file: number): void {
  try {
    closeSync(file)
  } catch {
    // The first error is the one to tell.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder is gone or refuses: nothing of ours can be left that we could still reach.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}

const reasons: Record<string, string> = {
  ENOENT: 'The folder is no longer there.',
  ENOTDIR: 'The folder is no longer there.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk is full.',
  EACCES: 'This folder may not be written to.',
  EPERM: 'This folder may not be written to.',
  EROFS: 'This disk cannot be written to.',
  EBUSY: 'The file is open in another program.',
  ENAMETOOLONG: 'The name is too long.',
}

function inWords(code: string): AppError {
  if (code === 'EEXIST') return new AppError('conflict', 'There is already a file with this name. It was left as it is: choose another name.')
  const reason = reasons[code] ?? `The system refused (${code}).`
  return new AppError('storage', `${reason} Nothing was saved. Choose another folder or name and try again.`)
}
