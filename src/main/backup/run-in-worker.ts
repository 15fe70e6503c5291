import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../shared/errors'
import type { Job, JobResult, Report } from './jobs'

export type FromWorker =
  | { kind: 'progress'; step: Parameters<Report>[0]; share: number }
  | { kind: 'done'; result: JobResult[Job['kind']] }
  | { kind: 'refused'; code: ErrorCode; message: string }

export interface Run<R> {
  /** Rejects as the job throws, and with 'refused' when it was stopped; only when the thread is gone. */
  done: Promise<R>
  /** Ends the thread as soon as SQLite lets go. What it had begun lies about until it is swept. */
  stop: () => void
}

export type RunJob = <J extends Job>(job: J, report: Report) => Run<JobResult[J['kind']]>

/** In a thread of its own, with a connection of its own, so that the window keeps answering. */
export const runInWorker: RunJob = <J extends Job>(job: J, report: Report) => {
  const worker = new Worker(workerFile(), { workerData: job })
  let last: FromWorker | undefined
  let fault: unknown
  let stopped = false
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'progress') report(message.step, message.share)
    else last = message
  })
  worker.on('error', (error) => {
    fault = error
  })
  const done = new Promise<JobResult[J['kind']]>((resolve, reject) => {
    worker.on('exit', (code) => {
      if (last?.kind === 'done') resolve(last.result as JobResult[J['kind']])
      else if (stopped) reject(new AppError('refused', 'The backup was cancelled. Those made before are as they were.'))
      else if (last?.kind === 'refused') reject(new AppError(last.code, last.message))
      else reject(fault instanceof Error ? fault : new Error(`the backup worker ended without an answer (${code})`))
    })
  })
  return {
    done,
    stop: () => {
      stopped = true
      void worker.terminate()
    },
  }
}

/** Built, it stands beside index.js or one folder up from a shared chunk. */
function workerFile(): URL {
  const places = ['./backup-worker.js', '../backup-worker.js'].map((name) => new URL(name, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('the backup worker is missing from this build')
  return found
}
