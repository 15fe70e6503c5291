import { AppError } from '../../shared/errors'
import type { Job, JobResult, Report } from './jobs'
import type { RunJob } from './run-in-worker'
import type { Running } from './status'

/** What the backups do, one thing after the other: two copies at once would only take twice as long. */
export interface Turns {
  /** Begins when all that was asked for before is done. @throws AppError 'locked' when nobody waits for it any longer by then */
  take<T>(work: () => Promise<T>, of?: { readonly givenUp: boolean }): Promise<T>
  /** Has the worker do it, and says meanwhile how far it is. */
  run<J extends Job>(job: J): Promise<JobResult[J['kind']]>
  running(): Running | null
  /** Gives up what is running. */
  stop(): void
  isIdle(): boolean
  idle(): Promise<void>
}

export function createTurns({ run, told }: { run: RunJob; told(): void }): Turns {
  let running: Running | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let queued = 0
  return {
    take(work, of) {
      queued += 1
      const wanted = () => {
        if (of?.givenUp) throw new AppError('locked', 'Levator was locked before this was done.')
        return work()
      }
      const mine = queue.then(wanted).finally(() => {
        queued -= 1
      })
      queue = mine.catch(() => {})
      return mine
    },
    async run(job) {
      const report: Report = (step, share) => {
        if (running !== null) Object.assign(running, { step, share: Math.min(1, share) })
      }
      const started = run(job, report)
      running = { ...started, kind: job.kind, step: job.kind === 'drill' ? 'unpack' : 'copy', share: 0 }
      told()
      try {
        return await started.done
      } finally {
        running = null
      }
    },
    running: () => running,
    stop: () => running?.stop(),
    isIdle: () => queued === 0,
    async idle() {
      // Work that is done may have begun more: a backup that was made is copied.
      while (queued > 0) await queue
    },
  }
}
