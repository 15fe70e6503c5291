import type { z } from 'zod'

/**
 * A contract entry is data: what an operation takes, what it gives, and of which kind it is.
 *
 * - `query`: synchronous, reads only (the database refuses a write).
 * - `command`: synchronous, one transaction, leaves an audit event, tells every window that data changed.
 * - `task`: asynchronous, gets dialogs, printing and the vault instead of a transaction.
 */
export type Kind = 'query' | 'command' | 'task'

export interface Operation<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: K
  input: I
  output: O
  /** True: may be called while the vault is closed. */
  whileLocked: boolean
  /** False: no audit event (autosave would drown the log; signing leaves the event that counts). */
  audited: boolean
  /** True: what queries show may have changed, so the page reads again. */
  changes: boolean
  /** True: it only reads, so that a window which draws documents may ask for it. */
  reads: boolean
}

interface Options {
  whileLocked?: boolean
  audited?: boolean
  changes?: boolean
  reads?: boolean
}

const operation =
  <K extends Kind>(kind: K, isCommand: boolean) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, options: Options = {}): Operation<K, I, O> => ({
    kind,
    input,
    output,
    whileLocked: options.whileLocked ?? false,
    audited: options.audited ?? isCommand,
    changes: options.changes ?? isCommand,
    reads: options.reads ?? kind === 'query',
  })

export const query = operation('query', false)
export const command = operation('command', true)
export const task = operation('task', false)
