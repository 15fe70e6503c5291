import { AppError } from '../../shared/errors'
import { asDatabaseError, asFileError, diskCodeOf } from '../db/errors'
import type { Manifest } from './container'
import { type DrillJob, drillBackup } from './drill'
import { makeBackup, type Made, type MakeJob } from './make'
import { type Copied, copyBackup, type CopyJob } from './second-folder'

/** What takes longer than a frame: done by the worker. */
export type Job = MakeJob | DrillJob | CopyJob

export interface JobResult {
  make: Made
  drill: Manifest
  copy: Copied
}

/** Part of a job, and how much of it is done, 0 to 1. */
export type Report = (step: 'copy' | 'check' | 'pack' | 'verify' | 'unpack', share: number) => void

/** Does a job where it is called, however long it takes. @throws AppError 'damaged', 'storage', 'conflict', 'not_found' */
export function runJob<J extends Job>(job: J, report: Report): JobResult[J['kind']]
export function runJob(job: Job, report: Report): JobResult[Job['kind']] {
  try {
    switch (job.kind) {
      case 'make':
        return makeBackup(job, report)
      case 'drill':
        return drillBackup(job, report)
      case 'copy':
        return copyBackup(job, report)
    }
  } catch (error) {
    throw inWords(error)
  }
}

/** A disk that is full or refuses says so of the backup: the records are where they were. */
function inWords(thrown: unknown): unknown {
  const error = asFileError(asDatabaseError(thrown), 'The folder of the backups')
  if (!(error instanceof AppError) || error.code !== 'storage') return error
  return new AppError('storage', `No backup was made. Your records are as they were. ${reasonOf(thrown)}`)
}

function reasonOf(thrown: unknown): string {
  const code = diskCodeOf(thrown)
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(code)) return 'The disk is full: free some space, then try again.'
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_PERM)/.test(code)) return 'The folder of the backups does not allow writing: allow it, then try again.'
  if (/^(ENOENT|ENOTDIR|ENXIO|SQLITE_CANTOPEN)/.test(code)) return 'The folder of the backups cannot be reached: check that its disk is connected, then try again.'
  return 'The disk reported an error: check it, then try again.'
}
