import { z } from 'zod'
import { Day, Instant } from '../domain/day-schema'
import { task } from './define'
import { Passphrase } from './vault'

/** What is known of a chosen backup before it is opened. */
export const ChosenBackup = z.strictObject({
  /** Its file's name, without the folder. */
  fileName: z.string(),
  /**
   * Which passphrase or recovery key is needed to look into it: none (the open practice has its key), the one in use here, or the one of the
   * day it was made.
   */
  secret: z.enum(['none', 'present', 'of-backup']),
})
export type ChosenBackup = z.infer<typeof ChosenBackup>

/**
 * What could be read out of damaged records that the backup does not hold. It comes along as drafts that say so; the damaged files are
 * kept as they are.
 */
export const Salvage = z.strictObject({
  sessions: z.int().nonnegative(),
  /** Clients that the backup does not have. */
  clients: z.int().nonnegative(),
  /** Known by name only: nothing of them could be read. */
  lostSessions: z.int().nonnegative(),
  lostClients: z.int().nonnegative(),
  /** The lists themselves are damaged, so there may be others that nobody can count. */
  mayBeMore: z.boolean(),
})
export type Salvage = z.infer<typeof Salvage>

/** What a backup holds, after all of it has been unpacked and checked, and what restoring it would do here. Nothing is changed yet. */
export const RestorePreview = z.strictObject({
  madeAt: Instant,
  clients: z.int().nonnegative(),
  sessions: z.int().nonnegative(),
  /** Day of the newest session. */
  newestOn: Day.nullable(),
  /** Its log or signed notes were changed by something other than Levator before it was made. */
  historyBroken: z.boolean(),
  /**
   * `replace`: it takes the place of the records in use, which move aside. `keys`: only the key files are lost; they come back, the records
   * stay as they are. `new`: there is no practice here yet.
   */
  way: z.enum(['replace', 'keys', 'new']),
  /** The passphrase afterwards: the one in use, or the one the backup was made with. */
  passphrase: z.enum(['present', 'of-backup']),
  /** Changed here since the backup was made, which moves aside; null where the records here cannot be read now. */
  since: z.strictObject({ clients: z.int().nonnegative(), sessions: z.int().nonnegative() }).nullable(),
  /** Clients in it whose record was destroyed here since, and is destroyed again by restoring it; null where the records here cannot be read. */
  destroyed: z.int().nonnegative().nullable(),
  /** Null where the records here are whole, or none are. */
  salvage: Salvage.nullable(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

export const lookSteps = ['unpack', 'check', 'salvage'] as const

export const RestoreState = z.strictObject({
  /** How a backup is being looked at; `share` of its step is done, 0 to 1. `salvages`: after it, the records that are here are read through too. */
  running: z.strictObject({ step: z.enum(lookSteps), share: z.number(), salvages: z.boolean() }).nullable(),
  /** The last time that other records took the place of these, until the therapist says that they are right. */
  switched: z
    .strictObject({
      at: Instant,
      /** When the backup was made; null when this was going back. */
      madeAt: Instant.nullable(),
      /** The records left then are still there, and can be gone back to. */
      canGoBack: z.boolean(),
      /** Until then. */
      until: Instant,
    })
    .nullable(),
})
export type RestoreState = z.infer<typeof RestoreState>

const Names = z.strictObject({ givenName: z.string(), familyName: z.string(), preferredName: z.string() })

/** What the backup that was looked at holds and the records in use do not. Nobody whose record was destroyed on purpose. */
export const BackupContents = z.strictObject({
  madeAt: Instant,
  clients: z.array(Names.extend({ uid: z.string(), sessions: z.int().nonnegative() })),
  /** Of clients who are here, by client and day. `status` as it was in the backup. */
  sessions: z.array(z.strictObject({ uid: z.string(), client: Names, heldOn: Day, status: z.enum(['draft', 'signed']) })),
})
export type BackupContents = z.infer<typeof BackupContents>

const OneOf = z.strictObject({ uid: z.string().min(1).max(36) })
const Nothing = z.strictObject({})
const anytime = { whileLocked: true }
const changesAll = { whileLocked: true, changes: true }
const Proved = z.strictObject({ passphrase: Passphrase })
const Secret = z.union([Proved, z.strictObject({ recoveryKey: z.string().min(1).max(200) })])

export const restore = {
  state: task(Nothing, RestoreState, anytime),
  /** A backup of the practice's own list by its number, or any file by the system's dialog. Null = cancelled. */
  choose: task(z.strictObject({ seq: z.int().positive().nullable() }), z.strictObject({ chosen: ChosenBackup.nullable() }), anytime),
  /** Unpacks and checks the chosen backup. `secret` as `choose` said. */
  look: task(z.strictObject({ secret: Secret.nullable() }), RestorePreview, anytime),
  /** Does what the preview said. An open practice asks for its passphrase again; it is locked and opened anew for it. */
  confirm: task(z.strictObject({ passphrase: Passphrase.nullable() }), Nothing, changesAll),
  /** What could be recovered from the backup that was looked at. Only while a practice is open. */
  contents: task(Nothing, BackupContents),
  /** Brings one client of that backup into the records in use, which stay as they are; sessions come as drafts, consents and holds do not come. */
  recoverClient: task(OneOf, z.strictObject({ clientId: z.int(), sessions: z.int().nonnegative() }), { changes: true }),
  /** The same for one session of a client who is here. */
  recoverSession: task(OneOf, z.strictObject({ clientId: z.int(), sessionId: z.int() }), { changes: true }),
  /** Gives up what was chosen. Answers when all that was unpacked of it is gone. */
  cancel: task(Nothing, Nothing, anytime),
  /** Goes back to the records that the last restore moved aside; the restored ones then move aside. `wrong_passphrase` changes nothing. */
  undo: task(Proved, Nothing, { changes: true }),
  /** The restored records are the right ones: there is no going back to the others any more. `wrong_passphrase` changes nothing. */
  keep: task(Proved, RestoreState, { changes: true }),
}
