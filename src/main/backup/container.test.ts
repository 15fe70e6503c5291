import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealHeader } from '../vault/header'
import { packContainer, readContainer, readManifest, unpackContainer } from './container'
import { chunkBytes, tagBytes } from './format'

const dataKey = Buffer.alloc(32, 7)
const dbId = '0193b1a0-0000-4000-8000-000000000001'
const header = sealHeader(
  { format: 'levator-vault', version: 1, dbId, salt: '00'.repeat(16), kind: 'practice', createdAt: '2026-01-01T00:00:00.000Z', wraps: [] },
  dataKey,
)
const manifest = {
  appVersion: '0.1.0', schema: 3, dbId, seq: 1, reason: 'asked' as const, digest: 'ab'.repeat(32), madeAt: '2026-11-26T10:00:00.000Z', eventSeq: 12, versionSeq: 4, clients: 2, sessions: 5, newestOn: '2026-11-25',
  history: 'intact' as const, eventLink: 'cd'.repeat(32), versionLink: null,
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function packed(bytes: Buffer): string {
  const [database, target] = [join(folder, 'copy.db'), join(folder, 'a.levator-backup')]
  writeFileSync(database, bytes)
  packContainer(target, { database, manifest, header, dataKey })
  return target
}

/** What unpacking says of a changed container: always "damaged", never anything else. */
function opened(bytes: Buffer): string {
  const path = join(folder, 'changed')
  // A new file each time: writing over one waits for the disk.
  rmSync(path, { force: true })
  writeFileSync(path, bytes)
  try {
    unpackContainer(path, dataKey, null)
    return 'opened'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('the backup container', () => {
  // The manifest stands before the file, so the borders of the chunks are tried from both sides.
  it.each([0, 1, 4096, chunkBytes - 400, chunkBytes, 2 * chunkBytes + 4096, 3 * chunkBytes])('gives back %i bytes as they were, with what they are', (length) => {
    const bytes = randomBytes(length)
    const path = packed(bytes)
    const read = unpackContainer(path, dataKey, join(folder, 'out.db'))
    expect(readFileSync(join(folder, 'out.db')).equals(bytes)).toBe(true)
    expect(readManifest(path, dataKey)).toEqual(read)
    expect(read).toEqual({ ...manifest, bytes: length, sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  it('says before any key which vault it is of', () => {
    expect(readContainer(packed(Buffer.alloc(10))).header).toEqual(header)
  })

  it('is its owner’s alone and holds nothing in plain text but the vault header', () => {
    const bytes = Buffer.from('a note nobody may read '.repeat(100))
    const path = packed(bytes)
    const text = readFileSync(path).toString('latin1')
    expect(text).not.toContain('nobody may read')
    expect(text).not.toContain('2026-11-25')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('does not open with another key', () => {
    const path = packed(Buffer.alloc(100))
    expect(() => unpackContainer(path, Buffer.alloc(32, 8), null)).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('finds every flipped bit of a small one, each bit of each byte', () => {
    const whole = readFileSync(packed(Buffer.alloc(300, 1)))
    const undetected: number[] = []
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = Buffer.from(whole)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      if (opened(changed) !== 'damaged') undetected.push(bit)
    }
    expect(undetected).toEqual([])
  }, 120_000)

  it('finds every length at which it is cut short, and every byte too many', () => {
    const whole = readFileSync(packed(Buffer.alloc(300, 1)))
    for (let length = 0; length < whole.length; length++) expect(opened(whole.subarray(0, length)), String(length)).toBe('damaged')
    expect(opened(Buffer.concat([whole, Buffer.from([0])]))).toBe('damaged')
  })

  it('finds chunks that were left out, swapped, repeated, cut off at a border, or taken from another backup', () => {
    const path = packed(randomBytes(3 * chunkBytes))
    const { start } = readContainer(path)
    const whole = readFileSync(path)
    rmSync(path)
    rmSync(join(folder, 'copy.db'))
    const other = readFileSync(packed(randomBytes(3 * chunkBytes)))
    const size = chunkBytes + tagBytes
    const head = whole.subarray(0, start)
    const chunk = (from: Buffer, number: number) => from.subarray(start + number * size, start + (number + 1) * size)
    const [a, b, c, d] = [0, 1, 2, 3].map((number) => chunk(whole, number)) as [Buffer, Buffer, Buffer, Buffer]
    expect(opened(Buffer.concat([head, a, b, c, d]))).toBe('opened')
    const wrong = { leftOut: [a, c, d], swapped: [a, c, b, d], repeated: [a, b, b, c, d], cut: [a, b, c], foreign: [a, chunk(other, 1), c, d] }
    for (const [what, parts] of Object.entries(wrong)) expect(opened(Buffer.concat([head, ...parts])), what).toBe('damaged')
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7 and more')],
    ['a length beyond the file', Buffer.concat([Buffer.from('LEVATOR BACKUP 1\n'), Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('{}')])],
    ['a header that is none', Buffer.concat([Buffer.from('LEVATOR BACKUP 1\n'), Buffer.from([0, 0, 0, 2]), Buffer.from('{}')])],
  ])('refuses %s', (_what, bytes) => {
    expect(opened(bytes)).toBe('damaged')
  })
})
