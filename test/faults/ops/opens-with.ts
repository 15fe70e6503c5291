import { argon2Sync, createDecipheriv } from 'node:crypto'
import type { DatabaseKey } from '../../../src/main/db/key'
import { canonicalJson } from '../../../src/main/canonical-json'
import { requireHeader } from '../../../src/main/vault/header-files'
import { unlockWithRecoveryKey } from '../../../src/main/vault/vault'

/**
 * Whether the passphrase gives out the key of the practice, told by OpenSSL's Argon2 and AES instead of the app's: a second opinion,
 * and a hundred times as quick. Which copy of the header counts is the app's to say.
 */
export function passphraseOpens(folder: string, passphrase: string, expected: DatabaseKey): boolean {
  const { header } = requireHeader(folder)
  const wrap = header.wraps.find(({ kind }) => kind === 'passphrase')
  if (wrap?.kind !== 'passphrase') return false
  const { memoryKiB: memory, passes, lanes: parallelism, salt } = wrap.kdf
  const wrapping = argon2Sync('argon2id', { message: passphrase.normalize('NFKC'), nonce: Buffer.from(salt, 'hex'), memory, passes, parallelism, tagLength: 32 })
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrap.nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(canonicalJson([header.version, header.dbId, wrap.kind, wrap.kdf]))).setAuthTag(Buffer.from(wrap.tag, 'hex'))
  const opened = decipher.update(Buffer.from(wrap.wrapped, 'hex'))
  try {
    decipher.final()
    return opened.equals(expected.key)
  } catch {
    // The tag does not match: not this passphrase.
    return false
  }
}

/** Whether the recovery key gives out the key of the practice, by the app's own way in. */
export async function recoveryKeyOpens(folder: string, recoveryKey: string, expected: DatabaseKey): Promise<boolean> {
  try {
    return (await unlockWithRecoveryKey(folder, recoveryKey)).key.equals(expected.key)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'wrong_passphrase') return false
    throw error
  }
}
