import type { BackupStatus } from '../../shared/contract/backups'
import type { Instant } from '../../shared/domain/days'
import { freeIn } from '../files/free-space'
import { healthOf } from './health'
import type { PracticeBackups } from './practice-backups'
import { newestVerified } from './record'
import type { Run } from '../worker-thread'
import { backupTimes, since } from './when'

/** What is known of the open practice beside the record of its backups. */
export interface Known {
  own: PracticeBackups
  /** The first change that no backup holds: in memory at once, on the disk a little later. */
  changedAt: Instant | null
  /** Why the last backup could not be made. */
  failure: { at: Instant; message: string } | null
  /** Why the newest backup does not lie in the second folder. */
  copy: { at: Instant; state: 'missing' | 'failed'; message: string } | null
}

export type Running = Run<unknown> & NonNullable<BackupStatus['running']>

/** While a demo is open, or nothing is. */
export const nothingToSay: BackupStatus = {
  enabled: false,
  level: 'ok',
  here: { level: 'ok', lastAt: null, bytes: 0, changedAt: null },
  away: { level: 'ok', folder: null, state: 'none', lastAt: null, message: null, sameDisk: false },
  drill: { level: 'ok', lastAt: null, sound: null },
  recoveryTrialDue: false,
  running: null,
  failure: null,
  space: { used: 0, free: 0 },
}

const unreadableWords = {
  lost: 'The record of the backups could not be read, so Levator began a new one. No backup is lost: those in the folder are kept and tried again. Which second folder you had is not known any more: choose it again.',
  foreign:
    'The record of the backups was changed by something other than Levator, so nothing in it is believed. No backup is lost: those in the folder are kept and tried again. Look whether the second folder is yours, and choose it again.',
}

/** The folder of the backups cannot be used. */
export const cannotBackUp = (failure: NonNullable<BackupStatus['failure']>): BackupStatus => ({
  ...nothingToSay,
  enabled: true,
  level: 'red',
  here: { ...nothingToSay.here, level: 'red' },
  failure,
})

export function statusOf({ own, changedAt, failure, copy }: Known, running: Running | null, now: Instant): BackupStatus {
  const record = own.record()
  const { second, drill, kept, recoveryTriedAt } = record
  const health = healthOf(record, changedAt, now)
  const newest = newestVerified(record)
  return {
    enabled: true,
    level: health.worst,
    here: { level: health.here, lastAt: newest?.madeAt ?? null, bytes: newest?.bytes ?? 0, changedAt },
    away: {
      level: health.away,
      folder: second?.folder ?? null,
      state: second === null ? 'none' : (copy?.state ?? 'ready'),
      lastAt: second?.lastAt ?? null,
      message: copy?.message ?? (record.unreadable === undefined ? null : unreadableWords[record.unreadable]),
      sameDisk: second?.sameDisk ?? false,
    },
    drill: { level: health.drill, lastAt: drill?.at ?? null, sound: drill?.sound ?? null },
    recoveryTrialDue: since(recoveryTriedAt, now) >= backupTimes.betweenRecoveryTrials,
    running: running === null ? null : { kind: running.kind, step: running.step, share: running.share },
    failure,
    space: { used: kept.reduce((sum, { bytes }) => sum + bytes, 0), free: freeIn(own.place.folder) ?? 0 },
  }
}
