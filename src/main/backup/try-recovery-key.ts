import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { Header } from '../vault/header'
import { parseRecoveryKey } from '../vault/recovery-key'
import { unwrapBySecret } from '../vault/wraps'

/**
 * Takes the recovery key to the header of a backup, as one day somebody without the passphrase will. Nothing is opened by it.
 *
 * @throws AppError 'invalid_input' (a slip of the pen), 'wrong_passphrase' (the key of something else, or an older one)
 */
export function tryRecoveryKey(header: Header, dataKey: Buffer, typed: string): void {
  const recovery = parseRecoveryKey(typed)
  const wrap = header.wraps.find((each) => each.kind === 'recovery')
  const opened = wrap === undefined ? undefined : unwrapBySecret(wrap, header, recovery)
  recovery.fill(0)
  const fits = opened !== undefined && timingSafeEqual(opened, dataKey)
  opened?.fill(0)
  if (!fits) {
    throw new AppError('wrong_passphrase', 'This recovery key does not open the newest backup: it belongs to another practice, or was replaced by a newer one. Make a new one in the settings, then back up.')
  }
}
