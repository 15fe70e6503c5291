import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import { wipeKey } from '../db/key'
import { examine } from './examine'
import type { ExaminationData, FromWorker } from './examine-in-worker'

const say = (message: FromWorker) => parentPort?.postMessage(message)
const { key, salt, ...rest } = workerData as ExaminationData
const databaseKey = { key: Buffer.from(key.buffer), salt: Buffer.from(salt.buffer) }

try {
  say({ kind: 'done', examined: examine({ ...rest, key: databaseKey }) })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  // An error of a class of ours would arrive without its class.
  say({ kind: 'refused', code: error.code, message: error.message })
} finally {
  wipeKey(databaseKey)
}
