import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseKey } from '../../src/main/db/key'
import { closeDatabase, openDatabase } from '../../src/main/db/open'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { createBatches } from '../../src/main/documents/batch'
import { createHistoryWatch } from '../../src/main/history/watch'
import { preferencesIn } from '../../src/main/settings/preferences'
import type { TaskContext } from '../../src/main/task-context'
import { vaultFiles } from '../../src/main/vault/layout'
import { createVaultSession, type Vault } from '../../src/main/vault/session'
import { createVault } from '../../src/main/vault/vault'
import { AppError, type Reply } from '../../src/shared/errors'
import { checkHere } from './check-here'
import { type Call, noBackups, noDocuments, noRestoring, testClock, type TestClock } from './practice'
import { cheap, createdAt, passphrase } from './vault'
import { noKeyring } from './vault-session'

export interface LiveVault {
  dispatch: Dispatch
  vault: Vault
  clock: TestClock
  folder: string
  /** Of the database, for another connection to it. */
  key: DatabaseKey
  /** Errors logged, and what failed where nobody was left to be told. */
  logged: string[]
  /** By the recovery key, which needs no slow derivation, after a wait that ends every delay for wrong tries. Nothing when it is open. */
  unlock(): Promise<void>
  /** Changes with every commit of the practice, whoever made it. */
  commits(): unknown
  close(): void
}

/** In memory where the system has such a folder: thousands of commits need not wait for a disk. */
export const quickFolder = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

/** A practice as the running app holds it: real files, real vault, real dispatcher. Dialogs are cancelled, nothing is printed. */
export async function liveVault(): Promise<LiveVault> {
  const base = mkdtempSync(join(quickFolder(), 'levator-live-'))
  const [folder, userData] = [join(base, 'practice'), join(base, 'user-data')]
  const { recoveryKey, key } = await createVault(folder, { passphrase, createdAt, testCost: cheap })
  // No room for a demo: to fill one takes seconds, and then it would be the demo that is open.
  mkdirSync(join(userData, 'demo'), { recursive: true })
  writeFileSync(join(userData, 'demo', 'in-the-way'), '')
  const preferences = preferencesIn(userData)
  preferences.setDataFolder(folder)
  const logged: string[] = []
  // Milliseconds that went by while nobody tried a passphrase.
  let waited = 0
  const clock = testClock()
  const history = createHistoryWatch({ folder: join(userData, 'marks'), computer: userData, clock, told: () => {} })
  const vault = createVaultSession({
    userData,
    clock,
    preferences,
    idle: () => {},
    opened: history.opened,
    keyStore: noKeyring(),
    elapsed: () => performance.now() + waited,
    testCost: cheap,
    leaving: () => null,
    beforeMigration: async () => {},
    check: checkHere,
    checkAfter: 0,
    locked: () => {},
    failed: (what, error) => void logged.push(`${what}: ${String(error)}`),
  })
  const context: TaskContext = {
    clock,
    vault,
    history,
    preferences,
    backups: noBackups,
    batches: createBatches(() => {}),
    dialogs: { saveFile: async () => null, openFile: async () => null, chooseFolder: async () => null, reveal: () => {} },
    restoring: noRestoring,
    printing: noDocuments,
    pageSaved: () => {},
    copied: () => {},
  }
  const log = { error: (message: string) => void logged.push(message), warn: () => {} }
  const dispatch = createDispatcher({ context, log, changed: () => {}, checkOutput: true })
  let recovery = recoveryKey
  const remember = () => void (recovery = vault.heldRecoveryKey() ?? recovery)
  const watching = openDatabase(vaultFiles(folder).database, key, { create: false })
  // SQLite's own counter for what others committed: reads no table, so it can be asked after every message.
  const version = watching.prepare('PRAGMA data_version').pluck()
  return {
    async dispatch(path, input) {
      const reply = await dispatch(path, input)
      remember()
      return reply
    },
    vault,
    clock,
    folder,
    key,
    logged,
    async unlock() {
      waited += 61_000
      if (!vault.isOpen()) await vault.unlock({ recoveryKey: recovery })
      remember()
    },
    commits: () => version.get(),
    close() {
      vault.lock()
      closeDatabase(watching)
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** Typed; a reply that is not ok is thrown as AppError. */
export const callOf =
  ({ dispatch, logged }: LiveVault): Call =>
  async (path, input) => {
    const reply = (await dispatch(path, input)) as Reply<never>
    if (reply.ok) return reply.value
    throw new AppError(reply.error.code, `${path}: ${reply.error.message} ${logged.join('; ')}`)
  }
