import { z } from 'zod'
import { backupReasons } from '../domain/backup-reasons'
import { Day, Instant } from '../domain/day-schema'
import { task } from './define'

const Count = z.int().nonnegative()

export const Backup = z.strictObject({
  /** Counts the backups of a practice up from 1: their order, whatever the clock said. */
  seq: z.int().positive(),
  madeAt: Instant,
  /** Size of the file. */
  bytes: Count,
  reason: z.enum(backupReasons),
  /** `unverified`: whole, as far as anybody knows, but not read back yet. */
  state: z.enum(['verified', 'unverified', 'damaged']),
  /** When it was last read back. */
  verifiedAt: Instant.nullable(),
  inSecondFolder: z.boolean(),
  /** Null where it cannot be read. */
  contents: z.strictObject({ clients: Count, sessions: Count, newestOn: Day.nullable() }).nullable(),
})
export type Backup = z.infer<typeof Backup>

/** `amber`: something is without a backup for more than a day. `red`: for more than a week, or a backup proved damaged. */
export const BackupLevel = z.enum(['ok', 'amber', 'red'])
export type BackupLevel = z.infer<typeof BackupLevel>

export const backupSteps = ['copy', 'check', 'pack', 'verify', 'unpack'] as const

export const BackupStatus = z.strictObject({
  /** False for a demo practice, which is not backed up. */
  enabled: z.boolean(),
  /** The worst of all below. */
  level: BackupLevel,
  /** On this machine. */
  here: z.strictObject({ level: BackupLevel, lastAt: Instant.nullable(), bytes: Count, changedAt: Instant.nullable() }),
  /** The second folder: a stick, or a folder that another program takes elsewhere. */
  away: z.strictObject({
    level: BackupLevel,
    folder: z.string().nullable(),
    state: z.enum(['none', 'ready', 'missing', 'failed']),
    lastAt: Instant.nullable(),
    /** What is wrong with it and what to do. */
    message: z.string().nullable(),
    /** It lies on the same disk as the practice. */
    sameDisk: z.boolean(),
  }),
  drill: z.strictObject({ level: BackupLevel, lastAt: Instant.nullable(), sound: z.boolean().nullable() }),
  /** Nobody has tried the recovery key for a month. */
  recoveryTrialDue: z.boolean(),
  /** What is being done; `share` of its step is done, 0 to 1. */
  running: z.strictObject({ kind: z.enum(['make', 'drill', 'copy']), step: z.enum(backupSteps), share: z.number() }).nullable(),
  /** Why the last backup could not be made; null when it was. */
  failure: z.strictObject({ at: Instant, message: z.string() }).nullable(),
  /** Bytes that all backups take, and that are left on their disk: 0 where it does not say, which no message is made of. */
  space: z.strictObject({ used: Count, free: Count }),
})
export type BackupStatus = z.infer<typeof BackupStatus>

const Nothing = z.strictObject({})

export const backups = {
  status: task(Nothing, BackupStatus),
  /** The newest first. */
  list: task(Nothing, z.array(Backup)),
  /** Makes one now and reads it back. Ends when it is done, cancelled ('refused') or could not be made. */
  make: task(Nothing, Backup, { changes: true }),
  /** Ends what is running. Backups made before stay as they are. */
  cancel: task(Nothing, Nothing),
  /** Restores one beside the practice, reads all of it and compares; the practice stays as it is. */
  verify: task(z.strictObject({ seq: z.int().positive() }), Backup, { changes: true }),
  /** Asks for a folder with the system's dialog; every backup is copied there from now on. */
  chooseSecondFolder: task(Nothing, BackupStatus, { changes: true }),
  /** Copies nothing there any more. What lies there stays. */
  forgetSecondFolder: task(Nothing, BackupStatus, { changes: true }),
  /** Whether this recovery key opens the newest backup. Opens and changes nothing. @throws 'wrong_passphrase', 'invalid_input' */
  tryRecoveryKey: task(z.strictObject({ recoveryKey: z.string().min(1).max(200) }), BackupStatus, { changes: true }),
}
