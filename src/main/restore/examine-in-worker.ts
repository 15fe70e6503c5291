import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../shared/errors'
import type { Examination, Examined } from './examine'
import type { RunExamination } from './restoring'

export interface ExaminationData extends Omit<Examination, 'key'> {
  key: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
}

export type FromWorker = { kind: 'done'; examined: Examined } | { kind: 'refused'; code: ErrorCode; message: string }

/** Unpacking and checking 300 MB takes seconds: in a thread of its own the window keeps answering. */
export const examineInWorker: RunExamination = ({ key, ...rest }) => {
  const data: ExaminationData = { ...rest, key: new Uint8Array(key.key), salt: new Uint8Array(key.salt) }
  // Handed over, not copied: the worker wipes the only one.
  const worker = new Worker(workerFile(), { workerData: data, transferList: [data.key.buffer, data.salt.buffer] })
  let last: FromWorker | undefined
  let fault: Error | undefined
  let stopped = false
  worker.on('message', (message: FromWorker) => void (last = message))
  worker.on('error', (error) => void (fault = error))
  const done = new Promise<Examined>((resolve, reject) => {
    worker.on('exit', (code) => {
      if (stopped) reject(new AppError('refused', 'The backup was put away. Nothing was changed.'))
      else if (last?.kind === 'done') resolve(last.examined)
      else if (last?.kind === 'refused') reject(new AppError(last.code, last.message))
      else reject(fault ?? new Error(`the restore worker ended without an answer (${code})`))
    })
  })
  const stop = () => {
    stopped = true
    void worker.terminate()
  }
  return { done, stop }
}

/** Built, it stands beside index.js or one folder up from a shared chunk. */
function workerFile(): URL {
  const places = ['./restore-worker.js', '../restore-worker.js'].map((name) => new URL(name, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('the restore worker is missing from this build')
  return found
}
