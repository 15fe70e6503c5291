import type { z } from 'zod'
import type { Contract, Feature } from '../shared/contract'
import type { Kind, Operation } from '../shared/contract/define'
import type { Clock } from './clock'
import type { ReadDb, WriteDb } from './db/orm'
import type { TaskContext } from './task-context'

/** What a handler is given, by kind of operation. Input is parsed; a command runs inside its transaction. */
interface Arguments<I> {
  query: [input: I, db: ReadDb, clock: Clock]
  command: [input: I, db: WriteDb, clock: Clock]
  task: [input: I, context: TaskContext]
}

type HandlerOf<Op> =
  Op extends Operation<infer K extends Kind, infer I, infer O>
    ? (...args: Arguments<z.output<I>>[K]) => K extends 'task' ? Promise<z.input<O>> : z.input<O>
    : never

/** A contract entry without a handler, a handler without an entry, or an asynchronous command does not compile. */
export type Handlers = { [F in Feature]: { [N in keyof Contract[F]]: HandlerOf<Contract[F][N]> } }
