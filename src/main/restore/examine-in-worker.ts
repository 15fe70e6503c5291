import { runInThread } from '../worker-thread'
import type { Examination, Examined, ReportExamination } from './examine'
import type { RunExamination } from './restoring'

export interface ExaminationData extends Omit<Examination, 'key'> {
  key: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
}

/** Unpacking and checking 300 MB takes seconds: in a thread of its own. */
export const examineInWorker: RunExamination = ({ key, ...rest }, report) => {
  const data: ExaminationData = { ...rest, key: new Uint8Array(key.key), salt: new Uint8Array(key.salt) }
  // Handed over, not copied: the worker wipes the only one.
  const transfer = [data.key.buffer, data.salt.buffer]
  return runInThread<Parameters<ReportExamination>[0], Examined>({ file: 'restore-worker', data, transfer, report, stopped: 'The backup was put away. Nothing was changed.' })
}
