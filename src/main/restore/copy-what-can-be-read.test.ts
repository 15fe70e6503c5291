import { mkdtempSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyWhatCanBeRead } from './copy-what-can-be-read'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'levator-copy-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const page = 4096
/** Longer than what is read at once, and not a whole number of pages. */
const bytes = Buffer.alloc(300 * page + 100, 'abcdefghij')

it.each([
  ['a whole file', []],
  ['one bad page', [7]],
  ['the first and the last', [0, 300]],
])('%s: what can be read is there, what cannot is zeros', (_what, bad: number[]) => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  writeFileSync(from, bytes)
  const failing = (fd: number, buffer: Buffer, offset: number, length: number, at: number) => {
    if (bad.some((number) => at < (number + 1) * page && at + length > number * page)) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
    return readSync(fd, buffer, offset, length, at)
  }
  copyWhatCanBeRead(from, to, failing)
  const expected = Buffer.from(bytes)
  for (const number of bad) expected.fill(0, number * page, Math.min((number + 1) * page, bytes.length))
  expect(readFileSync(to).equals(expected)).toBe(true)
  expect(readFileSync(from).equals(bytes)).toBe(true)
})
