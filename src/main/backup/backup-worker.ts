import { workerData } from 'node:worker_threads'
import { answerFromThread } from '../answer-from-thread'
import { type Job, type Report, runJob } from './jobs'

answerFromThread((report: Report) => runJob(workerData as Job, report))
