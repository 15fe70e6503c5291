import { performance } from 'node:perf_hooks'
import { operations } from '../shared/contract'
import type { Operation } from '../shared/contract/define'
import { AppError, type ErrorReply, type Reply } from '../shared/errors'
import { detailOf } from './audit/detail'
import { recordEvent } from './audit/events'
import { asDatabaseError, isDamage, isDiskFault, isReadOnly } from './db/errors'
import { prepared, type WriteDb } from './db/orm'
import { faultText } from './fault-text'
import { handlers } from './handlers'
import { parseInput } from './parse-input'
import type { TaskContext } from './task-context'

/** Where the log is written: names, times and references only, never what a therapist typed. */
export interface Log {
  error(message: string): void
  warn(message: string): void
}

export interface DispatcherOptions {
  context: TaskContext
  log: Log
  /** Called after every operation that may have changed what a query shows. */
  changed(path: string): void
  /** Called after every query that was answered, with its parsed input: whose record was looked at. Never throws. */
  viewed?(path: string, input: unknown): void
  /** Parse what handlers return as well: in tests and in development. */
  checkOutput: boolean
}

export type Dispatch = (path: unknown, input: unknown) => Promise<Reply<unknown>>

type AnyHandler = (...args: unknown[]) => unknown

const slowMs = 40

const unknownOutcome =
  'The disk reported an error, so it is not known whether the last change was saved. Levator has opened the practice again: check that the change is there.'
const unknownAndLocked =
  'The disk reported an error, so it is not known whether the last change was saved. Levator has locked itself. Check the disk, unlock, and look whether the change is there.'

/**
 * The one way from the page to a handler: allow-list, input schema, vault state, transaction, audit event, error mapping.
 * Never throws and never rejects.
 */
export function createDispatcher({ context, log, changed, viewed, checkOutput }: DispatcherOptions): Dispatch {
  const handlerAt = new Map<string, AnyHandler>(
    Object.entries(handlers).flatMap(([feature, group]) =>
      Object.entries(group).map(([name, handler]) => [`${feature}.${name}`, handler as AnyHandler] as const),
    ),
  )

  async function run(path: string, operation: Operation, handler: AnyHandler, raw: unknown): Promise<unknown> {
    // The vault first: a closed one says nothing about its contents, not even whether input would have fitted.
    const practice = operation.whileLocked ? null : context.vault.requireOpen()
    const input = parseInput(operation.input, raw)
    if (practice === null || operation.kind === 'task') return handler(input, context)
    if (operation.kind === 'query') {
      const value = readOnly(practice.orm, () => handler(input, practice.orm, context.clock))
      viewed?.(path, input)
      return value
    }
    return inTransaction(practice.orm, () => {
      const value = handler(input, practice.orm, context.clock)
      if (operation.audited) recordEvent(practice.orm, context.clock, path, subjectOf(value) ?? subjectOf(input), detailOf(path, input))
      return value
    })
  }

  /** What is done is done: a page that cannot be told must not be told that it failed. */
  function tellChanged(path: string): void {
    try {
      changed(path)
    } catch (error) {
      log.error(`telling the page of ${path}: ${faultText(error)}`)
    }
  }

  /** The change may be on the disk or not, and this connection may think either: so it is opened anew, and the page reads again. */
  function afterDiskFault(error: unknown, path: string): ErrorReply {
    log.error(`the disk failed at ${path}: ${faultText(error)}`)
    const opened = context.vault.reopen()
    if (opened) tellChanged(path)
    return { code: 'storage', message: opened ? unknownOutcome : unknownAndLocked }
  }

  return async (path, raw) => {
    const operation = typeof path === 'string' ? operations.get(path) : undefined
    const handler = typeof path === 'string' ? handlerAt.get(path) : undefined
    if (typeof path !== 'string' || operation === undefined || handler === undefined) {
      return { ok: false, error: { code: 'refused', message: 'There is no such operation.' } }
    }
    const started = performance.now()
    try {
      const value = await run(path, operation, handler, raw).catch((error: unknown) => {
        // Nothing of it was written. The folder may allow writing again; only a new connection can tell.
        if (operation.kind !== 'command' || !isReadOnly(error) || !context.vault.reopen()) throw error
        return run(path, operation, handler, raw)
      })
      if (operation.changes) tellChanged(path)
      return { ok: true, value: checkOutput ? operation.output.parse(value) : value }
    } catch (error) {
      if (isDamage(error)) context.history.damaged()
      return { ok: false, error: isDiskFault(error) ? afterDiskFault(error, path) : replyTo(error, path, log) }
    } finally {
      const took = performance.now() - started
      if (operation.kind !== 'task' && took > slowMs) log.warn(`${path} took ${Math.round(took)} ms`)
    }
  }
}

const reading = prepared((db) => ({
  begin: db.$client.prepare('begin'),
  rollback: db.$client.prepare('rollback'),
  changes: db.$client.prepare('select total_changes()').pluck(),
}))

/**
 * Whatever a query should write is taken back, and the query fails. Not by `PRAGMA query_only`: each time it is set, SQLite
 * compiles every prepared statement again, which made reads up to eight times as slow.
 */
function readOnly<T>(db: WriteDb, read: () => T): T {
  const { begin, rollback, changes } = reading(db)
  begin.run()
  try {
    const before = changes.get()
    const value = read()
    if (changes.get() !== before) throw new Error('A query wrote to the database; it was taken back.')
    return value
  } finally {
    // After an error of the disk SQLite may have ended it already.
    if (db.$client.inTransaction) rollback.run()
  }
}

function inTransaction<T>(db: WriteDb, write: () => T): T {
  return db.$client.transaction(write).immediate()
}

/** The id the audit event names: of what came back, else of what was asked. */
function subjectOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null
  if ('id' in value && typeof value.id === 'number') return value.id
  return 'clientId' in value && typeof value.clientId === 'number' ? value.clientId : null
}

function replyTo(thrown: unknown, path: string, log: Log): ErrorReply {
  const error = asDatabaseError(thrown)
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.fields ? { fields: error.fields } : {}) }
  }
  // Anything else is a fault of ours: the details go to the log, the user gets a reference to find them by.
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase()
  log.error(`${reference} ${path} ${faultText(error)}`)
  return {
    code: 'internal' as const,
    message: `Something went wrong in Levator, and the step was not carried out. Your record is as it was before. Reference ${reference}.`,
    reference,
  }
}
