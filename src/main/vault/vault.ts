import { randomBytes, randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { type DatabaseKey, wipeKey } from '../db/key'
import { migrate } from '../db/migrate'
import { closeDatabase, openDatabase } from '../db/open'
import { beginFolder, finishFolder } from './folder'
import { type Header, headerIsAuthentic, sealHeader, type UnsealedHeader, type Wrap } from './header'
import { requireHeader, writeHeader } from './header-files'
import { isBelowFloor, type KdfCost, kdfFloor } from './kdf'
import { vaultFiles } from './layout'
import { formatRecoveryKey, newRecoveryKey, parseRecoveryKey } from './recovery-key'
import { unwrapByPassphrase, unwrapBySecret, wrapForPassphrase, wrapForRecovery } from './wraps'

export interface NewVault {
  passphrase: string
  /** UTC instant. */
  createdAt: string
  /** Never below the floor. */
  cost?: KdfCost
  /** Tests only: below the floor, so that they need not wait. */
  testCost?: KdfCost
}

/**
 * An empty practice: the database and its header. The passphrase rule is the caller's to have applied.
 *
 * @returns the recovery key to show once (it is kept nowhere), and the key to open the database with
 * @throws AppError 'conflict' (the folder is not empty), 'storage', 'refused' (cost below the floor)
 */
export async function createVault(folder: string, chosen: NewVault): Promise<{ recoveryKey: string; key: DatabaseKey }> {
  const cost = chosen.cost ?? kdfFloor
  if (isBelowFloor(cost)) throw new AppError('refused', 'This protection is too weak for a practice.')
  beginFolder(folder)
  const key = newDatabaseKey()
  const recovery = newRecoveryKey()
  try {
    const bound = { version: 1, dbId: randomUUID() } as const
    const wraps = [
      await wrapForPassphrase(key.key, bound, chosen.passphrase, chosen.testCost ?? cost),
      wrapForRecovery(key.key, bound, recovery),
    ]
    completeVault(folder, key, { ...bound, kind: 'practice', createdAt: chosen.createdAt, wraps })
    return { recoveryKey: formatRecoveryKey(recovery), key }
  } catch (error) {
    wipeKey(key)
    throw error
  } finally {
    recovery.fill(0)
  }
}

export function newDatabaseKey(): DatabaseKey {
  return { key: randomBytes(32), salt: randomBytes(16) }
}

/** The header is written last: where there is one, the practice is whole. */
export function completeVault(folder: string, key: DatabaseKey, part: Omit<UnsealedHeader, 'format' | 'salt'>): void {
  const db = openDatabase(vaultFiles(folder).database, key, { create: true })
  try {
    migrate(db)
  } finally {
    closeDatabase(db)
  }
  const { version, dbId, kind, createdAt, wraps } = part
  const salt = key.salt.toString('hex')
  writeHeader(folder, sealHeader({ format: 'levator-vault', version, dbId, salt, kind, createdAt, wraps }, key.key))
  finishFolder(folder)
}

const wrongPassphrase =
  'This is not the passphrase of this practice. Nothing was changed. Check Caps Lock and the keyboard language, or use the recovery key.'
const wrongRecoveryKey = 'This recovery key belongs to another practice, or was replaced by a newer one. Nothing was changed.'
const staleSecret =
  'This computer does not open the practice by itself any more: that was turned off, or turned on at another computer. Use your passphrase; you can turn it on again in the settings.'
const forgedHeader =
  'The key file vault.json was changed by something other than Levator. Your passphrase is right. Restore vault.json from a backup.'

/** @throws AppError 'wrong_passphrase', 'damaged' (never the one for the other), 'not_found', 'refused' (a demo) */
export async function unlockWithPassphrase(folder: string, passphrase: string): Promise<DatabaseKey> {
  return unlock(folder, new AppError('wrong_passphrase', wrongPassphrase), (header) => {
    const wrap = wrapOf(header, 'passphrase')
    return passphrase === '' ? undefined : unwrapByPassphrase(wrap, header, passphrase)
  })
}

/** @throws AppError 'invalid_input' (a slip of the pen), 'wrong_passphrase' (another practice’s key), else as `unlockWithPassphrase` */
export async function unlockWithRecoveryKey(folder: string, typed: string): Promise<DatabaseKey> {
  const recovery = parseRecoveryKey(typed)
  try {
    return await unlock(folder, new AppError('wrong_passphrase', wrongRecoveryKey), (header) => unwrapBySecret(wrapOf(header, 'recovery'), header, recovery))
  } finally {
    recovery.fill(0)
  }
}

/** @throws AppError 'refused' (the practice does not take this computer's secret any more), else as `unlockWithPassphrase` */
export function unlockWithKeychain(folder: string, secret: Buffer): Promise<DatabaseKey> {
  return unlock(folder, new AppError('refused', staleSecret), (header) => unwrapBySecret(wrapOf(header, 'keychain'), header, secret))
}

type Unwrap = (header: Header) => Buffer | undefined | Promise<Buffer | undefined>

/** The second copy is tried only where the first opened and then proved forged: else an old passphrase would still open an old copy. */
async function unlock(folder: string, wrong: AppError, unwrap: Unwrap): Promise<DatabaseKey> {
  const { header, other } = requireHeader(folder)
  for (const tried of other ? [header, other] : [header]) {
    const dataKey = await unwrap(tried)
    if (!dataKey) throw wrong
    if (headerIsAuthentic(tried, dataKey)) return keyOf(folder, tried, dataKey)
    dataKey.fill(0)
  }
  throw new AppError('damaged', forgedHeader)
}

/** Both copies of the header are whole again before the key is given out. */
function keyOf(folder: string, header: Header, dataKey: Buffer): DatabaseKey {
  try {
    writeHeader(folder, header)
    return { key: dataKey, salt: Buffer.from(header.salt, 'hex') }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

function wrapOf<K extends Wrap['kind']>(header: Header, kind: K): Extract<Wrap, { kind: K }> {
  const found = header.wraps.find((wrap): wrap is Extract<Wrap, { kind: K }> => wrap.kind === kind)
  if (found) return found
  throw new AppError('refused', header.kind === 'demo' ? 'This is the demo practice. It has no passphrase.' : 'This practice has no such key.')
}
