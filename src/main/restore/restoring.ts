import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { ChosenBackup, RestorePreview, RestoreState } from '../../shared/contract/restore'
import { msPerDay } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { readContainer } from '../backup/container'
import { recordEvent } from '../audit/events'
import type { Backups } from '../backup/backups'
import { spoilt } from '../backup/format'
import type { Clock } from '../clock'
import { asFileError, isDamage } from '../db/errors'
import { copyKey, type DatabaseKey, wipeKey } from '../db/key'
import type { ReadDb, WriteDb } from '../db/orm'
import type { HistoryWatch } from '../history/watch'
import { destroyedElsewhere, erasuresIn } from '../retention/destroy-again'
import type { Erasure } from '../retention/erase'
import { carryRecoveryConfirmed, nameRecoveryConfirmed } from '../settings/recovery-confirmed'
import { beginFolder, leaveFolder } from '../vault/folder'
import { type Current, readCurrent } from '../vault/generation'
import { type Header, headerIsAuthentic } from '../vault/header'
import { vaultFiles } from '../vault/layout'
import type { Vault } from '../vault/session'
import { recoverySaltIn } from '../vault/rewrap'
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../vault/vault'
import { prepareRestored, prepareSwitched, replaceClosed, replaceOpen } from './carry-out'
import { changedSince } from './changed-since'
import type { Run } from '../worker-thread'
import type { Examination, Examined, ReportExamination } from './examine'
import { oneAtATime } from './one-at-a-time'
import { databasesLeft, onlyKeysLost, type Plan, planFor } from './plan'
import { type Recovery, withUnpacked } from './recover'
import { dataKeyBy, type Secret } from './secret'
import { canSwitchBack, keepSwitched, keptDays, sweep, switchBack, takeBackTo } from './switch'
import { folderMissing, inWords, lockedMeanwhile, wrongSecret } from './words'

/** Unpacks and checks in a thread of its own. */
export type RunExamination = (examination: Examination, report: ReportExamination) => Run<Examined>

/** A restore as the running app holds it: at most one, from the choice of a backup to its confirmation. */
export interface Restoring {
  state(): RestoreState
  /** Waits for one that is being put away. @throws AppError 'conflict', 'refused', 'storage', 'damaged' */
  choose(path: string): Promise<ChosenBackup>
  look(secret: Secret | null): Promise<RestorePreview>
  confirm(passphrase: string | null): Promise<void>
  /** The backup that was looked at beside the open records, to take single clients or sessions over. @throws AppError 'locked', 'not_found', 'refused' */
  inBackup<T>(use: (recovery: Recovery) => T): Promise<T>
  /** Forgets what was chosen and takes away what was unpacked. While one is looked at or carried out, as soon as that is over. */
  cancel(): Promise<void>
  /** @throws AppError as `vault.prove`; 'refused', 'locked' */
  undo(passphrase: string): Promise<void>
  /** @throws AppError as `vault.prove`; 'locked' */
  keep(passphrase: string): Promise<void>
  /** After each unlocking: what was left lying about goes, and what was set aside long ago. */
  tidy(): void
}

interface Options {
  vault: Vault
  history: Pick<HistoryWatch, 'expect' | 'putBack' | 'state' | 'damaged'>
  backups: Pick<Backups, 'before'>
  clock: Clock
  examine: RunExamination
  /** A practice lies in this folder now that was not there before. */
  remember(): void
  /** It is looked at, or not any more: the page asks again. */
  told(): void
  failed(what: string, error: unknown): void
}

interface Chosen {
  path: string
  header: Header
}

interface Looked {
  plan: Plan
  /** The practice that was open then, or none: what was looked at counts for it alone. */
  held: ReturnType<Vault['held']>
  header: Header
  key: DatabaseKey
  madeAt: string
  /** What was destroyed in the records of a practice that is not open; null where they cannot be read. Of an open one they are asked for when it is confirmed. */
  erasures: readonly Erasure[] | null
  /** The records of a practice that is not open are damaged, or were not all read: they are never deleted. */
  damaged: boolean
}

/** Milliseconds until a backup that was looked at from the lock screen is put away. */
const forgottenAfter = 5 * 60_000

