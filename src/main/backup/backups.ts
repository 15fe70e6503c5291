import { operations } from '../../shared/contract'
import type { Backup, BackupStatus } from '../../shared/contract/backups'
import type { BackupBefore, BackupReason } from '../../shared/domain/backup-reasons'
import type { Instant } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { workedSince } from '../audit/events-since'
import type { Clock } from '../clock'
import { ormOf } from '../db/orm'
import type { OpenPractice } from '../vault/open-practice'
import type { Leaving } from '../vault/session'
import { type BackedUp, backupsOf, isCancelled } from './practice-backups'
import { type Kept, newestVerified } from './record'
import type { RunJob } from './run-in-worker'
import { cannotBackUp, type Known, nothingToSay, statusOf } from './status'
import { tryRecoveryKey } from './try-recovery-key'
import { createTurns } from './turns'
import { someThreadHangs } from '../worker-thread'
import { backupDue, backupTimes, drillDue, since } from './when'

/** The backups of whichever practice is open: makes them by themselves, and answers the page. */
export interface Backups {
  /** After every unlocking. */
  opened(practice: OpenPractice): void
  /** After every operation that may have changed something, by its path. */
  changed(path: string): void
  /** Before the practice is closed. Null: nothing is running and nothing is to be made. `atOnce`: give up what is running. */
  leaving(atOnce: boolean): Leaving | null
  /** For a step that cannot be taken back: it waits for this, and is not taken when it throws. Does nothing for a demo. */
  before(reason: BackupBefore): Promise<void>
  /** The same for a practice that is being opened. */
  beforeMigration(practice: BackedUp & Pick<OpenPractice, 'kind'>): Promise<void>
  /**
   * For destroying: `work` begins when no copy of the records is being made. One that is, is given up, so that none appears afterwards that still
   * holds what was destroyed; what it would have held is backed up later.
   */
  whileNoneIsMade<T>(work: () => T): Promise<T>
  status(): BackupStatus
  list(): Promise<Backup[]>
  make(): Promise<Backup>
  cancel(): void
  verify(seq: number): Promise<Backup>
  setSecondFolder(folder: string | null): void
  /** @throws AppError 'invalid_input', 'wrong_passphrase' */
  tryRecoveryKey(recoveryKey: string): void
}

interface Options {
  clock: Clock
  appVersion: string
  run: RunJob
  /** Something of the status changed: the page asks again. */
  told(): void
  failed(what: string, error: unknown): void
}

/** Longest that a closing waits for its backup, in milliseconds. What it does not finish is made after the next unlocking. */
export const closingPatience = 20_000
const historyBroken =
  'The history of the practice is not as it was written. The newest backup was kept, but does not count as verified: keep the ones before it, and look at what was changed.'

/** How often it is looked whether something is due, in milliseconds. */
const look = 30_000
/** Milliseconds until a change is noted on the disk: typing saves several times a second. */
const noteAfter = 300

interface Held extends Known {
  practice: OpenPractice
  signedAt: Instant | null
  versionSeq: number
  openedAt: Instant
  /** The last attempt, when it failed or was cancelled. */
  failedAt: Instant | null
  drillTriedAt: Instant | null
  /** It is being closed and nobody waits any longer. */
  givenUp: boolean
  noting: NodeJS.Timeout | undefined
}

