import { AppError } from '../../shared/errors'
import { type Run, runInThread } from '../worker-thread'
import type { Job, JobResult, Report } from './jobs'

export type RunJob = <J extends Job>(job: J, report: Report) => Run<JobResult[J['kind']]>

/** Of a copy to the second folder. A slow stick reports every mebibyte, and takes some seconds for four of them at worst. */
const mayHang = {
  silent: 60_000,
  stopped: 3000,
  words: new AppError('not_found', 'The second folder for backups does not answer. Check its disk or network, or choose another folder.'),
}

/** In a thread of its own, with a connection of its own. */
export const runInWorker: RunJob = <J extends Job>(job: J, report: Report) =>
  runInThread<Parameters<Report>[0], JobResult[J['kind']]>({ file: 'backup-worker', data: job, report, stopped: 'The backup was cancelled. Those made before are as they were.', ...(job.kind === 'copy' ? { mayHang } : {}) })
