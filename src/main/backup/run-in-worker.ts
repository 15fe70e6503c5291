import { type Run, runInThread } from '../worker-thread'
import type { Job, JobResult, Report } from './jobs'

export type RunJob = <J extends Job>(job: J, report: Report) => Run<JobResult[J['kind']]>

/** In a thread of its own, with a connection of its own. */
export const runInWorker: RunJob = <J extends Job>(job: J, report: Report) =>
  runInThread<Parameters<Report>[0], JobResult[J['kind']]>({ file: 'backup-worker', data: job, report, stopped: 'The backup was cancelled. Those made before are as they were.' })
