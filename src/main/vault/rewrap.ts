import { AppError } from '../../shared/errors'
import type { DatabaseKey } from '../db/key'
import { type Header, headerIsAuthentic, sealHeader, type Wrap } from './header'
import { requireHeader, writeHeader } from './header-files'
import { isBelowFloor, type KdfCost, kdfFloor } from './kdf'
import { formatRecoveryKey, newRecoveryKey } from './recovery-key'
import { wrapForPassphrase, wrapForRecovery } from './wraps'

/**
 * Only the header changes; the database and its key stay. Backups made before still open with the old passphrase: tell the user.
 * Killed half-way, the old passphrase opens, or the new one, and the recovery key always does.
 *
 * @param key of the practice, unlocked. `testCost` is for tests only.
 */
export async function changePassphrase(
  folder: string,
  key: DatabaseKey,
  passphrase: string,
  { cost = kdfFloor, testCost }: { cost?: KdfCost; testCost?: KdfCost } = {},
): Promise<void> {
  if (isBelowFloor(cost)) throw new AppError('refused', 'This protection is too weak for a practice.')
  const header = authenticHeader(folder, key)
  replaceWrap(folder, key, header, await wrapForPassphrase(key.key, header, passphrase, testCost ?? cost))
}

/** The old recovery key opens nothing any more, except backups made before. @returns the new one, shown once and kept nowhere */
export function replaceRecoveryKey(folder: string, key: DatabaseKey): string {
  const recovery = newRecoveryKey()
  const header = authenticHeader(folder, key)
  replaceWrap(folder, key, header, wrapForRecovery(key.key, header, recovery))
  const printed = formatRecoveryKey(recovery)
  recovery.fill(0)
  return printed
}

function authenticHeader(folder: string, key: DatabaseKey): Header {
  const { header, other } = requireHeader(folder)
  const found = [header, other].find((tried) => tried !== undefined && headerIsAuthentic(tried, key.key))
  if (!found) throw new AppError('damaged', 'The key files in the data folder belong to another practice. Nothing was changed.')
  if (found.kind === 'demo') throw new AppError('refused', 'This is the demo practice. It has no passphrase.')
  return found
}

function replaceWrap(folder: string, key: DatabaseKey, header: Header, wrap: Wrap): void {
  const { mac: _mac, checksum: _checksum, ...rest } = header
  const wraps = [...rest.wraps.filter(({ kind }) => kind !== wrap.kind), wrap]
  writeHeader(folder, sealHeader({ ...rest, wraps }, key.key))
}
