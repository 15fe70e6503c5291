import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHistoryWatch, type HistoryWatch } from '../../src/main/history/watch'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { preferencesIn, type PreferencesStore } from '../../src/main/settings/preferences'
import type { TaskContext } from '../../src/main/task-context'
import { createVaultSession, type Vault } from '../../src/main/vault/session'
import { testClock } from './practice'
import { makeVault, temporaryFolder } from './vault'

export interface Started {
  vault: Vault
  history: HistoryWatch
  userData: string
  folder: string
  dispatch: Dispatch
  clock: ReturnType<typeof testClock>
  /** 'locked' and 'idle' as they were called, and what failed in silence. */
  calls: string[]
  dialogs: { chooseFolder: () => Promise<string | null> }
  preferences: PreferencesStore
}

/** A practice of its own, or the one made in a folder, locked, behind the real dispatcher. */
export async function started(made?: string): Promise<Started> {
  const folder = made ?? (await makeVault()).folder
  const calls: string[] = []
  const clock = testClock()
  const userData = temporaryFolder()
  const preferences = preferencesIn(userData)
  preferences.setDataFolder(folder)
  const dialogs = { saveFile: async () => null, chooseFolder: async (): Promise<string | null> => null, reveal: () => {} }
  const history = createHistoryWatch({ folder: join(userData, 'marks'), clock, told: () => {} })
  const vault = createVaultSession({
    userData,
    clock,
    preferences,
    idle: () => void calls.push('idle'),
    opened: history.opened,
    locked: () => void calls.push('locked'),
    failed: (what) => void calls.push(`failed: ${what}`),
  })
  onTestFinished(() => vault.lock())
  const context: TaskContext = {
    clock,
    vault,
    history,
    preferences,
    dialogs,
    printing: { prepare: () => {}, documentPdf: async () => new Uint8Array(), onPaper: async () => false, recoverySheet: async () => false },
    pageSaved: () => {},
  }
  const dispatch = createDispatcher({ context, log: { error: () => {}, warn: () => {} }, changed: (path) => void calls.push(path), checkOutput: true })
  return { vault, history, userData, folder, dispatch, clock, calls, dialogs, preferences }
}

export const databaseOf = (vault: Vault) => vault.requireOpen().orm.$client
