import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/** A page of the database: what one bad sector costs. */
const pageBytes = 4096
const pagesAtOnce = 256

type Read = (fd: number, buffer: Buffer, offset: number, length: number, position: number) => number

/**
 * Copies a file of a failing disk. Pages that cannot be read become zeros, as if they were lost; the file itself is only read.
 *
 * @param read for tests
 * @throws what the disk says of writing, or of a file that cannot be opened at all
 */
export function copyWhatCanBeRead(from: string, to: string, read: Read = readSync): void {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'wx', 0o600)
    try {
      const { size } = fstatSync(source)
      for (let at = 0; at < size; at += pageBytes * pagesAtOnce) {
        const many = Math.min(pageBytes * pagesAtOnce, size - at)
        writeSync(target, readPart(many, at) ?? readByPage(many, at))
      }
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }

  /** Null: not all of it can be read. */
  function readPart(length: number, at: number): Buffer | null {
    const part = Buffer.alloc(length)
    try {
      return read(source, part, 0, length, at) === length ? part : null
    } catch {
      // A bad sector: the pages beside it may still be read.
      return null
    }
  }

  function readByPage(length: number, at: number): Buffer {
    const pages = []
    for (let done = 0; done < length; done += pageBytes) {
      const size = Math.min(pageBytes, length - done)
      pages.push(readPart(size, at + done) ?? Buffer.alloc(size))
    }
    return Buffer.concat(pages)
  }
}
