import { workerData } from 'node:worker_threads'
import { answerFromThread } from '../answer-from-thread'
import { checkFile } from '../db/check-pages'
import { keyIn } from '../db/shared-key'
import type { CheckData } from './check-in-thread'

const { database, key } = workerData as CheckData

answerFromThread(() => checkFile(database, keyIn(key)))
