import { seeded } from '../../../src/main/demo/random'
import { operations, type Path } from '../../../src/shared/contract'
import { malformedInputs } from '../../helpers/malformed'
import { samples } from '../../helpers/samples'
import { hostileValues } from './hostile-values'
import { mutated } from './mutate'
import { type CallerKind, callerKinds } from './callers'

export interface Message {
  caller: CallerKind
  path: unknown
  input: unknown
  /** A valid input whose revision is still to be read: what a page that just opened the session would send. */
  fresh: boolean
}

export const paths = [...operations.keys()] as Path[]

/** Each of these asks for a derivation of keys, or closes the vault: only some of their fitting messages are sent. */
export const slow: ReadonlySet<unknown> = new Set<Path>([
  'vault.lock', 'vault.unlock', 'vault.renewRecoveryKey', 'vault.changePassphrase', 'vault.allowComputerUnlock', 'sessions.signWithPassphrase', 'retention.erase',
  'settings.setSigning', 'restore.undo', 'restore.keep',
])

const noPaths: readonly unknown[] = [
  '__proto__', 'constructor', 'toString', 'sessions', 'sessions.', '.sign', 'sessions.toString', 'sessions.__proto__', 'sessions.sign.call', 'Sessions.sign', 'sessions.sign ',
  'sessions.sign\0', 'vault.requireOpen', 'clients.list;', '', null, undefined, 0, 1n, {}, [], ['sessions.get'], { toString: 'sessions.get' }, new Map(), Number.NaN, 'x'.repeat(1_000_000),
]

/** Broken inputs of every operation, made once. */
const malformed = new Map(paths.map((path) => [path, malformedInputs(inputOf(path), samples[path]).map(({ input }) => input)]))

function inputOf(path: Path) {
  const operation = operations.get(path)
  if (operation === undefined) throw new Error(`no operation ${path}`)
  return operation.input
}

/** Messages without end, the same for the same seed; all operations come equally often. */
export function* messages(seed: number): Generator<Message> {
  const random = seeded(seed)
  const values = hostileValues(seed, random)
  for (let number = 0; ; number++) {
    const path = paths[number % paths.length] as Path
    const caller: CallerKind = random() < 0.8 ? 'page' : values.from(callerKinds)
    const way = random()
    if (way < 0.05) yield { caller, path: random() < 0.6 ? values.from(noPaths) : values.anything(), input: samples[path], fresh: false }
    else if (way < 0.2) yield { caller, path, input: values.anything(), fresh: false }
    else if (way < 0.35) yield { caller, path, input: values.from(malformed.get(path) ?? []), fresh: false }
    else if (way < 0.85) yield thinned({ caller, path, input: mutated(samples[path], values, random), fresh: random() < 0.5 })
    else yield thinned({ caller, path, input: structuredClone(samples[path]), fresh: random() < 0.8 })
  }

  function thinned(message: Message): Message {
    if (!slow.has(message.path) || random() < 0.05) return message
    return { ...message, input: { ...(message.input as object), extra: 1 } }
  }
}
