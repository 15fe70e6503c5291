import type { VaultState } from '../../shared/contract/vault'
import { passphraseProblem } from '../../shared/domain/passphrase'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { copyKey, wipeKey } from '../db/key'
import { hasRoomForIndex, takesAnother } from '../db/open'
import { ormOf, type WriteDb } from '../db/orm'
import { fillDemo } from '../demo/fill'
import type { Clock } from '../clock'
import { readSettings } from '../settings/read'
import type { PreferencesStore } from '../settings/preferences'
import type { Attempts } from './attempts'
import { createBackgroundCheck } from './background-check'
import { calibratedCost } from './calibrate'
import { changeOver } from './change-over'
import type { RunCheck } from './check-in-thread'
import { type ClosedVault, createClosedVault, demoFolderIn, practiceFolderIn } from './closed-vault'
import { createDemoVault, removeDemo } from './demo'
import { vaultState } from './folder'
import { createOwedEvents } from './owed-events'
import { createIdleTime } from './idle-time'
import type { KdfCost } from './kdf'
import { costs, createKeyChanges, type HeldPractice, type KeyChanges } from './key-changes'
import { createKeyToConfirm } from './key-to-confirm'
import type { KeyStore } from './keychain'
import { vaultFiles } from './layout'
import { andThen, andUntil } from './leaving'
import { type BeforeMigration, type OpenPractice, openPractice, type UnlockWith } from './open-practice'
import { strengthenPassphrase } from './rewrap'
import { createVault } from './vault'
import type { Typed } from './ways-in'

/** The vault as the running app holds it: at most one practice open, closed again after idle time. */
export interface Vault extends KeyChanges {
  /** @throws AppError 'locked' */
  requireOpen(): { orm: WriteDb }
  /** The practice that is open. Its key is wiped at the lock: whoever needs it longer takes a copy, and wipes that. */
  held(): Readonly<Pick<OpenPractice, 'dbId' | 'folder' | 'key' | 'kind'>> | null
  isOpen(): boolean
  state(): VaultState
  /** Makes an empty practice in the chosen folder and opens it. */
  create(passphrase: string): Promise<void>
  /** @throws AppError as `openPractice`; 'refused' too soon after a wrong try, or where this computer does not keep the key */
  unlock(unlockWith: Typed): Promise<void>
  /** Tries a passphrase or recovery key on the locked practice without unlocking it: a wrong one counts as at unlocking. @throws AppError as `unlock` */
  guess<T>(guess: () => Promise<T>): Promise<T>
  openDemo(): Promise<void>
  removeDemo(): void
  /**
   * From now on nothing is answered; then closes the database and wipes the key, whatever fails on the way. An unlocking that is under way
   * is given up. Nothing when it is closed already. Never throws.
   *
   * A backup that is due is made first (`closing` tells when it is done), unless it has to be `atOnce`.
   */
  lock(how?: 'at-once'): void
  /** While a locked practice waits for its last backup before it is closed; null when none does. */
  closing(): Promise<void> | null
  /** While all pages of the practice that was just opened are read, in the background; null when nothing is. Never rejects. */
  checking(): Promise<void> | null
  /**
   * Locks, has `change` put another database in the place of this one, and opens that by the same keys. Where it does not open or is damaged,
   * `takeBack` undoes the change and the old one is opened again. Both are quick and synchronous.
   *
   * @throws what `change` or the opening threw; 'locked' when somebody locked meanwhile: before the change, and there is none; or while opening, and it stands
   */
  exchange(change: () => void, takeBack: () => void): Promise<void>
  /** After the disk failed: opens the database anew, or locks. @returns whether it is open */
  reopen(): boolean
  /** Something was saved: the disk takes again what it had no room for. */
  saved(): void
  /** The recovery key that waits to be confirmed: of a new practice, or of one whose first key never was. */
  heldRecoveryKey(): string | null
  confirmRecoveryKey(groups: readonly { position: number; text: string }[]): void
  /** @throws AppError as `prove` */
  renewRecoveryKey(passphrase: string): Promise<void>
  /** Starts the idle time anew. @returns seconds until the lock */
  stayAwake(): number
}

