import { AppError } from '../../shared/errors'
import { asDatabaseError } from '../db/errors'
import { type DatabaseKey, wipeKey } from '../db/key'
import { migrate, needsMigration } from '../db/migrate'
import { closeDatabase, type Database, openDatabase } from '../db/open'
import { openDemo } from './demo'
import { finishFolder } from './folder'
import { requireHeader } from './header-files'
import { vaultFiles } from './layout'
import { lockFolder } from './lock'
import { unlockWithKeychain, unlockWithPassphrase, unlockWithRecoveryKey } from './vault'

/** `secret`: what the computer's key store keeps. Wiped by whoever made it. A `key` that is known already is the opening's from then on. */
export type UnlockWith = { passphrase: string } | { recoveryKey: string } | { secret: Buffer } | { demo: true } | { key: DatabaseKey }

export interface OpenPractice {
  /** Another one after `reopen`. */
  db: Database
  kind: 'practice' | 'demo'
  /** Of the vault header: the same for as long as the practice lives, wherever its files lie. */
  dbId: string
  folder: string
  /** For the worker's own connection. Wiped by `close`. */
  key: DatabaseKey
  /** The migrations that this opening applied. */
  migrated: string[]
  /** After the disk failed: closes the database as it is, opens it anew by the same key and checks it. Throws as `openPractice`. */
  reopen: () => void
  /** Empties the log, closes the database, wipes the key, frees the folder. */
  close: () => void
}

/** Called with a practice of an older form before it is changed; when it throws, nothing is. */
export type BeforeMigration = (practice: Pick<OpenPractice, 'db' | 'kind' | 'folder' | 'key'>) => Promise<void>

/**
 * Lock the folder, unlock the header, open the database, check it, migrate it. Whatever fails, nothing stays open and no key
 * stays behind.
 *
 * @throws AppError 'conflict' (open in another process), 'wrong_passphrase', 'invalid_input' (recovery key mistyped), 'damaged',
 * 'storage', 'not_found', 'refused'
 */
export async function openPractice(folder: string, unlockWith: UnlockWith, beforeMigration: BeforeMigration = async () => {}): Promise<OpenPractice> {
  const { kind, dbId } = requireHeader(folder).header
  const lock = lockFolder(folder)
  let key: DatabaseKey | undefined
  let db: Database | undefined
  try {
    const unlocked = await unlock(folder, unlockWith)
    key = unlocked
    const open = () => openDatabase(vaultFiles(folder).database, unlocked, { create: false })
    db = open()
    check(db)
    if (needsMigration(db)) await beforeMigration({ db, kind, folder, key: unlocked })
    const migrated = migrate(db)
    finishFolder(folder)
    const practice: OpenPractice = {
      db,
      kind,
      dbId,
      folder,
      key: unlocked,
      migrated,
      reopen: () => {
        practice.db.close()
        practice.db = open()
        check(practice.db)
        migrate(practice.db)
      },
      close: () => closeAll(practice.db, unlocked, lock.release),
    }
    return practice
  } catch (error) {
    // Not closeDatabase: a file that was refused is left byte for byte as it was.
    db?.close()
    if (key) wipeKey(key)
    lock.release()
    throw error
  }
}

async function unlock(folder: string, unlockWith: UnlockWith): Promise<DatabaseKey> {
  if ('passphrase' in unlockWith) return unlockWithPassphrase(folder, unlockWith.passphrase)
  if ('recoveryKey' in unlockWith) return unlockWithRecoveryKey(folder, unlockWith.recoveryKey)
  if ('secret' in unlockWith) return unlockWithKeychain(folder, unlockWith.secret)
  return 'key' in unlockWith ? unlockWith.key : openDemo(folder)
}

function check(db: Database): void {
  let found: unknown
  try {
    found = db.pragma('quick_check(1)', { simple: true })
  } catch (error) {
    throw asDatabaseError(error)
  }
  if (found !== 'ok') throw new AppError('damaged', 'The practice file is damaged. Nothing was changed. Restore the newest backup.')
}

function closeAll(db: Database, key: DatabaseKey, release: () => void): void {
  try {
    closeDatabase(db)
  } finally {
    wipeKey(key)
    release()
  }
}
