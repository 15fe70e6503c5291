import { z } from 'zod'
import { Instant } from '../domain/day-schema'
import { task } from './define'

/** Typed secrets are bounded before any work is done with them. */
export const Passphrase = z.string().min(1, 'Type your passphrase.').max(1024, 'A passphrase has at most 1,024 characters.')

export const VaultState = z.strictObject({
  /**
   * `first-run`: no practice here yet. `locked`: one is here, closed. `open`: records can be read. `damaged`: both headers are.
   * `missing`: there was one, and its folder is gone: a stick not plugged in, a folder moved.
   */
  phase: z.enum(['first-run', 'locked', 'open', 'damaged', 'missing']),
  /** While `damaged`: the key files, or the pointer to the records in use (`main/vault/generation.ts`). While `locked`: the records were, and so they were locked. */
  damage: z.enum(['keys', 'pointer', 'records']).nullable(),
  /** What is open; null while locked. */
  kind: z.enum(['practice', 'demo']).nullable(),
  /** A demo practice is on this machine. */
  demoExists: z.boolean(),
  /** Groups of the new recovery key (1-based) to be typed back; null when none is waiting. */
  recoveryAsked: z.array(z.int().positive()).nullable(),
  /** The disk was full at unlocking and nothing has been saved since: records can be read, and that is all. */
  diskFull: z.boolean(),
  /** While locked: wrong tries since the last unlocking, and how long to wait before the next is taken. Null: none. */
  failed: z.strictObject({ count: z.int().positive(), lastAt: Instant, waitSeconds: z.int().nonnegative() }).nullable(),
  /** While locked: this computer keeps a key of the practice, so it can be asked to unlock. */
  unlocksWithComputer: z.boolean(),
  /** The recovery key opened it, and no new passphrase was set since. */
  openedByRecoveryKey: z.boolean(),
  /** Folder shown at set-up and in the settings. */
  folder: z.string(),
})
export type VaultState = z.infer<typeof VaultState>

const ComputerUnlock = z.strictObject({ on: z.boolean(), refused: z.string().nullable() })

const Nothing = z.strictObject({})
const anytime = { whileLocked: true }
const changesAll = { whileLocked: true, changes: true }

export const vault = {
  state: task(Nothing, VaultState, anytime),
  /** Asks for a folder with the system's dialog; it becomes the data folder of the practice that `create` makes. Null = cancelled. */
  chooseFolder: task(Nothing, z.strictObject({ folder: z.string().nullable() }), changesAll),
  /** Makes an empty practice and opens it. Its recovery key waits to be confirmed. */
  create: task(z.strictObject({ passphrase: Passphrase }), VaultState, changesAll),
  /** The recovery key that waits to be confirmed; null when none does. It is kept nowhere but in memory until then. */
  recoveryKey: task(Nothing, z.strictObject({ recoveryKey: z.string().nullable() })),
  /** A new recovery key in place of the old one, to be confirmed. The passphrase is asked again. */
  renewRecoveryKey: task(z.strictObject({ passphrase: Passphrase }), VaultState, { changes: true }),
  /** `current` may be null only where the recovery key opened the practice. Backups made before still open with the old one. */
  changePassphrase: task(z.strictObject({ current: Passphrase.nullable(), next: Passphrase }), VaultState, { changes: true }),
  /** Whether this computer unlocks the practice without the passphrase, and why it could not. */
  computerUnlock: task(Nothing, ComputerUnlock),
  allowComputerUnlock: task(z.strictObject({ passphrase: Passphrase }), ComputerUnlock, { changes: true }),
  forbidComputerUnlock: task(Nothing, ComputerUnlock, { changes: true }),
  /** Saves the recovery key, while it is still held after `create`, to a file the user chooses. */
  saveRecoveryKey: task(Nothing, z.strictObject({ fileName: z.string().nullable() })),
  /** Opens the system's print dialog with the recovery sheet. */
  printRecoveryKey: task(Nothing, z.strictObject({ printed: z.boolean() })),
  /** The groups asked for (1-based), typed back. Wrong ones: `invalid_input`. */
  confirmRecoveryKey: task(
    z.strictObject({ groups: z.array(z.strictObject({ position: z.int().min(1).max(8), text: z.string().max(16) })).min(1).max(8) }),
    VaultState,
    { changes: true },
  ),
  unlock: task(
    z.union([
      z.strictObject({ passphrase: Passphrase }),
      z.strictObject({ recoveryKey: z.string().min(1).max(200) }),
      z.strictObject({ computer: z.literal(true) }),
    ]),
    VaultState,
    changesAll,
  ),
  /** Closes the database, wipes the key, destroys the page. */
  lock: task(Nothing, VaultState, changesAll),
  /** Makes the demo practice if it is not there, and opens it. */
  openDemo: task(Nothing, VaultState, changesAll),
  /** Deletes the demo practice and everything in it. */
  removeDemo: task(Nothing, VaultState, changesAll),
  /** The page's answer to `app.closing`: everything typed is saved. */
  pageSaved: task(Nothing, Nothing, anytime),
  /** Something was copied or cut in the page; the words themselves are not sent. */
  copied: task(Nothing, Nothing, anytime),
}
