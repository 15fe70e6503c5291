import { basename, dirname, join } from 'node:path'
import type { BatchFailure, BatchState } from '../../shared/contract/documents'
import { AppError } from '../../shared/errors'
import { saveNewFile } from '../files/save-file'

/** The batch of documents as the running app holds it: at most one, from its begin until what came of it is dismissed. */
export interface Batches {
  state(): BatchState | null
  /** Which clients have no document, of a batch that ended. */
  failures(): readonly Failed[]
  /** The file written last; null while there is none. */
  lastFile(): string | null
  /** @throws AppError 'conflict' while one is running */
  requireIdle(): void
  /** Begins in place of what came of the one before. Its end is told, not waited for. @throws as `requireIdle` */
  begin(batch: Batch): void
  /** Stops before the next file. */
  cancel(): void
  /** What came of it is known no more. Nothing while it is running. */
  dismiss(): void
  /** At the lock: stops before the next file, and nothing of it is known any more. */
  forget(): void
}

export interface Batch {
  folder: string
  clientIds: readonly number[]
  /** Draws the document of one client. */
  draw(clientId: number): Promise<{ name: string; bytes: Uint8Array }>
  /** Called before each file gets its name: throws where it may not be there any more. */
  stillWanted(): void
  /** Writes down that a client's file is there: what it throws leaves none. */
  record(clientId: number): void
}

type Failed = Omit<BatchFailure, 'name'>
type Ended = Extract<BatchState, { phase: 'ended' }>['ended']

interface Held {
  total: number
  done: number
  saved: number
  failures: Failed[]
  lastFile: string | null
  cancelled: boolean
  ended: Ended | null
}

/** `told`: one began or ended, or is forgotten: the page asks again. */
export function createBatches(told: () => void): Batches {
  let held: Held | null = null

  const isRunning = () => held !== null && held.ended === null

  function requireIdle(): void {
    if (isRunning()) throw new AppError('conflict', 'PDFs are being saved already. Wait until they are done, or cancel that first.')
  }

  async function run(mine: Held, batch: Batch): Promise<void> {
    mine.ended = await saveAll(mine, batch)
    if (held === mine) told()
  }

  return {
    state: () => held && stateOf(held),
    failures: () => (held === null || held.ended === null ? [] : held.failures),
    lastFile: () => held?.lastFile ?? null,
    requireIdle,
    begin(batch) {
      requireIdle()
      held = { total: batch.clientIds.length, done: 0, saved: 0, failures: [], lastFile: null, cancelled: false, ended: null }
      told()
      void run(held, batch)
    },
    cancel() {
      if (held !== null) held.cancelled = true
    },
    dismiss() {
      if (held === null || isRunning()) return
      held = null
      told()
    },
    forget() {
      if (held !== null) held.cancelled = true
      held = null
    },
  }
}

function stateOf({ total, done, saved, failures, cancelled, ended }: Held): BatchState {
  return ended === null ? { phase: 'running', done, total, cancelled } : { phase: 'ended', ended, saved, failed: failures.length, total }
}

/**
 * One document after the other into a folder. A document that cannot be made is listed and the next one tried; a folder that cannot be
 * written, or a practice that was closed, ends it: the rest would fail alike. Never rejects.
 */
async function saveAll(held: Held, { folder, clientIds, draw, stillWanted, record }: Batch): Promise<Ended> {
  for (const clientId of clientIds) {
    if (held.cancelled) break
    try {
      const { name, bytes } = await draw(clientId)
      // Cancelled while it was drawn: what is not written yet is not wanted any more.
      if (held.cancelled) break
      held.lastFile = await saveUnderFreeName(join(folder, `${name}.pdf`), bytes, stillWanted, () => record(clientId))
      held.saved += 1
    } catch (error) {
      const known = error instanceof AppError ? error : new AppError('internal', 'This document could not be made. Try it alone, from the record of the client.')
      held.failures.push({ clientId, message: known.message })
      if (known.code === 'storage' || known.code === 'locked') return known.code
    }
    held.done += 1
  }
  return held.cancelled ? 'cancelled' : 'done'
}

/** "Progress S-H.pdf", "Progress S-H (2).pdf" …: two clients may have the same initials, and no file is written over. */
async function saveUnderFreeName(path: string, bytes: Uint8Array, stillWanted: () => void, record: () => void): Promise<string> {
  const stem = basename(path, '.pdf')
  for (let number = 1; ; number++) {
    const tried = number === 1 ? path : join(dirname(path), `${stem} (${number}).pdf`)
    try {
      await saveNewFile({ path: tried, replace: false }, bytes, stillWanted, record)
      return tried
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict' || number === 1000) throw error
    }
  }
}