export interface Leaving {
  /** Never rejects. */
  done: Promise<void>
  /** Ends as soon as it can, unfinished. */
  giveUp(): void
}

interface Options {
  userData: string
  clock: Clock
  preferences: PreferencesStore
  /** Called when nobody has worked for the set time: the page saves what is typed, then the vault is locked. */
  idle(): void
  /** Called after every unlocking. */
  opened(practice: OpenPractice): void
  /** Called before the vault closes, while the log can still be written to. */
  beforeClose?(orm: WriteDb, owe: (clock: Clock, action: string, subjectId: number | null) => void): void
  /** Called at every lock: what still needs the database, and the key, before both go. Null: nothing does. */
  leaving(atOnce: boolean): Leaving | null
  /** Called before the database is brought to a newer form. */
  beforeMigration: BeforeMigration
  /** Called with a practice that was opened, to read all its pages by another connection. Where they are damaged it is locked. */
  check: RunCheck
  /** Milliseconds from the opening to its check. */
  checkAfter?: number
  /** Called before it is locked because it is damaged: the page saves what is typed. Never rejects. */
  saveTyped?: () => Promise<void>
  /** Called after every lock, whoever asked for it: the page must go. `lost`: the disk failed, and the page was not asked to save before. */
  locked(lost: boolean): void
  keyStore: KeyStore
  /** Milliseconds by a clock that nobody can set: for the wait after wrong tries. */
  elapsed?: () => number
  /** The one that was there before; else one of its own. */
  closed?: ClosedVault
  /** Tests only: a cost below the floor, so that they need not wait. */
  testCost?: KdfCost
  /** What failed while closing, where nobody is left to be told: for the log. */
  failed(what: string, error: unknown): void
}

const missing = 'The folder of your practice is not there. Connect its disk, or put the folder back, then try again.'

