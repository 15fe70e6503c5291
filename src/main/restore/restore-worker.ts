import { workerData } from 'node:worker_threads'
import { answerFromThread } from '../answer-from-thread'
import { wipeKey } from '../db/key'
import { examine, type ReportExamination } from './examine'
import type { ExaminationData } from './examine-in-worker'

const { key, salt, ...rest } = workerData as ExaminationData
const databaseKey = { key: Buffer.from(key.buffer), salt: Buffer.from(salt.buffer) }

try {
  answerFromThread((report: ReportExamination) => examine({ ...rest, key: databaseKey }, report))
} finally {
  wipeKey(databaseKey)
}
