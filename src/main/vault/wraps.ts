import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { canonical, type PassphraseWrap, type RecoveryWrap, type UnsealedHeader, type Wrap } from './header'
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
  const kdf = { name: 'hkdf-sha256', salt: randomBytes(16).toString('hex') } as const
  return { kind: 'recovery', kdf, ...seal(dataKey, recoveryWrapping(recoveryKey, kdf.salt), associated(bound, 'recovery', kdf)) }
}

/** `undefined`: not this passphrase. */
export async function unwrapByPassphrase(wrap: PassphraseWrap, bound: Bound, passphrase: string): Promise<Buffer | undefined> {
  return unseal(wrap, await deriveFromPassphrase(passphrase, wrap.kdf), associated(bound, wrap.kind, wrap.kdf))
}

/** `undefined`: not this recovery key. */
export function unwrapByRecovery(wrap: RecoveryWrap, bound: Bound, recoveryKey: Buffer): Buffer | undefined {
  return unseal(wrap, recoveryWrapping(recoveryKey, wrap.kdf.salt), associated(bound, wrap.kind, wrap.kdf))
}

function recoveryWrapping(recoveryKey: Buffer, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', recoveryKey, Buffer.from(salt, 'hex'), 'levator vault recovery wrap v1', 32))
}

function associated({ version, dbId }: Bound, kind: Wrap['kind'], kdf: Wrap['kdf']): Buffer {
  return Buffer.from(canonical([version, dbId, kind, kdf]))
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
