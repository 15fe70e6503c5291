import { join } from 'node:path'
import type { VaultState } from '../../shared/contract/vault'
import type { PreferencesStore } from '../settings/preferences'
import { damageIn, vaultState } from './folder'
import { createWaysIn, type WaysIn, type WaysInOptions } from './ways-in'

/** The vault while nothing is open. It needs little, so that it is there before the rest: the first screen waits for its `state`. */
export interface ClosedVault {
  /** Whether a practice is there, as its files say it. @throws AppError 'storage' where they cannot be read */
  phase(): Exclude<VaultState['phase'], 'open'>
  /** @throws AppError 'storage' */
  state(): VaultState
  /** One for the whole run: a wait after wrong tries begins when they are first looked at. */
  waysIn: WaysIn
}

export const demoFolderIn = (userData: string): string => join(userData, 'demo')

/** Where a practice lies, or would be made: the folder that was chosen (null: none was), else the usual one. */
export const practiceFolderIn = (userData: string, chosen: string | null): string => chosen ?? join(userData, 'practice')

export function createClosedVault({ preferences, ...options }: WaysInOptions & { preferences: PreferencesStore }): ClosedVault {
  const { userData } = options
  const folder = () => practiceFolderIn(userData, preferences.dataFolder())
  const waysIn = createWaysIn(options)

  function phase(): Exclude<VaultState['phase'], 'open'> {
    const onDisk = vaultState(folder())
    if (onDisk === 'none') return preferences.knowsPractice() ? 'missing' : 'first-run'
    if (onDisk === 'demo') return 'first-run'
    return onDisk === 'damaged' ? 'damaged' : 'locked'
  }

  return {
    phase,
    state() {
      const now = phase()
      return {
        phase: now,
        damage: now === 'damaged' ? damageIn(folder()) : null,
        ...(now === 'locked' ? waysIn.state(folder()) : { failed: null, unlocksWithComputer: false }),
        openedByRecoveryKey: false,
        kind: null,
        demoExists: vaultState(demoFolderIn(userData)) === 'demo',
        recoveryAsked: null,
        diskFull: false,
        folder: folder(),
      }
    },
    waysIn,
  }
}
