import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import type { Clock } from '../clock'
import { forgetRecoveryConfirmed, nameRecoveryConfirmed, recoveryConfirmed, rememberRecoveryConfirmed } from '../settings/recovery-confirmed'
import type { HeldPractice } from './key-changes'
import { askedGroups, groupMatches } from './recovery-key'
import { recoverySalt, replaceRecoveryKey } from './rewrap'

/** The recovery key that waits until some of its groups are typed back from the copy: of a new practice, or in place of one that never was. */
export interface KeyToConfirm {
  /** Kept in memory only; null when none waits. */
  key(): string | null
  /** The groups to type back, counted from 1; null when none waits. */
  asked(): number[] | null
  waitFor(key: string): void
  /** A key that was never typed back may stand on no paper at all: it is replaced until one is. */
  renewUnlessConfirmed(held: HeldPractice): void
  /** The one there is opens nothing any more; another waits. */
  renew(held: HeldPractice): void
  /** @throws AppError 'invalid_input' with each group that is not the same */
  confirm(held: HeldPractice, groups: readonly { position: number; text: string }[]): void
  /** The practice is closed. */
  forget(): void
}

export function createKeyToConfirm(clock: Clock): KeyToConfirm {
  let waiting: { key: string; asked: readonly number[] } | null = null

  function waitFor(key: string): void {
    waiting = { key, asked: askedGroups().map((group) => group + 1) }
  }

  function renewUnlessConfirmed({ practice, orm }: HeldPractice): void {
    const salt = recoverySalt(practice)
    if (recoveryConfirmed(orm, salt)) nameRecoveryConfirmed(orm, salt)
    else waitFor(replaceRecoveryKey(practice.folder, practice.key))
  }

  return {
    key: () => waiting?.key ?? null,
    asked: () => (waiting === null ? null : [...waiting.asked]),
    waitFor,
    renewUnlessConfirmed,
    renew(held) {
      const { orm } = held
      // On the disk before the header is: else a crash leaves a key that nobody saw and that counts as written down.
      forgetRecoveryConfirmed(orm)
      const renewed = () => {
        recordEvent(orm, clock, 'vault.renewRecoveryKey', null)
        renewUnlessConfirmed(held)
      }
      orm.$client.transaction(renewed).immediate()
    },
    confirm({ practice, orm }, groups) {
      if (waiting === null) return
      const { key, asked } = waiting
      const fields: Record<string, string> = {}
      for (const position of asked) {
        const typed = groups.find((group) => group.position === position)?.text ?? ''
        if (!groupMatches(key, position - 1, typed)) fields[`group${position}`] = `Group ${position} is not the same. Check your copy.`
      }
      if (Object.keys(fields).length > 0) throw new AppError('invalid_input', 'This is not what stands in the recovery key.', fields)
      rememberRecoveryConfirmed(orm, recoverySalt(practice))
      recordEvent(orm, clock, 'vault.confirmRecoveryKey', null)
      waiting = null
    },
    forget() {
      waiting = null
    },
  }
}
