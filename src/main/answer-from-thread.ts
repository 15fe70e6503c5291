import { parentPort } from 'node:worker_threads'
import { AppError } from '../shared/errors'
import type { FromWorker } from './worker-thread'

/** Does the work of this thread and says what came of it; whoever began it hears how far it is. */
export function answerFromThread<Step extends string, R>(work: (report: (step: Step, share: number) => void) => R): void {
  const say = (message: FromWorker<Step, R>) => parentPort?.postMessage(message)
  try {
    say({ kind: 'done', result: work((step, share) => say({ kind: 'progress', step, share })) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // An error of a class of ours would arrive without its class.
    say({ kind: 'refused', code: error.code, message: error.message })
  }
}
