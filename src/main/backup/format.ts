import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import { type Header, parseHeader } from '../vault/header'

/** `docs/backup-format.md` describes every byte; a change here is a new version there. */
export const magic = Buffer.from('LEVATOR BACKUP 1\n', 'ascii')
export const chunkBytes = 1024 * 1024
export const tagBytes = 16
/** Longest text before the first chunk that is looked at: the vault header is about 1 KB. */
const longestPreamble = 64 * 1024

const Preamble = z.strictObject({
  /** The vault header with its wraps, word for word: with it passphrase and recovery key open this file by itself. */
  vault: z.string().max(longestPreamble),
  /** Seven random bytes, hex: the first part of every chunk's nonce and the salt of the content key. */
  nonce: z.string().regex(/^[0-9a-f]{14}$/),
})

export interface Container {
  header: Header
  nonce: Buffer
  /** What every chunk is bound to: SHA-256 of all bytes before the first one. */
  bound: Buffer
  /** Where the first chunk begins. */
  start: number
}

export function preambleOf(vaultText: string, nonce: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify({ vault: vaultText, nonce: nonce.toString('hex') }), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([magic, length, text])
}

/** Bytes of which a reader must have this many before `readPreamble`; fewer, when the file is shorter. */
export const mostPreamble = magic.length + 4 + longestPreamble

/** Everything is capped before any work: the file may come from anywhere. @throws AppError 'damaged' */
export function readPreamble(start: Buffer): Container {
  if (!start.subarray(0, magic.length).equals(magic)) throw foreign()
  const length = start.length < magic.length + 4 ? Infinity : start.readUInt32BE(magic.length)
  const end = magic.length + 4 + length
  if (length > longestPreamble || end > start.length) throw spoilt()
  const parsed = Preamble.safeParse(jsonOf(start.subarray(magic.length + 4, end).toString('utf8')))
  if (!parsed.success) throw spoilt()
  const header = parseHeader(parsed.data.vault)
  if (header === 'newer') throw new AppError('damaged', 'This backup was made by a newer Levator. Nothing was changed. Update Levator on this computer, then try again.')
  if (header === undefined || header === 'excessive') throw spoilt()
  return { header, nonce: Buffer.from(parsed.data.nonce, 'hex'), bound: createHash('sha256').update(start.subarray(0, end)).digest(), start: end }
}

/** The key of a container's contents: of its own, so that no two containers share one. The caller wipes it. */
export const contentKey = (dataKey: Buffer, nonce: Buffer): Buffer => Buffer.from(hkdfSync('sha256', dataKey, nonce, 'levator backup contents v1', 32))

/** AES-256-GCM under prefix ‖ number ‖ last: a chunk left out, moved, repeated or cut off at the end does not open. */
const nonceOf = (prefix: Buffer, number: number, last: boolean): Buffer => {
  const rest = Buffer.alloc(5)
  rest.writeUInt32BE(number)
  rest.writeUInt8(last ? 1 : 0, 4)
  return Buffer.concat([prefix, rest])
}

export function sealChunk(key: Buffer, { nonce, bound }: Pick<Container, 'nonce' | 'bound'>, number: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(nonce, number, last)).setAAD(bound)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws AppError 'damaged' when a single bit of it, its place or its neighbours' number is not as written */
export function openChunk(key: Buffer, { nonce, bound }: Pick<Container, 'nonce' | 'bound'>, number: number, last: boolean, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) throw spoilt()
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(nonce, number, last), { authTagLength: tagBytes })
  decipher.setAAD(bound).setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const plain = decipher.update(sealed.subarray(0, sealed.length - tagBytes))
  try {
    decipher.final()
  } catch {
    plain.fill(0)
    throw spoilt()
  }
  return plain
}

export const spoilt = (): AppError =>
  new AppError('damaged', 'This backup is damaged or cut short, so nothing was taken from it. Nothing was changed. Choose another backup.')

const foreign = (): AppError => new AppError('damaged', 'This file is not a Levator backup. Nothing was changed.')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
