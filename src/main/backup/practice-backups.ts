import { rmSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { Backup } from '../../shared/contract/backups'
import type { BackupReason } from '../../shared/domain/backup-reasons'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import { syncFolder } from '../files/durable-file'
import { removeFiles } from '../files/remove-files'
import type { Header } from '../vault/header'
import { requireHeader } from '../vault/header-files'
import type { OpenPractice } from '../vault/open-practice'
import { thinningPaused } from '../vault/generation'
import { backupFileName, sweep } from './backup-files'
import { type Manifest, readContainer, readManifest } from './container'
import type { Job, JobResult } from './jobs'
import { type BackupPlace, backupPlace, type BackupRecord, copiedThere, type Kept, newestVerified, readRecord, writeRecord } from './record'
import { markFolder, onSameDisk } from './second-folder'
import { shareKey, wipeShared } from '../db/shared-key'
import { superseded } from './thinning'

/** What of an open practice its backups need. */
export type BackedUp = Pick<OpenPractice, 'db' | 'folder' | 'key'>

interface Options {
  practice: BackedUp
  clock: Clock
  appVersion: string
  /** Has the worker do it. */
  run: <J extends Job>(job: J) => Promise<JobResult[J['kind']]>
}

/** The backups of one practice: each step leaves the record on the disk as it is in memory. One step at a time. */
export interface PracticeBackups {
  record(): BackupRecord
  place: BackupPlace
  /** @throws AppError 'damaged', 'storage', 'refused' (cancelled) */
  make(reason: BackupReason): Promise<Kept>
  /** Tries one as a restore would; whatever it proves is noted. @throws AppError 'damaged', 'not_found', 'storage' */
  drill(seq: number): Promise<Kept>
  /** Copies the newest verified one to the second folder. @throws AppError 'not_found' (folder not there), 'storage', 'damaged' */
  copyAway(): Promise<void>
  /** Removes what newer ones make unnecessary; what cannot be removed now stays until the next time. */
  thin(): void
  note(changes: Partial<BackupRecord>): void
  setSecondFolder(folder: string | null): void
  contents(kept: Kept): Backup['contents']
  /** The header in the newest verified backup; of the practice, while there is none. */
  newestHeader(): Header
}

/** @throws AppError 'storage' when the folder of the backups cannot be made or read */
export function backupsOf({ practice, clock, appVersion, run }: Options): PracticeBackups {
  const place = backupPlace(practice.folder)
  const { header } = requireHeader(practice.folder)
  let record = readRecord(place, header.dbId, practice.key.key)
  const manifests = new Map<number, Manifest | null>()
  sweep(place.folder)

  function note(changes: Partial<BackupRecord>): void {
    record = { ...record, ...changes }
    writeRecord(place, record, practice.key.key)
  }

  /** The key goes out of the worker's sight again, however the work ends; so does what was begun. */
  async function withKey<T>(work: (key: SharedArrayBuffer) => Promise<T>): Promise<T> {
    const key = shareKey(practice.key)
    try {
      return await work(key)
    } finally {
      wipeShared(key)
      sweepQuietly(place.folder)
    }
  }

  const verdictOf = ({ history }: Manifest): Pick<Kept, 'state' | 'verifiedAt'> =>
    history === 'broken' ? { state: 'unverified', verifiedAt: null } : { state: 'verified', verifiedAt: clock.now() }

  function noteState(seq: number, verdict: Partial<Pick<Kept, 'state' | 'verifiedAt'>>): void {
    note({ kept: record.kept.map((kept) => (kept.seq === seq ? { ...kept, ...verdict } : kept)) })
  }

  function requireKept(seq: number): Kept {
    const found = record.kept.find((kept) => kept.seq === seq)
    if (found === undefined) throw new AppError('not_found', 'This backup is not there any more. Choose another one.')
    return found
  }

  return {
    record: () => record,
    place,
    async make(reason) {
      const seq = record.lastSeq + 1
      const madeAt = clock.now()
      const file = backupFileName(seq, madeAt, clock.zone())
      // Read anew: passphrase and recovery key may be others than when the practice was opened.
      const { header: current } = requireHeader(practice.folder)
      const { manifest, bytes } = await withKey((key) =>
        run({ kind: 'make', database: practice.db.name, folder: place.folder, file, header: current, key, known: { appVersion, seq, reason, madeAt } }),
      ).catch((error: unknown) => {
        // Stopped while it was read back, it has its name already: it would be found there one day, holding what was destroyed since.
        if (isCancelled(error)) rmSync(join(place.folder, file), { force: true })
        throw error
      })
      manifests.set(seq, manifest)
      const kept: Kept = { seq, file, madeAt, reason, bytes, eventSeq: manifest.eventSeq, ...verdictOf(manifest) }
      note({ lastSeq: seq, kept: [...record.kept, kept] })
      return kept
    },
    async drill(seq) {
      const { file } = requireKept(seq)
      try {
        const manifest = await withKey((key) => run({ kind: 'drill', folder: place.folder, file, key }))
        const verdict = verdictOf(manifest)
        noteState(seq, verdict)
        note({ drill: { at: clock.now(), seq, sound: verdict.state === 'verified' } })
      } catch (error) {
        if (error instanceof AppError && error.code === 'damaged') {
          noteState(seq, { state: 'damaged' })
          note({ drill: { at: clock.now(), seq, sound: false } })
        }
        throw error
      }
      return requireKept(seq)
    },
    async copyAway() {
      const newest = newestVerified(record)
      const { second } = record
      if (newest === undefined || second === null) return
      const { seq, file, madeAt, reason } = newest
      const copied = [...second.copied.filter((copy) => copy.seq !== seq), { seq, file, madeAt, reason }]
      const paused = thinningPaused(practice.folder)
      const gone = new Set(paused ? [] : superseded(copiedThere({ ...record, second: { ...second, copied } }), clock.now(), clock.zone()))
      const { sound, left, sameDisk } = await withKey((key) =>
        run({
          kind: 'copy',
          source: join(place.folder, file),
          folder: second.folder,
          file,
          dbId: header.dbId,
          key,
          remove: filesOf(copied, gone),
        }),
      )
      if (!sound) {
        noteState(seq, { state: 'damaged' })
        throw new AppError('damaged', 'The newest backup was spoilt after it was made, so it was not copied. Your records are as they were. Make a new backup, and check the disk of this computer.')
      }
      // Another folder may have been chosen meanwhile.
      if (record.second?.folder === second.folder) note({ second: { ...second, sameDisk, lastAt: clock.now(), copied: copied.filter((copy) => !gone.has(copy.seq) || left.has(copy.file)) } })
    },
    thin() {
      if (thinningPaused(practice.folder)) return
      const gone = new Set(superseded(record.kept, clock.now(), clock.zone()))
      if (gone.size === 0) return
      const left = removeFiles(place.folder, filesOf(record.kept, gone))
      syncFolder(place.folder)
      note({ kept: record.kept.filter(({ seq, file }) => !gone.has(seq) || left.has(file)) })
    },
    note,
    newestHeader() {
      const newest = newestVerified(record)
      return newest === undefined ? requireHeader(practice.folder).header : readContainer(join(place.folder, newest.file)).header
    },
    setSecondFolder(folder) {
      if (folder !== null && isInside(folder, practice.folder)) {
        throw new AppError('refused', 'This folder lies in the data folder of the practice: what happens to the one happens to the other. Choose a folder on another disk.')
      }
      if (folder !== null) markFolder(folder, header.dbId)
      // Whichever it is, it was said: nothing is left to ask.
      const { unreadable: _answered, ...known } = record
      record = known
      note({ second: folder === null ? null : known.second?.folder === folder ? known.second : { folder, lastAt: null, copied: [], sameDisk: onSameDisk(folder, practice.folder) } })
    },
    contents(kept) {
      const manifest = manifests.get(kept.seq) ?? read(kept)
      manifests.set(kept.seq, manifest)
      return manifest === null ? null : { clients: manifest.clients, sessions: manifest.sessions, newestOn: manifest.newestOn }
    },
  }

  function read({ file }: Kept): Manifest | null {
    try {
      return readManifest(join(place.folder, file), practice.key.key)
    } catch {
      // The list says that it cannot be read; a drill says why.
      return null
    }
  }
}

const filesOf = (kept: readonly Pick<Kept, 'seq' | 'file'>[], of: ReadonlySet<number>): string[] => kept.filter(({ seq }) => of.has(seq)).map(({ file }) => file)

export const isCancelled = (error: unknown): boolean => error instanceof AppError && error.code === 'refused'

/** The worker that was stopped in the middle took nothing away itself. */
function sweepQuietly(folder: string): void {
  try {
    sweep(folder)
  } catch {
    // The folder is gone: what stopped the work is the thing to tell, and nothing can be left there that we could reach.
  }
}

function isInside(folder: string, outer: string): boolean {
  const way = relative(outer, folder)
  return !way.startsWith('..') && !isAbsolute(way)
}
