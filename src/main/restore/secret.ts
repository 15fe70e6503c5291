import { spoilt } from '../backup/format'
import { type Header, headerIsAuthentic } from '../vault/header'
import { parseRecoveryKey } from '../vault/recovery-key'
import { unwrapByPassphrase, unwrapBySecret } from '../vault/wraps'

export type Secret = { passphrase: string } | { recoveryKey: string }

/**
 * The data key out of a header, whether it lies in a data folder or in a backup.
 *
 * @returns undefined when this is not its passphrase or recovery key
 * @throws AppError 'invalid_input' (recovery key mistyped), 'damaged' (the header was changed by something else)
 */
export async function dataKeyBy(header: Header, secret: Secret): Promise<Buffer | undefined> {
  const dataKey = await unwrapped(header, secret)
  if (dataKey === undefined || headerIsAuthentic(header, dataKey)) return dataKey
  dataKey.fill(0)
  throw spoilt()
}

async function unwrapped(header: Header, secret: Secret): Promise<Buffer | undefined> {
  if ('passphrase' in secret) {
    const wrap = header.wraps.find(({ kind }) => kind === 'passphrase')
    return wrap?.kind === 'passphrase' ? unwrapByPassphrase(wrap, header, secret.passphrase) : undefined
  }
  const typed = parseRecoveryKey(secret.recoveryKey)
  const wrap = header.wraps.find(({ kind }) => kind === 'recovery')
  const dataKey = wrap?.kind === 'recovery' ? unwrapBySecret(wrap, header, typed) : undefined
  typed.fill(0)
  return dataKey
}
