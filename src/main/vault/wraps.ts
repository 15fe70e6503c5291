import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { canonicalJson } from '../canonical-json'
import type { HkdfRecord, KeychainWrap, PassphraseWrap, RecoveryWrap, UnsealedHeader, Wrap } from './header'
import { deriveFromPassphrase, type KdfCost } from './kdf'

/** What a wrap is bound to, besides its own record: it cannot be moved to another vault. Other wraps may change freely. */
type Bound = Pick<UnsealedHeader, 'version' | 'dbId'>

export async function wrapForPassphrase(
  dataKey: Buffer,
  bound: Bound,
  passphrase: string,
  cost: KdfCost,
): Promise<PassphraseWrap> {
  const kdf = { name: 'argon2id', ...cost, salt: randomBytes(16).toString('hex') } as const
  const wrapping = await deriveFromPassphrase(passphrase, kdf)
  return { kind: 'passphrase', kdf, ...seal(dataKey, wrapping, associated(bound, 'passphrase', kdf)) }
}

export function wrapForRecovery(dataKey: Buffer, bound: Bound, recoveryKey: Buffer): RecoveryWrap {
  const kdf = newHkdf()
  return { kind: 'recovery', kdf, ...seal(dataKey, wrappingOf(recoveryKey, 'recovery', kdf), associated(bound, 'recovery', kdf)) }
}

/** @param secret 32 random bytes, which the computer keeps */
export function wrapForKeychain(dataKey: Buffer, bound: Bound, secret: Buffer): KeychainWrap {
  const kdf = newHkdf()
  return { kind: 'keychain', kdf, ...seal(dataKey, wrappingOf(secret, 'keychain', kdf), associated(bound, 'keychain', kdf)) }
}

/** `undefined`: not this passphrase. */
export async function unwrapByPassphrase(wrap: PassphraseWrap, bound: Bound, passphrase: string): Promise<Buffer | undefined> {
  return unseal(wrap, await deriveFromPassphrase(passphrase, wrap.kdf), associated(bound, wrap.kind, wrap.kdf))
}

/** `undefined`: not this secret. */
export function unwrapBySecret(wrap: RecoveryWrap | KeychainWrap, bound: Bound, secret: Buffer): Buffer | undefined {
  return unseal(wrap, wrappingOf(secret, wrap.kind, wrap.kdf), associated(bound, wrap.kind, wrap.kdf))
}

function newHkdf(): HkdfRecord {
  return { name: 'hkdf-sha256', salt: randomBytes(16).toString('hex') }
}

/** What is random already needs no slow derivation. */
function wrappingOf(secret: Buffer, kind: 'recovery' | 'keychain', { salt }: HkdfRecord): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), `levator vault ${kind} wrap v1`, 32))
}

function associated({ version, dbId }: Bound, kind: Wrap['kind'], kdf: Wrap['kdf']): Buffer {
  return Buffer.from(canonicalJson([version, dbId, kind, kdf]))
}

function seal(dataKey: Buffer, wrapping: Buffer, associatedData: Buffer): Pick<Wrap, 'nonce' | 'wrapped' | 'tag'> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(associatedData)
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  wrapping.fill(0)
  return { nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex'), tag: cipher.getAuthTag().toString('hex') }
}

function unseal(wrap: Wrap, wrapping: Buffer, associatedData: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrap.nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(associatedData).setAuthTag(Buffer.from(wrap.tag, 'hex'))
  const opened = decipher.update(Buffer.from(wrap.wrapped, 'hex'))
  wrapping.fill(0)
  try {
    decipher.final()
    return opened
  } catch {
    // The only failure left here: the tag does not match.
    opened.fill(0)
    return undefined
  }
}
