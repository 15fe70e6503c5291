import { basename, dirname, join } from 'node:path'
import type { BatchFailure, BatchRequest, BatchResult, BatchState } from '../../shared/contract/documents'
import { AppError } from '../../shared/errors'
import { saveNewFile } from '../files/save-file'
import type { TaskContext } from '../task-context'

interface Running extends BatchState {
  cancelled: boolean
}

/** One at a time for each app; what was the last to be written can be shown. */
const running = new WeakMap<TaskContext, Running>()

export const batchState = (context: TaskContext): BatchState | null => {
  const state = running.get(context)
  return state === undefined ? null : { done: state.done, total: state.total }
}

export function cancelBatch(context: TaskContext): void {
  const state = running.get(context)
  if (state !== undefined) state.cancelled = true
}

export interface Batch {
  folder: string
  request: BatchRequest
  /** Draws the document of one client. */
  draw(clientId: number): Promise<{ name: string; bytes: Uint8Array }>
  /** Called before each file gets its name: throws where it may not be there any more. */
  stillWanted(): void
  /** Called after each file stands on the disk. */
  saved(clientId: number, path: string): void
}

/**
 * One document after the other into a folder. A document that cannot be made is listed and the next one tried; a folder that cannot be
 * written, or a practice that was locked, ends it: the rest would fail alike.
 */
export async function runBatch(context: TaskContext, { folder, request, draw, stillWanted, saved }: Batch): Promise<BatchResult> {
  if (running.has(context)) throw new AppError('conflict', 'Documents are being saved already. Wait until they are done, or cancel that first.')
  const state: Running = { done: 0, total: request.clientIds.length, cancelled: false }
  running.set(context, state)
  const failures: BatchFailure[] = []
  let count = 0
  try {
    for (const clientId of request.clientIds) {
      if (state.cancelled) break
      try {
        const { name, bytes } = await draw(clientId)
        // Cancelled while it was drawn: what is not written yet is not wanted any more.
        if (state.cancelled) break
        saved(clientId, await saveUnderFreeName(join(folder, `${name}.pdf`), bytes, stillWanted))
        count += 1
      } catch (error) {
        const known = error instanceof AppError ? error : new AppError('internal', 'This document could not be made. Try it alone, from the record of the client.')
        failures.push({ clientId, message: known.message })
        if (known.code === 'storage' || known.code === 'locked') return { saved: count, failures, ended: known.code }
      }
      state.done += 1
    }
    return { saved: count, failures, ended: state.cancelled ? 'cancelled' : 'done' }
  } finally {
    running.delete(context)
  }
}

/** "Progress S-H.pdf", "Progress S-H (2).pdf" …: two clients may have the same initials, and no file is written over. */
async function saveUnderFreeName(path: string, bytes: Uint8Array, stillWanted: () => void): Promise<string> {
  const stem = basename(path, '.pdf')
  for (let number = 1; ; number++) {
    const tried = number === 1 ? path : join(dirname(path), `${stem} (${number}).pdf`)
    try {
      await saveNewFile({ path: tried, replace: false }, bytes, stillWanted)
      return tried
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict' || number === 1000) throw error
    }
  }
}
