import { z } from 'zod'
import { handlers } from '../../../src/main/handlers'
import { operations } from '../../../src/shared/contract'
import { AppError } from '../../../src/shared/errors'
import type { Asked, Control, Figures } from '../harness'
import { everyWindow, type windows } from './callers'

type Run = (asked: Asked, from?: typeof windows) => Promise<Figures>
const count = 2000

/** The app broken on purpose, each time in one place. */
export const controls = (run: Run): readonly Control[] => [
  {
    broken: 'a handler tells the page the words of an exception',
    count,
    run: (asked) => withHandler('get', (_input, db) => inWords(() => db.$client.exec('select * from no_such_table')), () => run(asked)),
  },
  {
    broken: 'a handler throws what is no outcome',
    count,
    run: (asked) => withHandler('get', () => { throw new TypeError('cannot read undefined') }, () => run(asked)),
  },
  {
    broken: 'a command keeps what it wrote although it is refused',
    count,
    run: (asked) =>
      withHandler('archive', (_input, db) => {
        db.$client.exec("insert or replace into setting values ('half', '1'); commit; begin")
        throw new AppError('conflict', 'Something else was faster. Try again.')
      }, () => run(asked)),
  },
  { broken: 'the dispatcher looks at no schema', count, run: (asked) => withoutSchemas(() => run(asked)) },
  { broken: 'any window may ask', count, run: (asked) => run(asked, everyWindow) },
]

function inWords(act: () => unknown): never {
  try {
    act()
  } catch (error) {
    throw new AppError('not_found', `It was not found: ${(error as Error).message}`)
  }
  throw new Error('that did not fail')
}

/** The dispatcher takes its handlers when it is made, so whatever is made inside `work` has this one. */
async function withHandler<N extends 'get' | 'archive', T>(name: N, handler: (typeof handlers.clients)[N], work: () => Promise<T>): Promise<T> {
  const own = handlers.clients[name]
  handlers.clients[name] = handler
  try {
    return await work()
  } finally {
    handlers.clients[name] = own
  }
}

async function withoutSchemas<T>(work: () => Promise<T>): Promise<T> {
  const own = [...operations.values()].map((operation) => ({ operation, input: operation.input }))
  for (const { operation } of own) operation.input = z.unknown()
  try {
    return await work()
  } finally {
    for (const { operation, input } of own) operation.input = input
  }
}
