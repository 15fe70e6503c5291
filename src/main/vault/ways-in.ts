import type { VaultState } from '../../shared/contract/vault'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import { type Attempts, attemptsIn } from './attempts'
import { readHeader, requireHeader } from './header-files'
import { hasSecret, type KeyStore, readSecret } from './keychain'
import type { UnlockWith } from './open-practice'

/** `computer`: its key store gives out the secret. */
export type Typed = { passphrase: string } | { recoveryKey: string } | { computer: true }

/** How locked practices may be opened from here, and what was tried in vain. */
export interface WaysIn {
  /** Of the practice in a folder, for the lock screen. */
  state(folder: string): Pick<VaultState, 'failed' | 'unlocksWithComputer'>
  /** @throws AppError 'refused' too soon after a wrong try; whatever `guess` throws, whose 'wrong_passphrase' counts as one */
  counted<T>(folder: string, guess: () => Promise<T>): Promise<T>
  /**
   * Opens by `open`. What was guessed is counted and waited for; the computer's own key is no guess.
   *
   * @throws AppError 'refused' too soon after a wrong try, or where this computer does not keep the key; whatever `open` throws
   */
  through(folder: string, typed: Typed, open: (unlockWith: UnlockWith, tries: Attempts) => Promise<void>): Promise<void>
}

export interface WaysInOptions {
  userData: string
  clock: Clock
  elapsed: () => number
  keyStore: KeyStore
  failed(what: string, error: unknown): void
}

export function createWaysIn({ userData, clock, elapsed, keyStore, failed }: WaysInOptions): WaysIn {
  const known = new Map<string, Attempts>()
  const triesAt = (folder: string): Attempts => {
    const tries = known.get(folder) ?? attemptsIn(folder, clock, elapsed)
    known.set(folder, tries)
    return tries
  }

  const ways: WaysIn = {
    state(folder) {
      const tries = triesAt(folder)
      const counted = tries.counted()
      const found = readHeader(folder)
      return {
        failed: counted === null ? null : { count: counted.count, lastAt: counted.lastAt, waitSeconds: tries.waitSeconds() },
        unlocksWithComputer: found.state === 'valid' && hasSecret(userData, found.header.dbId) && found.header.wraps.some(({ kind }) => kind === 'keychain'),
      }
    },
    async through(folder, typed, open) {
      const tries = triesAt(folder)
      if ('computer' in typed) {
        const secret = await readSecret(keyStore, userData, requireHeader(folder).header.dbId)
        return open({ secret }, tries).finally(() => secret.fill(0))
      }
      return ways.counted(folder, () => open(typed, tries))
    },
    async counted(folder, guess) {
      const tries = triesAt(folder)
      tries.requireReleased()
      try {
        return await guess()
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong_passphrase') count(tries)
        throw error
      }
    },
  }

  return ways

  function count(tries: Attempts): void {
    try {
      tries.failed()
    } catch (error) {
      failed('counting a wrong try', error)
    }
  }
}
