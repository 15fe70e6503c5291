import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, sha256Hex } from '../canonical-json'
import { keyedMac } from '../keyed-mac'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** Capped before any work: a hostile header must not be able to ask for all the memory of the machine. */
const most = { memoryKiB: 1024 * 1024, passes: 16, lanes: 8 }
export const Argon2Record = z
  .strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().max(most.memoryKiB),
    passes: z.int().min(1).max(most.passes),
    lanes: z.int().min(1).max(most.lanes),
    salt: hex(16),
  })
  .refine(({ memoryKiB, lanes }) => memoryKiB >= 8 * lanes)
export type Argon2Record = z.infer<typeof Argon2Record>

const HkdfRecord = z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(16) })
export type HkdfRecord = z.infer<typeof HkdfRecord>

const sealed = { nonce: hex(12), wrapped: hex(32), tag: hex(16) }
const PassphraseWrap = z.strictObject({ kind: z.literal('passphrase'), kdf: Argon2Record, ...sealed })
const RecoveryWrap = z.strictObject({ kind: z.literal('recovery'), kdf: HkdfRecord, ...sealed })
/** Its secret is kept by the key store of one computer. Convenience only: never the only way in. */
const KeychainWrap = z.strictObject({ kind: z.literal('keychain'), kdf: HkdfRecord, ...sealed })
export type PassphraseWrap = z.infer<typeof PassphraseWrap>
export type RecoveryWrap = z.infer<typeof RecoveryWrap>
export type KeychainWrap = z.infer<typeof KeychainWrap>
export type Wrap = PassphraseWrap | RecoveryWrap | KeychainWrap

const Header = z.strictObject({
  format: z.literal('levator-vault'),
  version: z.literal(1),
  dbId: z.uuid(),
  /** The salt in the first 16 bytes of the database file. */
  salt: hex(16),
  kind: z.enum(['practice', 'demo']),
  createdAt: z.iso.datetime(),
  wraps: z.array(z.discriminatedUnion('kind', [PassphraseWrap, RecoveryWrap, KeychainWrap])).max(4),
  /** HMAC-SHA256 under a subkey of the data key, over all of the above. Proves, once unlocked, that nobody changed it. */
  mac: hex(32),
  /** SHA-256 over all of the above. Tells damage from a wrong passphrase before any key is known. */
  checksum: hex(32),
})
export type Header = z.infer<typeof Header>
export type UnsealedHeader = Omit<Header, 'mac' | 'checksum'>

/**
 * `undefined`: damaged. 'newer': whole, but of a version this program does not know. 'excessive': whole, but its key derivation asks
 * for more than the caps, which no Levator writes.
 */
export function parseHeader(text: string): Header | 'newer' | 'excessive' | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const outer = z.looseObject({ format: z.literal('levator-vault'), version: z.int(), checksum: z.string() }).safeParse(value)
  if (!outer.success) return undefined
  const { checksum, ...rest } = outer.data
  if (checksum !== sha256Hex(canonicalJson(rest))) return undefined
  if (outer.data.version > 1) return 'newer'
  const header = Header.safeParse(value)
  if (header.success) return header.data
  return Excessive.safeParse(value).success ? 'excessive' : undefined
}

const Excessive = z.object({ wraps: z.array(z.object({ kdf: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }).partial() })) }).refine(({ wraps }) =>
  wraps.some(({ kdf: { memoryKiB = 0, passes = 0, lanes = 0 } }) => memoryKiB > most.memoryKiB || passes > most.passes || lanes > most.lanes),
)

export function sealHeader(header: UnsealedHeader, dataKey: Buffer): Header {
  const withMac = { ...header, mac: macOf(header, dataKey).toString('hex') }
  return { ...withMac, checksum: sha256Hex(canonicalJson(withMac)) }
}

export function headerIsAuthentic(header: Header, dataKey: Buffer): boolean {
  const { mac, checksum: _checksum, ...rest } = header
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(rest, dataKey))
}

export function headerText(header: Header): string {
  return `${JSON.stringify(header, null, 2)}\n`
}

function macOf(header: UnsealedHeader, dataKey: Buffer): Buffer {
  return keyedMac(dataKey, 'levator vault header mac v1', canonicalJson(header))
}