export function createRestoring({ vault, history, backups, clock, examine, remember, told, failed }: Options): Restoring {
  let chosen: Chosen | null = null
  let looked: Looked | null = null
  let waiting: NodeJS.Timeout | undefined
  let running: (Pick<Run<Examined>, 'stop'> & NonNullable<RestoreState['running']>) | null = null
  const { alone, isBusy, giveUp, requireWanted, ready } = oneAtATime(drop)

  const folder = () => vault.state().folder

  function requireRealPractice(): void {
    if (vault.held()?.kind === 'demo') throw new AppError('refused', 'The demo practice has no backups. Lock it first, then restore your own practice.')
  }

  /** The key that opens the backup, a copy of its own. */
  async function keyFor({ header: here }: Plan, header: Header, secret: Secret | null): Promise<DatabaseKey> {
    const held = vault.held()
    if (held !== null) {
      if (!headerIsAuthentic(header, held.key.key)) throw spoilt()
      return copyKey(held.key)
    }
    if (secret === null) throw new AppError('locked', 'Type the passphrase or the recovery key to look into this backup.')
    if (here !== null) {
      const key = await vault.guess(() => ('passphrase' in secret ? unlockWithPassphrase(folder(), secret.passphrase) : unlockWithRecoveryKey(folder(), secret.recoveryKey)))
      if (headerIsAuthentic(header, key.key)) return key
      wipeKey(key)
      throw spoilt()
    }
    const key = await dataKeyBy(header, secret)
    if (key === undefined) throw wrongSecret('passphrase' in secret)
    return { key, salt: Buffer.from(header.salt, 'hex') }
  }

  /** Of the open records. Null: a page of them is damaged, which is what they are restored for. */
  function ifReadable<T>(read: (orm: ReadDb) => T): T | null {
    try {
      return read(vault.requireOpen().orm)
    } catch (error) {
      if (!isDamage(error)) throw error
      history.damaged()
      return null
    }
  }

  /** What moves files of the records. @throws AppError 'storage' for what their disk says */
  function inTheFolder<T>(work: () => Promise<T>): Promise<T> {
    return alone(work).catch((error: unknown) => {
      throw asFileError(error, 'The folder of your records')
    })
  }

  function requireLooked(): Looked {
    if (looked === null) throw new AppError('not_found', 'Look at the backup first. It may have been put away meanwhile.')
    if (looked.held === vault.held()) return looked
    drop()
    throw lockedMeanwhile()
  }

  /** No idle time ends what is looked at from the lock screen, whose key lies in the memory: this does. */
  function putAwayLater(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => (isBusy() ? putAwayLater() : drop()), forgottenAfter)
    waiting.unref()
  }

  function forget(): void {
    clearTimeout(waiting)
    if (looked !== null) takeAway(looked)
    looked = null
  }

  /** The key, and all that was unpacked by it. What a failing disk does not let go lies there, closed, until the next backup is looked at. */
  function takeAway({ key, plan }: Pick<Looked, 'key' | 'plan'>): void {
    wipeKey(key)
    try {
      rmSync(vaultFiles(plan.folder).scratch, { recursive: true, force: true })
      if (plan.way === 'new') leaveFolder(plan.folder)
    } catch (error) {
      failed('taking away what was unpacked of a backup', error)
    }
  }

  function drop(): void {
    forget()
    chosen = null
  }

  /** @throws AppError 'locked' (what was asked of an open practice must not be done to a locked one, nor the other way round), 'refused' (put away) */
  function requireSame(held: Looked['held']): void {
    if (vault.held() !== held) throw lockedMeanwhile()
    requireWanted()
  }

  async function unpacked({ plan, held, header, key }: Omit<Looked, 'madeAt' | 'erasures' | 'damaged'>, path: string): Promise<RestorePreview> {
    requireSame(held)
    const { scratch } = vaultFiles(plan.folder)
    if (plan.way === 'new') beginFolder(plan.folder)
    // Records that are open lie aside afterwards, and a copy of them cannot be taken; of those that nobody can find (no pointer) there are several.
    const old = held === null && plan.way === 'replace' && plan.current !== null ? vaultFiles(plan.folder).database : null
    const left = held === null ? databasesLeft(plan) : []
    const examination = { path, scratch, key, old, left, clock: { now: clock.now(), zone: clock.zone() } }
    const { manifest, salvage, erasures: found } = await examined(examination)
    const { madeAt, clients, sessions, newestOn, history: chain } = manifest
    requireSame(held)
    const way = held === null && onlyKeysLost(plan, key) ? 'keys' : plan.way
    const erasures = held === null ? found : ifReadable(erasuresIn)
    const destroyed = way === 'keys' ? 0 : erasures === null ? null : withUnpacked(scratch, key, (backup) => destroyedElsewhere(backup, erasures))
    looked = { plan: { ...plan, way }, held, header, key, madeAt, erasures, damaged: old === null || salvage !== null }
    if (held === null) putAwayLater()
    const since = held === null ? null : ifReadable(({ $client }) => changedSince($client, madeAt))
    return { madeAt, clients, sessions, newestOn, historyBroken: chain === 'broken', way, passphrase: plan.header === null ? 'of-backup' : 'present', since, destroyed, salvage }
  }

  function examined(examination: Examination): Promise<Examined> {
    const run = examine(examination, (step, share) => {
      if (running !== null) Object.assign(running, { step, share })
    })
    running = { ...run, step: 'unpack', share: 0, salvages: examination.old !== null }
    told()
    return run.done
  }

  async function carryOut({ plan, held, header, key, madeAt, erasures, damaged: foundDamaged }: Looked, passphrase: string | null): Promise<void> {
    if (held === null) {
      const ready = (db: WriteDb) => {
        // Typed back when the backup was made: the key of its own header, whichever is in use here.
        nameRecoveryConfirmed(db, recoverySaltIn(header))
        history.putBack({ dbId: header.dbId, key }, db)
      }
      if (plan.way !== 'keys') prepareRestored({ plan, madeAt, clock, key, erasures: erasures ?? [], ready })
      replaceClosed({ plan, header, madeAt, clock, damaged: foundDamaged })
      remember()
      return
    }
    if (passphrase === null) throw new AppError('invalid_input', 'Type your passphrase.', { passphrase: 'Type your passphrase.' })
    await vault.prove(passphrase)
    await backUpFirst(held)
    // Asked again: since the look somebody else may have been destroyed.
    prepareRestored({ plan, madeAt, clock, key, erasures: ifReadable(erasuresIn) ?? [], ready: (db) => getReady({ dbId: header.dbId, key }, db) })
    const { broken, unreadable } = history.state()
    const damaged = broken !== null || unreadable
    await exchange(plan.folder, (current) => replaceOpen({ plan: { ...plan, current }, madeAt, clock, damaged }))
  }

  /** Records that come into the place of the open ones, which keep their key files. */
  function getReady(practice: Pick<Looked, 'key'> & Pick<Header, 'dbId'>, db: WriteDb): void {
    ifReadable((here) => carryRecoveryConfirmed(here, db))
    history.expect(practice, db)
  }

  /** The records move aside and are not lost: a backup that cannot be made must not stand in the way of others that can be put in. */
  async function backUpFirst(held: Looked['held']): Promise<void> {
    await backups.before('before-restore').catch((error: unknown) => failed('backing up before a restore', error))
    requireSame(held)
  }

  function record(action: string): void {
    const { orm } = vault.requireOpen()
    orm.$client.transaction(() => recordEvent(orm, clock, action, null)).immediate()
  }

  /** Other records that are open afterwards are so on purpose. Where they are those of before, what is missing in them still is. */
  async function exchange(here: string, change: (before: Current) => void): Promise<void> {
    const before = readCurrent(here)
    try {
      await vault.exchange(
        () => change(before),
        () => takeBackTo(here, before, clock.now()),
      )
    } finally {
      const held = vault.held()
      if (held !== null && readCurrent(here).database !== before.database) history.putBack(held, vault.requireOpen().orm)
    }
  }

  function switchedHere(): RestoreState['switched'] {
    const held = vault.held()
    const switched = held === null ? null : readCurrent(held.folder).switched
    if (held === null || switched === null || switched.kept) return null
    const until = new Date(Date.parse(switched.at) + keptDays * msPerDay).toISOString()
    return { at: switched.at, madeAt: switched.madeAt, canGoBack: canSwitchBack(held.folder), until }
  }

  return {
    state: () => ({ running: running === null ? null : { step: running.step, share: running.share, salvages: running.salvages }, switched: switchedHere() }),
    async choose(path) {
      await ready()
      requireRealPractice()
      if (vault.state().phase === 'missing') throw folderMissing()
      forget()
      chosen = { path, header: headerIn(path) }
      const plan = planFor(folder(), chosen.header)
      return { fileName: basename(path), secret: vault.held() !== null ? 'none' : plan.header === null ? 'of-backup' : 'present' }
    },
    look: (secret) =>
      alone(async () => {
        requireRealPractice()
        forget()
        if (chosen === null) throw new AppError('not_found', 'Choose a backup first.')
        const { path, header } = chosen
        const held = vault.held()
        const plan = planFor(folder(), header)
        const key = await keyFor(plan, header, secret)
        try {
          return await unpacked({ plan, held, header, key }, path)
        } catch (error) {
          takeAway({ key, plan })
          throw error
        } finally {
          running = null
          told()
        }
      }),
    confirm: (passphrase) =>
      inTheFolder(async () => {
        await carryOut(requireLooked(), passphrase)
        drop()
      }),
    inBackup: (use) =>
      alone(async () => {
        requireRealPractice()
        const { orm: here } = vault.requireOpen()
        const { plan, key, madeAt } = requireLooked()
        return withUnpacked(vaultFiles(plan.folder).scratch, key, (backup) => use({ backup, here, madeAt, clock }))
      }),
    cancel() {
      running?.stop()
      return giveUp()
    },
    undo: (passphrase) =>
      inTheFolder(async () => {
        requireRealPractice()
        vault.requireOpen()
        const here = folder()
        if (!canSwitchBack(here)) throw new AppError('refused', 'The records before the restore are not there any more. Nothing was changed.')
        const held = vault.held()
        await vault.prove(passphrase)
        await backUpFirst(held)
        if (held !== null) prepareSwitched({ folder: here, key: held.key, clock, erasures: erasuresIn(vault.requireOpen().orm), ready: (db) => getReady(held, db) })
        await exchange(here, () => void switchBack(here, clock.now()))
        record('restore.undo')
      }),
    keep: (passphrase) =>
      inTheFolder(async () => {
        requireRealPractice()
        vault.requireOpen()
        // It throws the way back away: a press at somebody else's laptop must not be enough.
        await vault.prove(passphrase)
        keepSwitched(folder())
        record('restore.keep')
      }),
    tidy() {
      const held = vault.held()
      if (held === null || held.kind === 'demo' || isBusy()) return
      forget()
      sweep(held.folder, clock.now())
    },
  }
}

function headerIn(path: string): Header {
  try {
    return readContainer(path).header
  } catch (error) {
    throw inWords(error)
  }
}