export function createBackups({ clock, appVersion, run, told, failed }: Options): Backups {
  let held: Held | null = null
  let unusable: { practice: OpenPractice; failure: NonNullable<BackupStatus['failure']> } | null = null
  let looking: NodeJS.Timeout | undefined
  const turns = createTurns({ run, told })

  const requireHeld = (): Held => {
    if (unusable !== null) opened(unusable.practice)
    if (unusable !== null) throw new AppError('storage', unusable.failure.message)
    if (held === null) throw new AppError('refused', 'The demo practice is not backed up: it is for trying things out.')
    return held
  }

  const ownOf = (practice: BackedUp) => backupsOf({ practice, clock, appVersion, run: turns.run })

  function record({ practice }: Held, action: string, seq: number | null): void {
    try {
      const orm = ormOf(practice.db)
      orm.$client.transaction(() => recordEvent(orm, clock, action, seq)).immediate()
    } catch (error) {
      failed('writing a backup into the audit log', error)
    }
  }

  async function makeNow(mine: Held, reason: BackupReason): Promise<Kept> {
    const { changedAt, signedAt, own } = mine
    // What changes from now on is in the next one.
    Object.assign(mine, { changedAt: null, signedAt: null })
    try {
      const kept = await own.make(reason)
      Object.assign(mine, { failure: kept.state === 'verified' ? null : { at: clock.now(), message: historyBroken }, failedAt: null })
      own.note({ changedAt: mine.changedAt })
      record(mine, 'backups.make', kept.seq)
      thin(mine)
      return kept
    } catch (error) {
      Object.assign(mine, { changedAt: changedAt ?? mine.changedAt, signedAt: signedAt ?? mine.signedAt })
      mine.failedAt = clock.now()
      if (!isCancelled(error)) mine.failure = { at: mine.failedAt, message: wordsOf(error, 'The backup could not be made. Try again; if it fails again, start Levator anew.') }
      throw error
    } finally {
      told()
    }
  }

  /** The new one is made, whatever becomes of the old ones. */
  function thin({ own }: Held): void {
    try {
      own.thin()
    } catch (error) {
      failed('taking away backups that newer ones make unnecessary', error)
    }
  }

  async function copyNow(mine: Held): Promise<void> {
    try {
      await mine.own.copyAway()
      mine.copy = null
    } catch (error) {
      const isMissing = error instanceof AppError && error.code === 'not_found'
      mine.copy = { at: clock.now(), state: isMissing ? 'missing' : 'failed', message: wordsOf(error, 'The backup could not be copied to the second folder. Check its disk.') }
      if (!(error instanceof AppError)) throw error
    } finally {
      makeUpFor(mine)
      told()
    }
  }

  /** What only a spoilt backup held is in none: the next one is due. */
  function makeUpFor(mine: Held): void {
    if (mine.own.record().kept.at(-1)?.state === 'damaged') mine.changedAt ??= clock.now()
  }

  const makeAndCopy = async (mine: Held, reason: BackupReason): Promise<Kept> => {
    const kept = await turns.take(() => makeNow(mine, reason), mine)
    inBackground(mine, 'copying a backup to the second folder', () => copyNow(mine))
    return kept
  }

  function makeUnasked(mine: Held, reason: BackupReason): Promise<void> {
    return makeAndCopy(mine, reason).then(
      () => {},
      (error: unknown) => {
        if (!isCancelled(error)) failed('making a backup', error)
      },
    )
  }

  async function drillNow(mine: Held, seq: number): Promise<Kept> {
    mine.drillTriedAt = clock.now()
    try {
      return await mine.own.drill(seq)
    } finally {
      record(mine, 'backups.verify', seq)
      makeUpFor(mine)
      told()
    }
  }

  /** Nobody waits for it: what goes wrong is in the status, and in the log when it is a fault of ours. */
  function inBackground(mine: Held, what: string, work: () => Promise<unknown>): void {
    turns.take(work, mine).catch((error: unknown) => {
      if (!(error instanceof AppError)) failed(what, error)
    })
  }

  /** At most one thing is begun at a time; the next look finds the rest. */
  function lookForWork(): void {
    if (unusable !== null) opened(unusable.practice)
    const mine = held
    if (mine === null || !turns.isIdle()) return
    const now = clock.now()
    const { own, changedAt, signedAt, failedAt, copy, openedAt, drillTriedAt } = mine
    const known = own.record()
    const due = backupDue({ now, changedAt, signedAt, lastMadeAt: known.kept.at(-1)?.madeAt ?? null, failedAt })
    if (due !== null) {
      void makeUnasked(mine, due)
    } else if (isBehind(mine) && !someThreadHangs() && since(copy?.at ?? null, now) >= backupTimes.betweenCopies) {
      inBackground(mine, 'copying a backup to the second folder', () => copyNow(mine))
    } else if (drillDue({ now, openedAt, drilledAt: known.drill?.at ?? null, triedAt: drillTriedAt })) {
      const seq = toDrill(known.kept)
      if (seq !== undefined) inBackground(mine, 'trying a backup', () => drillNow(mine, seq))
    }
  }

  const isBehind = ({ own }: Held): boolean => {
    const { second } = own.record()
    const newest = newestVerified(own.record())
    return second !== null && newest !== undefined && !second.copied.some(({ seq }) => seq === newest.seq)
  }

  const asShown = ({ own }: Held, kept: Kept): Backup => {
    const { seq, madeAt, bytes, reason, state, verifiedAt } = kept
    const inSecondFolder = own.record().second?.copied.some((copy) => copy.seq === seq) ?? false
    return { seq, madeAt, bytes, reason, state, verifiedAt, inSecondFolder, contents: own.contents(kept) }
  }

  function noteChange(mine: Held): void {
    if (mine.own.record().changedAt !== null || mine.changedAt === null) return
    try {
      mine.own.note({ changedAt: mine.changedAt })
    } catch (error) {
      failed('noting that the newest backup is out of date', error)
    }
  }

  /** A folder for backups that cannot be used keeps nobody from working; it is tried again at every look, and said. */
  function opened(practice: OpenPractice): void {
    held = null
    unusable = null
    if (practice.kind === 'demo') return
    try {
      held = holdOf(practice)
      if (held.own.record().unreadable !== undefined) record(held, 'backups.recordUnreadable', null)
    } catch (error) {
      unusable = { practice, failure: { at: clock.now(), message: wordsOf(error, 'The folder of the backups cannot be used. Look whether its disk allows writing.') } }
      failed('reading the folder of the backups', error)
    }
    clearInterval(looking)
    looking = setInterval(lookForWork, look)
    looking.unref()
  }

  function holdOf(practice: OpenPractice): Held {
    const own = ownOf(practice)
    const orm = ormOf(practice.db)
    const { changedAt, kept } = own.record()
    // Killed before it could be noted that something changed: the audit log knows.
    const worked = changedAt === null && workedSince(orm, kept.at(-1)?.eventSeq ?? 0)
    const versionSeq = versionSeqOf(practice)
    const now = clock.now()
    return {
      practice, own, openedAt: now, changedAt: worked ? now : changedAt, signedAt: null, versionSeq,
      failure: null, failedAt: null, copy: null, drillTriedAt: null, givenUp: false, noting: undefined,
    }
  }

  return {
    opened,
    changed(path) {
      const mine = held
      // What may be asked of a closed practice changes nothing in it.
      if (mine === null || path.startsWith('backups.') || operations.get(path)?.whileLocked !== false) return
      mine.changedAt ??= clock.now()
      const versionSeq = versionSeqOf(mine.practice)
      if (versionSeq !== mine.versionSeq) mine.signedAt ??= clock.now()
      mine.versionSeq = versionSeq
      clearTimeout(mine.noting)
      mine.noting = setTimeout(() => noteChange(mine), noteAfter)
      mine.noting.unref()
    },
    leaving(atOnce) {
      const mine = held
      held = null
      unusable = null
      clearInterval(looking)
      if (mine === null) return null
      clearTimeout(mine.noting)
      noteChange(mine)
      const giveUp = () => {
        mine.givenUp = true
        turns.stop()
      }
      if (atOnce) giveUp()
      if (turns.isIdle() && (atOnce || mine.changedAt === null)) return null
      const late = setTimeout(giveUp, closingPatience)
      return { giveUp, done: finish(mine).finally(() => clearTimeout(late)) }
    },
    async before(reason) {
      if (held !== null || unusable !== null) await makeAndCopy(requireHeld(), reason)
    },
    async whileNoneIsMade(work) {
      // One that was waiting for its turn may have begun meanwhile.
      for (let running = turns.running(); running?.kind === 'make'; running = turns.running()) {
        running.stop()
        await running.done.catch(() => {})
        // Until what it left is swept too.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return work()
    },
    async beforeMigration(practice) {
      if (practice.kind === 'demo') return
      const own = ownOf(practice)
      await turns.take(() => own.make('before-migration'))
    },
    status: () => (held !== null ? statusOf(held, turns.running(), clock.now()) : unusable === null ? nothingToSay : cannotBackUp(unusable.failure)),
    async list() {
      const mine = held
      if (mine === null) return []
      const shown: Backup[] = []
      for (const kept of mine.own.record().kept.toReversed()) {
        shown.push(asShown(mine, kept))
        // The first chunk of each is read once: a key pressed meanwhile need not wait for all of them.
        await new Promise((resolve) => setImmediate(resolve))
        if (held !== mine) throw new AppError('locked', 'Levator is locked. Unlock it to go on.')
      }
      return shown
    },
    async make() {
      const mine = requireHeld()
      return asShown(mine, await makeAndCopy(mine, 'asked'))
    },
    cancel: turns.stop,
    async verify(seq) {
      const mine = requireHeld()
      return asShown(mine, await turns.take(() => drillNow(mine, seq), mine))
    },
    setSecondFolder(folder) {
      const mine = requireHeld()
      mine.own.setSecondFolder(folder)
      mine.copy = null
      if (folder !== null) inBackground(mine, 'copying a backup to the second folder', () => copyNow(mine))
    },
    tryRecoveryKey(recoveryKey) {
      const { own, practice } = requireHeld()
      tryRecoveryKey(own.newestHeader(), practice.key.key, recoveryKey)
      own.note({ recoveryTriedAt: clock.now() })
      told()
    },
  }

  /** Everything that was begun, and a backup of what none holds yet. Never rejects. */
  async function finish(mine: Held): Promise<void> {
    await turns.idle()
    if (mine.changedAt !== null && !mine.givenUp) await makeUnasked(mine, 'closing')
    await turns.idle()
  }
}

const wordsOf = (error: unknown, other: string): string => (error instanceof AppError ? error.message : other)

const versionSeqOf = ({ db }: BackedUp): number => db.prepare<[], number>('select coalesce(max(seq), 0) from note_version').pluck().get() ?? 0

/** One that nobody has read back yet; else any: over the years each has its turn. */
function toDrill(kept: readonly Kept[]): number | undefined {
  const unread = kept.findLast(({ state }) => state === 'unverified')
  const sound = kept.filter(({ state }) => state === 'verified')
  return (unread ?? sound[Math.floor(Math.random() * sound.length)])?.seq
}
