import { basename, dirname, join } from 'node:path'
import { linkSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { asDatabaseError } from '../db/errors'

/**
 * Writes a file the user asked for: whole or not at all, readable by its owner only, never over another file unless the
 * system's dialog has asked. A stick may take seconds, in which nothing else waits.
 *
 * @param stillWanted called when it is written, in the same turn in which it gets its name: what it throws leaves no file
 * @param record writes down that the file is there, in the same turn too: what it throws leaves no file, so that none is without its line
 * @returns its name without the folder
 * @throws AppError 'conflict' (exists and nobody agreed to replace it), 'storage', what `stillWanted` throws
 */
export async function saveNewFile(target: { path: string; replace: boolean }, bytes: Uint8Array, stillWanted: () => void = () => {}, record: () => void = () => {}): Promise<string> {
  const draft = join(dirname(target.path), `.${randomBytes(6).toString('hex')}.part`)
  try {
    await writeDurably(draft, bytes)
    stillWanted()
    if (target.replace) {
      // Over another file, which nothing would bring back: written down first.
      record()
      renameSync(draft, target.path)
    } else {
      await takeFreeName(draft, { path: target.path, bytes, stillWanted })
      try {
        record()
      } catch (error) {
        remove(target.path)
        throw error
      }
    }
    return basename(target.path)
  } catch (thrown) {
    const error = asDatabaseError(thrown)
    throw error instanceof AppError ? error : inWords(codeOf(error))
  } finally {
    remove(draft)
  }
}

/** A link fails when the name is taken, which a rename would silently replace. Sticks and shares may know no links: there the file is written anew. */
async function takeFreeName(draft: string, { path, bytes, stillWanted }: Named, link = linkSync): Promise<void> {
  try {
    return link(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
  }
  await writeDurably(path, bytes)
  try {
    stillWanted()
  } catch (error) {
    remove(path)
    throw error
  }
}

interface Named {
  path: string
  bytes: Uint8Array
  stillWanted(): void
}

/** As `takeFreeName` on a disk without links; for its test, where no such disk is at hand. */
export async function writeWithoutLinks(path: string, bytes: Uint8Array, stillWanted: () => void = () => {}): Promise<void> {
  try {
    await takeFreeName('', { path, bytes, stillWanted }, () => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' })
    })
  } catch (error) {
    throw error instanceof AppError ? error : inWords(codeOf(error))
  }
}

/** A new file only. What was begun and could not be finished is taken away again. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
  } catch (error) {
    // The first error is the one to tell.
    await file.close().catch(() => {})
    remove(path)
    throw error
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
