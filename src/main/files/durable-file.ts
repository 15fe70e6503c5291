import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { asFileError } from '../db/errors'
import { removeFiles } from './remove-files'

/**
 * Replaces a file so that after a power cut either the old or the new content is there, whole. Readable by its owner only.
 * Writes through no link: whoever can put one into the folder would choose what gets overwritten.
 *
 * @throws AppError 'storage'; the old content is then still there
 */
export function writeDurably(file: string, content: string): void {
  const temporary = `${file}.tmp`
  try {
    rmSync(temporary, { force: true })
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameDurably(temporary, file)
  } catch (error) {
    removeFiles(dirname(temporary), [basename(temporary)])
    throw asFileError(error, 'The practice folder')
  }
}

const partsPerSync = 4

/**
 * Writes a long file part by part, 1 MiB each, and syncs it a little at a time: what is saved elsewhere on the disk meanwhile waits for no more
 * than that. To sync what is left is the caller's.
 */
export function writerInParts(file: number): (part: Buffer) => void {
  let parts = 0
  return (part) => {
    for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    parts += 1
    if (parts % partsPerSync === 0) fdatasyncSync(file)
  }
}

/** Gives a file that is on the disk its name, over whatever had it. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Makes a created, renamed or removed name last through a power cut. Windows keeps names safe by itself and refuses this call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
