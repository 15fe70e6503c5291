import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whatever a text may look like in a file: as UTF-8, as UTF-16, and in base64 at each of the three places it can begin at. */
export const shapesOf = (word: string): Buffer[] => {
  const utf8 = Buffer.from(word)
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), utf8]).toString('base64').replace(/=+$/, '')
    // The first and the last letters also hold bits of the neighbours.
    return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, -1))
  })
  return [utf8, Buffer.from(word, 'utf16le'), ...base64]
}

/** Files below the folders that hold the word in any shape; of those, only what changed since `since` (ms). */
export const filesWith = (word: string, folders: readonly string[], since = 0): { found: string[]; searched: number } => {
  const shapes = shapesOf(word)
  const files = folders.flatMap(filesBelow).filter((file) => changedSince(file, since))
  const found = files.filter((file) => {
    const bytes = bytesOf(file)
    return shapes.some((shape) => bytes.includes(shape))
  })
  return { found, searched: files.length }
}

const filesBelow = (folder: string): string[] =>
  entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
  })

// Other programs' folders may be closed to us, and files come and go while we read.
const entriesOf = (folder: string): Dirent[] => quietly(() => readdirSync(folder, { withFileTypes: true }), [])
const changedSince = (file: string, since: number): boolean => since === 0 || quietly(() => statSync(file).mtimeMs >= since, false)
const bytesOf = (file: string): Buffer => quietly(() => readFileSync(file), Buffer.alloc(0))

const quietly = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    return otherwise
  }
}
