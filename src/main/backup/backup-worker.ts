import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import { type Job, runJob } from './jobs'
import type { FromWorker } from './run-in-worker'

const say = (message: FromWorker) => parentPort?.postMessage(message)

try {
  say({ kind: 'done', result: runJob(workerData as Job, (step, share) => say({ kind: 'progress', step, share })) })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  // An error of a class of ours would arrive without its class.
  say({ kind: 'refused', code: error.code, message: error.message })
}
