import { existsSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { writeDurably } from '../files/durable-file'
import { type Header, headerText, parseHeader } from './header'
import { vaultFiles } from './layout'

/** A header is about 1 KB; nothing longer is worth parsing. */
const longest = 64 * 1024

export type HeaderState =
  | { state: 'none' }
  | { state: 'damaged' }
  | { state: 'newer' }
  | { state: 'excessive' }
  /** The valid copies, the first one first. */
  | { state: 'valid'; header: Header; other: Header | undefined }

export function readHeader(folder: string): HeaderState {
  const { header, headerCopy } = vaultFiles(folder)
  const texts = [readText(header), readText(headerCopy)]
  if (texts.every((text) => text === undefined)) return { state: 'none' }
  const parsed = texts.map((text) => (text === undefined ? undefined : parseHeader(text)))
  if (parsed.includes('newer')) return { state: 'newer' }
  const [first, other] = parsed.filter((found) => typeof found === 'object')
  if (first) return { state: 'valid', header: first, other }
  return { state: parsed.includes('excessive') ? 'excessive' : 'damaged' }
}

const lost =
  'Both key files (vault.json and vault.copy.json) are gone; the records are still there, encrypted. Every backup holds a copy of the key file: restore from a backup.'
const excessive =
  'The key file vault.json asks for more memory or time than any Levator does, so something else has changed it. Nothing was tried. Put vault.json back from a backup.'

/** @throws AppError 'not_found' or 'damaged', each in its own words */
export function requireHeader(folder: string): { header: Header; other: Header | undefined } {
  const found = readHeader(folder)
  switch (found.state) {
    case 'valid':
      return found
    case 'none':
      if (existsSync(vaultFiles(folder).database) && !existsSync(vaultFiles(folder).unfinished)) throw new AppError('damaged', lost)
      throw new AppError('not_found', 'There is no practice in this folder. Choose another folder, or set up a new practice.')
    case 'newer':
      throw new AppError('damaged', 'This practice was made by a newer Levator. Update Levator on this computer, then open it again.')
    case 'excessive':
      throw new AppError('damaged', excessive)
    case 'damaged':
      throw new AppError('damaged', 'Both key files (vault.json and vault.copy.json) are damaged. Your passphrase is not the problem. Restore them from a backup.')
  }
}

/**
 * Both files end up holding this header; one that already does is left alone.
 *
 * @throws AppError 'storage'; the first, which decides what opens the practice, then holds what it held before
 */
export function writeHeader(folder: string, header: Header): void {
  const files = vaultFiles(folder)
  const text = headerText(header)
  const before = readText(files.header)
  if (before !== text) writeDurably(files.header, text)
  try {
    if (readText(files.headerCopy) !== text) writeDurably(files.headerCopy, text)
  } catch (error) {
    if (before !== undefined && before !== text) writeDurably(files.header, before)
    throw error
  }
}

function readText(file: string): string | undefined {
  try {
    return statSync(file).size > longest ? '' : readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    throw asFileError(error, 'The key file')
  }
}
