import { existsSync } from 'node:fs'
import { type TransferListItem, Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../shared/errors'

/** What a thread says: how much of a step is done, 0 to 1, and in the end what came of it. */
export type FromWorker<Step extends string, R> =
  | { kind: 'progress'; step: Step; share: number }
  | { kind: 'done'; result: R }
  | { kind: 'refused'; code: ErrorCode; message: string }

export interface Run<R> {
  /** Rejects as the work throws, and with 'refused' when it was stopped; only when the thread is gone, or when it `mayHang` and does. */
  done: Promise<R>
  /** Ends the thread as soon as SQLite lets go. What it had begun lies about until it is swept. */
  stop: () => void
}

interface Work<Step extends string> {
  /** The built file, without its ending. */
  file: string
  data: object
  /** Memory that is handed over, not copied. */
  transfer?: TransferListItem[]
  report: (step: Step, share: number) => void
  /**
   * For work at places that may never answer (a disk in a network that is gone), and that needs nothing which is to be closed: milliseconds without
   * a word after which it is given up with `words`, and after which nobody waits any longer for one that was stopped.
   */
  mayHang?: { silent: number; stopped: number; words: AppError }
  /** What it is told who waits for work that was stopped. */
  stopped: string
}

const hanging = new Set<Worker>()

/** A thread that nobody waits for hangs in a call of the system, so the process cannot end by itself. */
export const someThreadHangs = (): boolean => hanging.size > 0

/** Work in a thread of its own, so that the window keeps answering. */
export function runInThread<Step extends string, R>({ file, data, transfer = [], report, stopped, mayHang }: Work<Step>): Run<R> {
  const worker = new Worker(builtFile(file), { workerData: data, transferList: transfer })
  let last: FromWorker<Step, R> | undefined
  let fault: unknown
  let isStopped = false
  let waiting: NodeJS.Timeout | undefined
  worker.on('message', (message: FromWorker<Step, R>) => {
    if (mayHang && !isStopped) waitFor(mayHang.silent, mayHang.words)
    if (message.kind === 'progress') report(message.step, message.share)
    else last = message
  })
  worker.on('error', (error) => {
    fault = error
  })
  let abandon: (why: AppError) => void = () => {}
  const waitFor = (milliseconds: number, why: AppError) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      hanging.add(worker)
      abandon(why)
      void worker.terminate()
    }, milliseconds)
  }
  const done = new Promise<R>((resolve, reject) => {
    abandon = reject
    worker.on('exit', (code) => {
      clearTimeout(waiting)
      hanging.delete(worker)
      if (last?.kind === 'done') resolve(last.result)
      else if (isStopped) reject(new AppError('refused', stopped))
      else if (last?.kind === 'refused') reject(new AppError(last.code, last.message))
      else reject(fault instanceof Error ? fault : new Error(`${file} ended without an answer (${code})`))
    })
  })
  if (mayHang) waitFor(mayHang.silent, mayHang.words)
  return {
    done,
    stop: () => {
      isStopped = true
      void worker.terminate()
      if (mayHang) waitFor(mayHang.stopped, new AppError('refused', stopped))
    },
  }
}

/** It stands beside index.js or one folder up from a shared chunk. */
function builtFile(name: string): URL {
  const places = [`./${name}.js`, `../${name}.js`].map((place) => new URL(place, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`${name} is missing from this build`)
  return found
}
