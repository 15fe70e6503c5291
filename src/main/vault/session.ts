import { join } from 'node:path'
import type { VaultState } from '../../shared/contract/vault'
import { passphraseProblem } from '../../shared/domain/passphrase'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { wipeKey } from '../db/key'
import { ormOf, type WriteDb } from '../db/orm'
import { fillDemo } from '../demo/fill'
import type { Clock } from '../environment'
import { readSettings } from '../settings/handlers'
import type { PreferencesStore } from '../settings/preferences'
import { createDemoVault, removeDemo } from './demo'
import { vaultState } from './folder'
import { type OpenPractice, openPractice, type UnlockWith } from './open-practice'
import { askedGroups, groupMatches } from './recovery-key'
import { createVault } from './vault'

/** The vault as the running app holds it: at most one practice open, closed again after idle time. */
export interface Vault {
  /** @throws AppError 'locked' */
  requireOpen(): { orm: WriteDb }
  state(): VaultState
  /** Makes an empty practice in the chosen folder and opens it. @returns the recovery key */
  create(passphrase: string): Promise<string>
  unlock(unlockWith: UnlockWith): Promise<void>
  openDemo(): Promise<void>
  removeDemo(): void
  /** Closes the database and wipes the key; nothing when it is closed already. */
  lock(): void
  /** The recovery key from `create` until it is confirmed. */
  heldRecoveryKey(): string | null
  confirmRecoveryKey(groups: readonly { position: number; text: string }[]): void
  /** Starts the idle time anew. @returns seconds until the lock */
  stayAwake(): number
}

interface Options {
  userData: string
  clock: Clock
  preferences: PreferencesStore
  /** Called when nobody has worked for the set time: the page saves what is typed, then the vault is locked. */
  idle(): void
  /** Called after every lock, whoever asked for it: the page must go. */
  locked(): void
}

interface Held {
  practice: OpenPractice
  orm: WriteDb
}

export function createVaultSession({ userData, clock, preferences, idle: idleOver, locked }: Options): Vault {
  const demoFolder = join(userData, 'demo')
  const practiceFolder = () => preferences.dataFolder() ?? join(userData, 'practice')
  let held: Held | null = null
  let recovery: { key: string; asked: readonly number[] } | null = null
  let idle: NodeJS.Timeout | undefined
  let opening = false

  const vault: Vault = {
    requireOpen() {
      if (held === null) throw new AppError('locked', 'Levator is locked. Unlock it to go on.')
      return held
    },
    state() {
      const onDisk = vaultState(practiceFolder())
      return {
        phase: held !== null ? 'open' : onDisk === 'damaged' ? 'damaged' : onDisk === 'practice' ? 'locked' : 'first-run',
        kind: held?.practice.kind ?? null,
        demoExists: vaultState(demoFolder) === 'demo',
        recoveryAsked: recovery === null ? null : [...recovery.asked],
        folder: held?.practice.folder ?? practiceFolder(),
      }
    },
    async create(passphrase) {
      const problem = passphraseProblem(passphrase)
      if (problem !== null) throw new AppError('invalid_input', problem, { passphrase: problem })
      return alone(async () => {
        const made = await createVault(practiceFolder(), { passphrase, createdAt: clock.now() })
        wipeKey(made.key)
        hold(await openPractice(practiceFolder(), { passphrase }), 'vault.create')
        recovery = { key: made.recoveryKey, asked: askedGroups().map((group) => group + 1) }
        return made.recoveryKey
      })
    },
    unlock: (unlockWith) => alone(async () => hold(await openPractice(practiceFolder(), unlockWith), 'vault.unlock')),
    openDemo: () =>
      alone(async () => {
        const isNew = vaultState(demoFolder) !== 'demo'
        if (isNew) wipeKey(createDemoVault(demoFolder, { createdAt: clock.now() }))
        hold(await openPractice(demoFolder, { demo: true }), 'vault.unlock')
        if (isNew) fillOrRemove()
      }),
    removeDemo() {
      if (held?.practice.kind === 'demo') vault.lock()
      removeDemo(demoFolder)
    },
    lock() {
      clearTimeout(idle)
      if (held === null) return
      const { practice, orm } = held
      held = null
      recovery = null
      try {
        recordEvent(orm, clock, 'vault.lock', null)
      } finally {
        practice.close()
        locked()
      }
    },
    heldRecoveryKey: () => recovery?.key ?? null,
    confirmRecoveryKey(groups) {
      const waiting = recovery
      if (waiting === null) return
      const fields: Record<string, string> = {}
      for (const position of waiting.asked) {
        const typed = groups.find((group) => group.position === position)?.text ?? ''
        if (!groupMatches(waiting.key, position - 1, typed)) fields[`group${position}`] = `Group ${position} is not the same. Check your copy.`
      }
      if (Object.keys(fields).length > 0) throw new AppError('invalid_input', 'This is not what stands in the recovery key.', fields)
      recovery = null
    },
    stayAwake() {
      const minutes = readSettings(vault.requireOpen().orm).autoLockMinutes
      clearTimeout(idle)
      idle = setTimeout(idleOver, minutes * 60_000)
      return minutes * 60
    },
  }

  /** A demo without its clients would be taken for the real thing next time, so it goes if it cannot be filled. */
  function fillOrRemove(): void {
    try {
      fillDemo(vault.requireOpen().orm, clock)
    } catch (error) {
      vault.removeDemo()
      throw error
    }
  }

  function hold(practice: OpenPractice, action: string): void {
    held = { practice, orm: ormOf(practice.db) }
    recordEvent(held.orm, clock, action, null)
    vault.stayAwake()
  }

  /** Two openings at once would fight over the same folder. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (held !== null) throw new AppError('conflict', 'A practice is open already. Lock it first.')
    if (opening) throw new AppError('conflict', 'Levator is already opening the practice. Wait a moment.')
    opening = true
    try {
      return await work()
    } finally {
      opening = false
    }
  }

  return vault
}
