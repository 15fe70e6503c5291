import { AppError } from '../../shared/errors'
import type { DatabaseKey } from '../db/key'
import { type Header, headerIsAuthentic, sealHeader, type Wrap } from './header'
import { requireHeader, writeHeader } from './header-files'
import { isBelowFloor, type KdfCost, kdfFloor } from './kdf'
import { formatRecoveryKey, newRecoveryKey } from './recovery-key'
import { wrapForKeychain, wrapForPassphrase, wrapForRecovery } from './wraps'

interface Costs {
  cost?: KdfCost
  /** Tests only: below the floor. */
  testCost?: KdfCost
}

/**
 * Only the header changes; the database and its key stay. Backups made before still open with the old passphrase: tell the user.
 * Killed half-way, the old passphrase opens, or the new one, and the recovery key always does.
 *
 * @param key of the practice, unlocked
 */
export async function changePassphrase(folder: string, key: DatabaseKey, passphrase: string, costs: Costs = {}): Promise<void> {
  const write = await preparePassphrase(folder, key, passphrase, costs)
  write()
}

/**
 * As `changePassphrase`, in two steps: what takes long, and then the writing, which the caller can make one with its audit event.
 * The writing is refused when the key was wiped meanwhile: a header sealed under a wiped key would open nothing ever again.
 */
export async function preparePassphrase(folder: string, key: DatabaseKey, passphrase: string, { cost = kdfFloor, testCost }: Costs = {}): Promise<() => void> {
  if (isBelowFloor(cost)) throw new AppError('refused', 'This protection is too weak for a practice.')
  const header = authenticHeader(folder, key)
  const dataKey = Buffer.from(key.key)
  try {
    const wrap = await wrapForPassphrase(dataKey, header, passphrase, testCost ?? cost)
    return () => putWrap(folder, key, wrap)
  } finally {
    dataKey.fill(0)
  }
}

/**
 * Rewraps under what protects enough today where the passphrase's wrap costs less than the floor. Nothing otherwise.
 *
 * @param passphrase the one that just unlocked the practice
 */
export async function strengthenPassphrase(folder: string, key: DatabaseKey, passphrase: string, cost: () => Promise<KdfCost>): Promise<void> {
  const wrap = authenticHeader(folder, key).wraps.find(({ kind }) => kind === 'passphrase')
  if (wrap?.kind === 'passphrase' && isBelowFloor(wrap.kdf)) await changePassphrase(folder, key, passphrase, { cost: await cost() })
}

/** The old recovery key opens nothing any more, except backups made before. @returns the new one, shown once and kept nowhere */
export function replaceRecoveryKey(folder: string, key: DatabaseKey): string {
  const recovery = newRecoveryKey()
  putWrap(folder, key, wrapForRecovery(key.key, authenticHeader(folder, key), recovery))
  const printed = formatRecoveryKey(recovery)
  recovery.fill(0)
  return printed
}

/** Tells the recovery key in use from those before it. */
export function recoverySalt({ folder, key }: { folder: string; key: DatabaseKey }): string {
  return recoverySaltIn(authenticHeader(folder, key))
}

export const recoverySaltIn = ({ wraps }: Pick<Header, 'wraps'>): string => wraps.find(({ kind }) => kind === 'recovery')?.kdf.salt ?? ''

/** From now on this secret opens the practice too, until another takes its place or `dropKeychainWrap`. */
export function putKeychainWrap(folder: string, key: DatabaseKey, secret: Buffer): void {
  putWrap(folder, key, wrapForKeychain(key.key, authenticHeader(folder, key), secret))
}

export function dropKeychainWrap(folder: string, key: DatabaseKey): void {
  writeWraps(folder, key, (wraps) => wraps.filter(({ kind }) => kind !== 'keychain'))
}

/** The header in the folder, proved with the key. @throws AppError 'damaged', 'refused' (a demo), 'not_found' */
export function authenticHeader(folder: string, key: DatabaseKey): Header {
  const { header, other } = requireHeader(folder)
  const found = [header, other].find((tried) => tried !== undefined && headerIsAuthentic(tried, key.key))
  if (!found) throw new AppError('damaged', 'The key files in the data folder belong to another practice. Nothing was changed.')
  if (found.kind === 'demo') throw new AppError('refused', 'This is the demo practice. It has no passphrase.')
  return found
}

function putWrap(folder: string, key: DatabaseKey, wrap: Wrap): void {
  writeWraps(folder, key, (wraps) => [...wraps.filter(({ kind }) => kind !== wrap.kind), wrap])
}

/** Read anew each time: another wrap may have changed while this one was being made. */
function writeWraps(folder: string, key: DatabaseKey, change: (wraps: readonly Wrap[]) => Wrap[]): void {
  const { mac: _mac, checksum: _checksum, ...rest } = authenticHeader(folder, key)
  writeHeader(folder, sealHeader({ ...rest, wraps: change(rest.wraps) }, key.key))
}
