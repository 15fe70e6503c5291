import { normalisePassphrase, passphraseProblem } from '../../shared/domain/passphrase'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import { wipeKey } from '../db/key'
import type { WriteDb } from '../db/orm'
import { createBrake } from './brake'
import { calibratedCost } from './calibrate'
import { forgetSecret, hasSecret, keepNewSecret, keyStoreProblem, type KeyStore } from './keychain'
import type { KdfCost } from './kdf'
import type { OpenPractice } from './open-practice'
import { authenticHeader, dropKeychainWrap, preparePassphrase, putKeychainWrap } from './rewrap'
import { unlockWithPassphrase } from './vault'

/** The practice that is open, as far as its keys go. */
export interface HeldPractice {
  practice: OpenPractice
  orm: WriteDb
  /** Opened by the recovery key, and no new passphrase set since: that may be done without the old one. */
  byRecoveryKey: boolean
}

/** What changes who may open the practice, or asks who is there, while it is open. All throw AppError 'locked' when it is not. */
export interface KeyChanges {
  /** Whether this is its passphrase. @throws AppError 'wrong_passphrase', 'refused' (a demo has none; too soon after a wrong one), 'conflict' */
  prove(passphrase: string): Promise<void>
  /**
   * Only the header changes. Backups made before still open with the old passphrase; the recovery key and the computer open as ever.
   *
   * @param current null: forgotten, which is enough only where the recovery key opened the practice
   * @throws AppError as `prove`, 'invalid_input' (`next` cannot be taken), 'storage'
   */
  changePassphrase(current: string | null, next: string): Promise<void>
  /** Whether this computer may unlock the practice by itself, and why it never could. */
  computerUnlock(): Promise<{ on: boolean; refused: string | null }>
  /** @throws AppError as `prove`; 'refused' where the computer cannot keep a key */
  allowComputerUnlock(passphrase: string): Promise<void>
  forbidComputerUnlock(): void
}

interface Options {
  userData: string
  clock: Clock
  elapsed: () => number
  keyStore: KeyStore
  testCost: KdfCost | undefined
  /** @throws AppError 'locked' */
  held(): HeldPractice
  failed(what: string, error: unknown): void
}

export function createKeyChanges({ userData, clock, elapsed, keyStore, testCost, held, failed }: Options): KeyChanges {
  const brake = createBrake(elapsed)
  let checking = false

  const changes: KeyChanges = {
    async prove(passphrase) {
      const { practice } = held()
      brake.requireReleased()
      // A page gone wild could else have a hundred derivations run at once, of hundreds of megabytes each.
      if (checking) throw new AppError('conflict', 'Levator is already checking a passphrase. Wait a moment.')
      checking = true
      try {
        const unlocked = await unlockWithPassphrase(practice.folder, passphrase)
        const isItsKey = unlocked.key.equals(practice.key.key)
        wipeKey(unlocked)
        // The key is wiped by locking, so a practice locked meanwhile fails both.
        if (stillHeld(practice) === null || !isItsKey) throw lockedMeanwhile()
        brake.released()
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong_passphrase') refused(practice)
        throw error
      } finally {
        checking = false
      }
    },
    async changePassphrase(current, next) {
      const { practice, byRecoveryKey } = held()
      const same = current !== null && normalisePassphrase(current) === normalisePassphrase(next)
      const problem = same ? unchanged : passphraseProblem(next)
      if (problem !== null) throw new AppError('invalid_input', problem, { next: problem })
      if (current !== null) await changes.prove(current)
      else if (!byRecoveryKey) throw new AppError('refused', 'A new passphrase needs the present one. If it is forgotten, lock Levator and unlock it with the recovery key.')
      const write = await preparePassphrase(practice.folder, practice.key, next, await costs(testCost)).catch((error: unknown) => {
        throw stillHeld(practice) === null ? lockedMeanwhile() : error
      })
      const still = stillHeld(practice)
      if (still === null) throw lockedMeanwhile()
      inOneTransaction(still.orm, 'vault.changePassphrase', write)
      still.byRecoveryKey = false
    },
    async computerUnlock() {
      const { practice } = held()
      if (practice.kind === 'demo') return { on: false, refused: 'The demo practice needs no passphrase.' }
      const { dbId, wraps } = authenticHeader(practice.folder, practice.key)
      return { on: hasSecret(userData, dbId) && wraps.some(({ kind }) => kind === 'keychain'), refused: await keyStoreProblem(keyStore) }
    },
    async allowComputerUnlock(passphrase) {
      const { practice } = held()
      await changes.prove(passphrase)
      const { dbId } = authenticHeader(practice.folder, practice.key)
      const secret = await keepNewSecret(keyStore, userData, dbId)
      try {
        const still = stillHeld(practice)
        if (still === null) throw lockedMeanwhile()
        inOneTransaction(still.orm, 'vault.allowComputerUnlock', () => putKeychainWrap(practice.folder, practice.key, secret))
      } finally {
        secret.fill(0)
      }
    },
    forbidComputerUnlock() {
      const { practice, orm } = held()
      const { dbId } = authenticHeader(practice.folder, practice.key)
      inOneTransaction(orm, 'vault.forbidComputerUnlock', () => dropKeychainWrap(practice.folder, practice.key))
      forgetSecret(userData, dbId)
    },
  }

  /** Somebody at the open practice does not know its passphrase: that belongs into the audit log. */
  function refused(practice: OpenPractice): void {
    brake.failed()
    const still = stillHeld(practice)
    if (still === null) return
    try {
      recordEvent(still.orm, clock, 'vault.proveFailed', null)
    } catch (error) {
      failed('writing a wrong passphrase into the audit log', error)
    }
  }

  /** The same practice, never locked since: unlocked again it is another one. */
  function stillHeld(practice: OpenPractice): HeldPractice | null {
    try {
      const now = held()
      return now.practice === practice ? now : null
    } catch {
      return null
    }
  }

  /** The header is written last: if that fails, the event is taken back with it. */
  function inOneTransaction(orm: WriteDb, action: string, writeHeader: () => void): void {
    orm.$client
      .transaction(() => {
        recordEvent(orm, clock, action, null)
        writeHeader()
      })
      .immediate()
  }

  return changes
}

/** What a new wrap of a passphrase is to cost. */
export async function costs(testCost: KdfCost | undefined): Promise<{ cost: KdfCost } | { testCost: KdfCost }> {
  return testCost === undefined ? { cost: await calibratedCost() } : { testCost }
}

const unchanged = 'This is the passphrase you have now. Choose another one.'
const lockedMeanwhile = () => new AppError('locked', 'Levator was locked meanwhile, so nothing was changed. Unlock it and try again.')
