import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { backupReasons } from '../../shared/domain/backup-reasons'
import { Instant } from '../../shared/domain/day-schema'
import { writerInParts } from '../files/durable-file'
import { type Header, headerText } from '../vault/header'
import { chunkBytes, type Container, contentKey, mostPreamble, openChunk, preambleOf, readPreamble, sealChunk, spoilt, tagBytes } from './format'

const Link = z.string().regex(/^[0-9a-f]{64}$/).nullable()

/** What a backup holds, written inside it: nothing of it can be read without the key. */
export const Manifest = z.strictObject({
  appVersion: z.string().max(40),
  /** `user_version` of the database: how many migrations it has seen. */
  schema: z.int().nonnegative(),
  dbId: z.uuid(),
  /** Counts the backups of a practice up from 1; with the time, what the file is named by. */
  seq: z.int().positive(),
  madeAt: Instant,
  reason: z.enum(backupReasons),
  /** Highest number of the audit log and of the signed versions: later backups of one practice never have a lower one. */
  eventSeq: z.int().nonnegative(),
  versionSeq: z.int().nonnegative(),
  clients: z.int().nonnegative(),
  sessions: z.int().nonnegative(),
  /** Day of the newest session. */
  newestOn: z.iso.date().nullable(),
  /** `contentDigest`: over all rows of all tables, so that a restored database can be held against the one that was backed up. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whether both logs are linked as they were written, signed texts included; `none`: from before they were linked. */
  history: z.enum(['intact', 'broken', 'none']),
  /** The newest link of each log: what a restored practice can be held against. */
  eventLink: Link,
  versionLink: Link,
  /** Size and SHA-256 of the database file, as it lies here. */
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Manifest = z.infer<typeof Manifest>

/** Longest manifest that is read: it is a few hundred bytes. */
const longestManifest = 64 * 1024

interface Packing {
  /** The copy of the database, closed. */
  database: string
  manifest: Omit<Manifest, 'bytes' | 'sha256'>
  header: Header
  dataKey: Buffer
}

/** Told after each chunk, which is 1 MiB. */
export type ChunkDone = (done: number, of: number) => void

/** Writes a new container and has it on the disk before it returns. @throws the system's error; what was begun is the caller's to remove */
export function packContainer(target: string, { database, manifest, header, dataKey }: Packing, told?: ChunkDone): Manifest {
  const nonce = randomBytes(7)
  const preamble = preambleOf(headerText(header), nonce)
  const key = contentKey(dataKey, nonce)
  const source = openSync(database, 'r')
  const file = openSync(target, 'wx', 0o600)
  try {
    const whole = { ...manifest, bytes: fstatSync(source).size, sha256: digestOf(source) }
    const write = writerInParts(file)
    write(preamble)
    const bound = readPreamble(preamble)
    for (const { plain, number, last, of } of chunksOf(lead(whole), source)) {
      write(sealChunk(key, bound, number, last, plain))
      told?.(number + 1, of)
    }
    fsyncSync(file)
    return whole
  } finally {
    key.fill(0)
    closeSync(file)
    closeSync(source)
  }
}

/** The vault header of a container: which passphrase or recovery key opens it. Proves nothing yet about the rest. @throws AppError 'damaged' */
export function readContainer(path: string): Container {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(Math.min(mostPreamble, fstatSync(file).size))
    readSync(file, start, 0, start.length, 0)
    return readPreamble(start)
  } finally {
    closeSync(file)
  }
}

/**
 * Opens every chunk, writes the database to `target` (a new file; null = only look) and compares it with the manifest.
 *
 * @throws AppError 'damaged'; then what stands in `target` is worth nothing and is the caller's to remove
 */
export function unpackContainer(path: string, dataKey: Buffer, target: string | null, told?: ChunkDone): Manifest {
  const container = readContainer(path)
  const key = contentKey(dataKey, container.nonce)
  const file = openSync(path, 'r')
  const out = target === null ? null : openSync(target, 'wx', 0o600)
  const write = out === null ? null : writerInParts(out)
  const hash = createHash('sha256')
  let manifest: Manifest | undefined
  let bytes = 0
  try {
    const size = fstatSync(file).size - container.start
    const count = Math.max(1, Math.ceil(size / (chunkBytes + tagBytes)))
    const sealed = Buffer.alloc(Math.min(chunkBytes + tagBytes, size))
    for (let number = 0; number < count; number++) {
      const length = readSync(file, sealed, 0, sealed.length, container.start + number * sealed.length)
      let plain = openChunk(key, container, number, number === count - 1, sealed.subarray(0, length))
      if (number === 0) {
        const read = manifestIn(plain)
        manifest = read.manifest
        plain = plain.subarray(read.length)
      }
      hash.update(plain)
      bytes += plain.length
      write?.(plain)
      told?.(number + 1, count)
    }
    if (out !== null) fsyncSync(out)
    if (manifest === undefined || manifest.bytes !== bytes || manifest.sha256 !== hash.digest('hex') || manifest.dbId !== container.header.dbId) throw spoilt()
    return manifest
  } finally {
    key.fill(0)
    closeSync(file)
    if (out !== null) closeSync(out)
  }
}

/** What stands in the first chunk alone: quick, and worth no more than that chunk. @throws AppError 'damaged' */
export function readManifest(path: string, dataKey: Buffer): Manifest {
  const container = readContainer(path)
  const key = contentKey(dataKey, container.nonce)
  const file = openSync(path, 'r')
  try {
    const size = fstatSync(file).size - container.start
    const sealed = Buffer.alloc(Math.min(chunkBytes + tagBytes, size))
    const length = readSync(file, sealed, 0, sealed.length, container.start)
    return manifestIn(openChunk(key, container, 0, size === sealed.length, sealed.subarray(0, length))).manifest
  } finally {
    key.fill(0)
    closeSync(file)
  }
}

function lead(manifest: Manifest): Buffer {
  const text = Buffer.from(JSON.stringify(manifest), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

function manifestIn(first: Buffer): { manifest: Manifest; length: number } {
  const length = first.length < 4 ? Infinity : first.readUInt32BE(0)
  if (length > longestManifest || 4 + length > first.length) throw spoilt()
  const parsed = Manifest.safeParse(JSON.parse(first.subarray(4, 4 + length).toString('utf8')))
  if (!parsed.success) throw spoilt()
  return { manifest: parsed.data, length: 4 + length }
}

interface Chunk {
  plain: Buffer
  number: number
  last: boolean
  /** How many there are. */
  of: number
}

/** The lead and the file behind it, in chunks of the same length; the last one may be shorter. */
function* chunksOf(first: Buffer, source: number): Generator<Chunk> {
  const total = first.length + fstatSync(source).size
  const count = Math.max(1, Math.ceil(total / chunkBytes))
  for (let number = 0; number < count; number++) {
    const at = number * chunkBytes
    const plain = Buffer.alloc(Math.min(chunkBytes, total - at))
    const ahead = at < first.length ? first.copy(plain, 0, at) : 0
    fill(source, plain.subarray(ahead), at + ahead - first.length)
    yield { plain, number, last: number === count - 1, of: count }
  }
}

/** @throws Error when the file became shorter meanwhile: then it was not closed, and is no copy */
function fill(source: number, into: Buffer, at: number): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(source, into, done, into.length - done, at + done)
    if (read === 0) throw new Error('the copy of the database changed while it was packed')
    done += read
  }
}

function digestOf(source: number): string {
  const hash = createHash('sha256')
  const part = Buffer.alloc(chunkBytes)
  for (let at = 0; ; ) {
    const read = readSync(source, part, 0, part.length, at)
    if (read === 0) return hash.digest('hex')
    hash.update(part.subarray(0, read))
    at += read
  }
}

