import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHistoryWatch, type HistoryWatch } from '../../src/main/history/watch'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { createBatches } from '../../src/main/documents/batch'
import { preferencesIn, type PreferencesStore } from '../../src/main/settings/preferences'
import type { TaskContext } from '../../src/main/task-context'
import type { RunCheck } from '../../src/main/vault/check-in-thread'
import type { ClosedVault } from '../../src/main/vault/closed-vault'
import type { KeyStore } from '../../src/main/vault/keychain'
import { createVaultSession, type Leaving, type Vault } from '../../src/main/vault/session'
import { checkHere } from './check-here'
import { noBackups, noDocuments, noRestoring, testClock } from './practice'
import { cheap, makeVault, temporaryFolder } from './vault'

export interface Started {
  vault: Vault
  history: HistoryWatch
  folder: string
  userData: string
  dispatch: Dispatch
  clock: ReturnType<typeof testClock>
  /** 'locked', 'idle' and 'asked to save' as they were called, and what failed in silence. */
  calls: string[]
  dialogs: { chooseFolder: () => Promise<string | null> }
  preferences: PreferencesStore
}

interface Choices {
  /** Where the practice was made; else a new one. */
  made?: string
  /** An earlier one's folders: the app started again. */
  again?: Pick<Started, 'folder' | 'userData'>
  elapsed?: () => number
  /** What was there before the session. */
  closed?: ClosedVault
  /** What still runs when it is locked. */
  leaving?: Leaving | null
  /** Another way to read the records through. */
  check?: RunCheck
  keyStore?: KeyStore
  /** With the cost that users get. */
  strong?: boolean
}

/** A practice of its own, locked, behind the real dispatcher. */
export async function started({ made, again, elapsed, closed, leaving = null, check = checkHere, keyStore = noKeyring(), strong = false }: Choices = {}): Promise<Started> {
  const folder = made ?? again?.folder ?? (await makeVault()).folder
  const calls: string[] = []
  const clock = testClock()
  const userData = again?.userData ?? temporaryFolder()
  let minutes = 0
  const preferences = preferencesIn(userData)
  preferences.setDataFolder(folder)
  const dialogs = { saveFile: async () => null, openFile: async () => null, chooseFolder: async (): Promise<string | null> => null, reveal: () => {} }
  const history = createHistoryWatch({ folder: join(userData, 'marks'), computer: userData, clock, told: () => {} })
  const vault = createVaultSession({
    userData,
    clock,
    preferences,
    idle: () => void calls.push('idle'),
    opened: history.opened,
    leaving: () => leaving,
    beforeMigration: async () => {},
    check,
    checkAfter: 0,
    saveTyped: async () => void calls.push('asked to save'),
    locked: () => void calls.push('locked'),
    keyStore,
    // By default a minute between any two looks: who tests something else need not wait after a wrong try.
    elapsed: elapsed ?? (() => (minutes += 1) * 60_000),
    ...(closed === undefined ? {} : { closed }),
    ...(strong ? {} : { testCost: cheap }),
    failed: (what) => void calls.push(`failed: ${what}`),
  })
  onTestFinished(async () => {
    vault.lock()
    await vault.closing()
  })
  const context: TaskContext = {
    clock,
    vault,
    history,
    preferences,
    dialogs,
    backups: noBackups,
    batches: createBatches(() => {}),
    restoring: noRestoring,
    printing: noDocuments,
    pageSaved: () => {},
    copied: () => {},
  }
  const dispatch = createDispatcher({ context, log: { error: () => {}, warn: () => {} }, changed: (path) => void calls.push(path), checkOutput: true })
  return { vault, history, userData, folder, dispatch, clock, calls, dialogs, preferences }
}

/** Types back all groups of the recovery key that waits. @returns it */
export function keyTypedBack(vault: Vault): string {
  const key = vault.heldRecoveryKey() ?? ''
  vault.confirmRecoveryKey(key.split('-').map((text, index) => ({ position: index + 1, text })))
  return key
}

export const databaseOf = (vault: Vault) => vault.requireOpen().orm.$client

/** As macOS: available, each text encrypted for this user alone. `open: false`: it gives nothing out, as after "Deny". */
export function keychainLike(): KeyStore & { open: boolean } {
  const pad = randomBytes(64)
  const mix = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => byte ^ (pad[at % 64] ?? 0)))
  const store = {
    open: true,
    keyring: () => null,
    isAvailable: async () => true,
    encrypt: async (text: string) => mix(Buffer.from(text)),
    decrypt: async (sealed: Buffer) => {
      if (!store.open) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
      return mix(sealed).toString('utf8')
    },
  }
  return store
}

/** As a Linux without a keyring: it says it is available, and encrypts with a password that everybody knows. */
export const noKeyring = (name = 'basic_text'): KeyStore => ({ ...keychainLike(), keyring: () => name })