export function createVaultSession({ userData, clock, preferences, idle: idleOver, opened, beforeClose, leaving: lastWork, beforeMigration, check, checkAfter = 1000, saveTyped = async () => {}, locked, keyStore, elapsed = () => performance.now(), testCost, failed, closed = createClosedVault({ userData, preferences, clock, elapsed, keyStore, failed }) }: Options): Vault {
  const demoFolder = demoFolderIn(userData)
  const folderOf = (chosen: string | null) => practiceFolderIn(userData, chosen)
  const practiceFolder = () => folderOf(preferences.dataFolder())
  let held: HeldPractice | null = null
  const recovery = createKeyToConfirm(clock)
  const owed = createOwedEvents()
  const idle = createIdleTime({ clock, over: idleOver })
  let opening = false
  let closing: Leaving | null = null
  let locksAsked = 0

  function requireHeld(): HeldPractice {
    if (held === null) throw new AppError('locked', 'Levator is locked. Unlock it to go on.')
    return held
  }

  const backgroundCheck = createBackgroundCheck({ check, after: checkAfter, damaged: (practice) => saveTyped().then(() => lockIfHeld(practice)), failed })
  const { waysIn } = closed

  const vault: Vault = {
    ...createKeyChanges({ userData, clock, elapsed, keyStore, testCost, held: requireHeld, failed }),
    requireOpen: requireHeld,
    held: () => held?.practice ?? null,
    isOpen: () => held !== null,
    state() {
      if (held === null) {
        const state = closed.state()
        return state.phase === 'locked' && isKnownDamaged(state.folder) ? { ...state, damage: 'records' } : state
      }
      return {
        phase: 'open',
        damage: null,
        failed: null,
        unlocksWithComputer: false,
        openedByRecoveryKey: held.byRecoveryKey,
        kind: held.practice.kind,
        demoExists: vaultState(demoFolder) === 'demo',
        recoveryAsked: recovery.asked(),
        diskFull: owed.any(held.practice),
        folder: held.practice.folder,
      }
    },
    async create(passphrase) {
      const problem = passphraseProblem(passphrase)
      if (problem !== null) throw new AppError('invalid_input', problem, { passphrase: problem })
      return alone(async () => {
        if (closed.phase() === 'missing') throw new AppError('storage', missing)
        // Asked once: the choice must not change between making and opening.
        const chosen = preferences.dataFolder()
        const made = await createVault(folderOf(chosen), { passphrase, createdAt: clock.now(), ...(await costs(testCost)) })
        wipeKey(made.key)
        preferences.rememberPractice(chosen)
        hold(await openPractice(folderOf(chosen), { passphrase }), 'vault.create')
        recovery.waitFor(made.recoveryKey)
      })
    },
    async unlock(unlockWith) {
      if (closed.phase() === 'missing') throw new AppError('storage', missing)
      const chosen = preferences.dataFolder()
      const folder = folderOf(chosen)
      const before = locksAsked
      // A key store may ask the user, or hang: whoever types the passphrase meanwhile does not wait for it.
      await waysIn.through(folder, unlockWith, (way, tries) =>
        alone(async () => {
          if (locksAsked !== before) throw new AppError('locked', 'Levator was locked meanwhile. Unlock it again.')
          await openUnlessLocked(folder, way, { tries })
          attempt('replacing a recovery key that was never confirmed', () => recovery.renewUnlessConfirmed(requireHeld()))
          attempt('remembering where the practice lies', () => preferences.rememberPractice(chosen))
        }),
      )
    },
    guess: (guess) => waysIn.counted(practiceFolder(), guess),
    openDemo: () =>
      alone(async () => {
        const isNew = vaultState(demoFolder) !== 'demo'
        if (isNew) wipeKey(createDemoVault(demoFolder, { createdAt: clock.now() }))
        // Small, and its folder may be removed at any moment: no check goes on while it is open.
        await openUnlessLocked(demoFolder, { demo: true }, { checkFirst: true })
        if (isNew) fillOrRemove()
      }),
    removeDemo() {
      if (held?.practice.kind === 'demo') vault.lock()
      removeDemo(demoFolder)
    },
    lock: (how) => shut(how === 'at-once', false),
    closing: () => closing?.done ?? null,
    checking: backgroundCheck.going,
    async exchange(change, takeBack) {
      const { practice } = requireHeld()
      const { folder } = practice
      const key = copyKey(practice.key)
      vault.lock('at-once')
      const before = locksAsked
      // A backup that was being made still has the folder.
      await closing?.done
      if (locksAsked !== before) {
        wipeKey(key)
        throw new AppError('locked', 'Levator was locked before the other records were put in. Nothing was changed. Unlock it again.')
      }
      // Before they are used: what is put in the place of others must be whole, or the others stay.
      const open = () => openUnlessLocked(folder, { key: copyKey(key) }, { checkFirst: true })
      await alone(() => changeOver(change, takeBack, open)).finally(() => wipeKey(key))
    },
    reopen() {
      if (held === null) return false
      const { practice } = held
      if (attempt('opening the practice anew', practice.reopen)) {
        held = { ...held, orm: ormOf(practice.db) }
        backgroundCheck.begin(practice)
      } else shut(true, true)
      return held !== null
    },
    saved() {
      attempt('opening the practice as ever after its disk was full', openToOthers)
      attempt('writing events into the audit log that the full disk had no room for', () => owed.pay(requireHeld().practice))
    },
    heldRecoveryKey: recovery.key,
    confirmRecoveryKey: (groups) => recovery.confirm(requireHeld(), groups),
    async renewRecoveryKey(passphrase) {
      await vault.prove(passphrase)
      recovery.renew(requireHeld())
    },
    stayAwake: () => idle.anew(readSettings(requireHeld().orm).autoLockMinutes),
  }

  /** Opened on a full disk it is open for one connection alone, which no backup could join. As soon as there is room it is opened as ever. */
  function openToOthers(): void {
    const { db } = requireHeld().practice
    if (!takesAnother(db) && hasRoomForIndex(db.name)) vault.reopen()
  }

  function shut(atOnce: boolean, lost: boolean): void {
    locksAsked += 1
    idle.end()
    if (atOnce) closing?.giveUp()
    if (held === null) return
    const { practice, orm } = held
    held = null
    recovery.forget()
    attempt('writing down what was looked at', () => beforeClose?.(orm, (then, action, subjectId) => owed.record(practice, then, action, '', subjectId)))
    attempt('writing the lock into the audit log', () => {
      owed.pay(practice)
      recordEvent(orm, clock, 'vault.lock', null)
    })
    closeWhenLeft(practice, atOnce)
    locked(lost)
  }

  function closeWhenLeft(practice: OpenPractice, atOnce: boolean): void {
    const close = () => void attempt('closing the practice', practice.close)
    let left: Leaving | null = null
    attempt('finishing before the practice is closed', () => {
      left = lastWork(atOnce)
    })
    left = andUntil(left, backgroundCheck.end())
    if (left === null) return close()
    closing = andThen(left, () => {
      close()
      closing = null
    })
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

  const lockIfHeld = (practice: OpenPractice) => held?.practice === practice && shut(true, false)
  const isKnownDamaged = (folder: string) => backgroundCheck.foundDamaged(vaultFiles(folder).database)

  async function openUnlessLocked(folder: string, unlockWith: UnlockWith, { tries, checkFirst = isKnownDamaged(folder) }: { tries?: Attempts; checkFirst?: boolean } = {}): Promise<void> {
    const before = locksAsked
    const practice = await openPractice(folder, unlockWith, { beforeMigration, checkFirst, readThrough: (db, key) => check(db.name, key).done })
    if (practice.checked) backgroundCheck.foundWhole(practice.db.name)
    if ('passphrase' in unlockWith && testCost === undefined) {
      await strengthenPassphrase(folder, practice.key, unlockWith.passphrase, calibratedCost).catch((error: unknown) => failed('strengthening the wrap of the passphrase', error))
    }
    if (locksAsked === before) {
      hold(practice, 'vault.unlock', { tries, byRecoveryKey: 'recoveryKey' in unlockWith })
      attempt('forgetting the wrong tries', () => tries?.forget())
      return
    }
    attempt('closing the practice', practice.close)
    throw new AppError('locked', 'Levator was locked while the practice was being opened. Unlock it again.')
  }

  /** What cannot be held with its audit event and its idle time is not held at all: nothing may stay open that never locks. */
  function hold(practice: OpenPractice, action: string, { tries, byRecoveryKey = false }: { tries?: Attempts | undefined; byRecoveryKey?: boolean } = {}): void {
    try {
      const orm = ormOf(practice.db)
      const counted = tries?.counted()
      if (counted) owed.record(practice, clock, 'vault.unlockFailed', `${counted.count}, ${counted.firstAt} to ${counted.lastAt}`)
      owed.record(practice, clock, action)
      held = { practice, orm, byRecoveryKey }
      vault.stayAwake()
      opened(practice)
      backgroundCheck.begin(practice)
    } catch (error) {
      held = null
      idle.end()
      attempt('closing the practice', practice.close)
      throw error
    }
  }

  /** @returns false when it failed; the log then says how */
  function attempt(what: string, act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      failed(what, error)
      return false
    }
  }

  /** Who wants to go on working waits for no backup: it is made afterwards. */
  async function hurry(leaving: Leaving): Promise<void> {
    const before = locksAsked
    leaving.giveUp()
    await leaving.done
    if (locksAsked !== before) throw new AppError('locked', 'Levator was locked while the practice was being opened. Unlock it again.')
  }

  /** Two openings at once would fight over the same folder. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (held !== null) throw new AppError('conflict', 'A practice is open already. Lock it first.')
    if (opening) throw new AppError('conflict', 'Levator is already opening the practice. Wait a moment.')
    opening = true
    try {
      if (closing !== null) await hurry(closing)
      return await work()
    } finally {
      opening = false
    }
  }

  return vault
}
