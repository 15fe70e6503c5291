import { checkPages, checkStart } from '../db/check-pages'
import { type DatabaseKey, wipeKey } from '../db/key'
import { migrate, needsMigration } from '../db/migrate'
import { closeDatabase, type Database, openDatabase, takesAnother } from '../db/open'
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
  /** All its pages were read at this opening, and are sound. */
  checked: boolean
  /** After the disk failed: closes the database as it is and opens it anew by the same key. Its pages are for whoever asks to be checked. Throws as `openPractice`. */
  reopen: () => void
  /** Empties the log, closes the database, wipes the key, frees the folder. */
  close: () => void
}

/** Called with a practice of an older form before it is changed; when it throws, nothing is. */
export type BeforeMigration = (practice: Pick<OpenPractice, 'db' | 'kind' | 'folder' | 'key'>) => Promise<void>

interface Opening {
  beforeMigration?: BeforeMigration
  /** All pages are read before anything else: where these records were found damaged, or take the place of others. Default: only where they must be. */
  checkFirst?: boolean
  /** How they are read. Default: here and at once. */
  readThrough?: (db: Database, key: DatabaseKey) => Promise<void>
}

/**
 * Lock the folder, unlock the header, open the database, migrate it. That takes the same time at any size: whether all pages are sound is
 * found out afterwards (`background-check.ts`), but for `mustCheckFirst`. Whatever fails, nothing stays open and no key stays behind.
 *
 * @throws AppError 'conflict' (open in another process), 'wrong_passphrase', 'invalid_input' (recovery key mistyped), 'damaged',
 * 'storage', 'not_found', 'refused'
 */
export async function openPractice(folder: string, unlockWith: UnlockWith, { beforeMigration = async () => {}, checkFirst = false, readThrough = readHere }: Opening = {}): Promise<OpenPractice> {
  const { kind, dbId } = requireHeader(folder).header
  const lock = lockFolder(folder)
  let key: DatabaseKey | undefined
  let db: Database | undefined
  try {
    const unlocked = await unlock(folder, unlockWith)
    key = unlocked
    const open = () => openDatabase(vaultFiles(folder).database, unlocked, { create: false })
    db = open()
    checkStart(db)
    const checked = checkFirst || mustCheckFirst(db)
    if (checked) await (takesAnother(db) ? readThrough : readHere)(db, unlocked)
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
      checked,
      reopen: () => {
        practice.db.close()
        practice.db = open()
        checkStart(practice.db)
        // No other connection could do it later.
        practice.checked = !takesAnother(practice.db)
        if (practice.checked) checkPages(practice.db)
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

/** Rows that are written anew while some cannot be read make it worse; and on a full disk no other connection could check it later. */
const mustCheckFirst = (db: Database): boolean => needsMigration(db) || !takesAnother(db)

const readHere = async (db: Database): Promise<void> => checkPages(db)

async function unlock(folder: string, unlockWith: UnlockWith): Promise<DatabaseKey> {
  if ('passphrase' in unlockWith) return unlockWithPassphrase(folder, unlockWith.passphrase)
  if ('recoveryKey' in unlockWith) return unlockWithRecoveryKey(folder, unlockWith.recoveryKey)
  if ('secret' in unlockWith) return unlockWithKeychain(folder, unlockWith.secret)
  return 'key' in unlockWith ? unlockWith.key : openDemo(folder)
}

function closeAll(db: Database, key: DatabaseKey, release: () => void): void {
  try {
    closeDatabase(db)
  } finally {
    wipeKey(key)
    release()
  }
}
