import { performance } from 'node:perf_hooks'
import { answerCalls } from '../../../src/main/answer-call'
import { readsOnly } from '../../../src/main/reads-only'
import type { Reply } from '../../../src/shared/errors'
import { callOf, liveVault, type LiveVault } from '../../helpers/live-vault'
import { fillForSamples } from '../../helpers/samples'
import { type Asked, type Figures, type Harness, mostFailures } from '../harness'
import { eventOf, windows as ourWindows } from './callers'
import { controls } from './controls'
import { type Message, messages, paths, slow } from './messages'
import { brokenRules, codeOf, fits } from './rules'
import { faultsOfPractice, rowsBesideLog } from './survey'
import { noTally, type Tally } from './tally'

/** So many messages share a practice; then it is surveyed, and the next begins with a new one. */
const blockSize = 5000

/** Enough for every operation to have been carried out at least once. */
const enoughForAll = 50_000

/** What this harness always refuses: there is a practice already, no room for a demo, nobody who makes or restores backups, and no batch of documents. */
const alwaysRefused: readonly string[] = [
  'vault.chooseFolder', 'vault.create', 'vault.openDemo', 'vault.removeDemo', 'documents.revealBatch',
  'backups.make', 'backups.verify', 'restore.choose', 'restore.look', 'restore.confirm', 'restore.undo',
  'restore.contents', 'restore.recoverClient', 'restore.recoverSession',
]

export const harness: Harness = {
  name: 'messages',
  proves:
    'Whatever a page or a stranger sends, to the open or to the closed vault: every reply is a value of the contract or a plain refusal that tells nothing of the inside, what is refused writes nothing, queries never write, and the practice stays sound.',
  unit: 'messages',
  short: 100_000,
  full: 1_000_000,
  run: (asked) => run(asked),
  controls: controls(run),
}

/** `windows`: for a control, other windows than ours. */
async function run({ seed, count }: Asked, windows = ourWindows): Promise<Figures> {
  const tally = noTally(paths)
  const unhandled = (reason: unknown) => void tally.failures.push(`an unhandled rejection: ${String(reason)}`)
  process.on('unhandledRejection', unhandled)
  try {
    for (let block = 0; tally.messages < count && tally.failures.length < mostFailures; block++) {
      await runBlock(tally, windows, { seed: seed + block, count: Math.min(blockSize, count - tally.messages) })
    }
  } finally {
    process.off('unhandledRejection', unhandled)
  }
  const operations = [...tally.operations]
  const never = operations.filter(([path, { carriedOut }]) => carriedOut === 0 && !alwaysRefused.includes(path) && !slow.has(path)).map(([path]) => `${path} was never carried out`)
  const unasked = operations.filter(([, { sent }]) => sent === 0).map(([path]) => `${path} was never asked`)
  return {
    count: tally.messages,
    failures: [...tally.failures, ...unasked, ...(count < enoughForAll ? [] : never)].slice(0, mostFailures),
    details: {
      ...Object.fromEntries([...tally.answers].map(([code, times]) => [`answered with ${code}`, times])),
      'from forged senders': tally.forged,
      'to the closed vault': tally.closed,
      operations: operations.length,
      'fewest from the page to one operation': Math.min(...operations.map(([, { sent }]) => sent)),
      'slowest, ms': Math.round(tally.slowestMs),
    },
  }
}

async function runBlock(tally: Tally, windows: typeof ourWindows, { seed, count }: Asked): Promise<void> {
  const live = await liveVault()
  const answer = answerCalls({ dispatch: live.dispatch, reads: readsOnly(live.dispatch) }, windows, undefined)
  const source = messages(seed)
  try {
    await prepare(live)
    for (let number = 0; number < count && tally.failures.length < mostFailures; number++) {
      // A quarter of them finds the vault closed.
      if (number % 2000 < 1500) await live.unlock()
      else live.vault.lock()
      const { value: message } = source.next() as { value: Message }
      await freshen(message, live)
      const asked = slow.has(message.path) && fits(message)
      const before = asked ? rowsBesideLog(live) : null
      const [open, commits, from] = [live.vault.isOpen(), live.commits(), performance.now()]
      const reply = await answer(eventOf(message.caller), message.path, message.input)
      const ms = performance.now() - from
      const inTransaction = live.vault.isOpen() && live.vault.requireOpen().orm.$client.inTransaction
      const onlyInLog = asked && before !== null && rowsBesideLog(live) === before
      const broken = brokenRules({ message, reply, open, wrote: live.commits() !== commits, onlyInLog, inTransaction, ms })
      tally.failures.push(...broken.map((rule) => `block ${seed}, message ${number}, ${message.caller} → ${nameOf(message.path)}: ${rule}. ${live.logged.splice(0).join('; ').slice(0, 500)}`))
      tally.add(message, { code: codeOf(reply), open, ms })
      live.clock.forward(1 / 60)
    }
    if (tally.failures.length > 0) return
    await live.unlock()
    const afterwards = [...(await faultsOfPractice(live)), ...live.logged]
    tally.failures.push(...afterwards.map((fault) => `block ${seed}, afterwards: ${fault}`))
  } finally {
    live.close()
  }
}

async function prepare(live: LiveVault): Promise<void> {
  await live.unlock()
  const call = callOf(live)
  const key = live.vault.heldRecoveryKey()?.split('-') ?? []
  const { recoveryAsked } = await call('vault.state', {})
  await call('vault.confirmRecoveryKey', { groups: (recoveryAsked ?? []).map((position) => ({ position, text: key[position - 1] ?? '' })) })
  await fillForSamples({ call })
}

/** The revision as it is now, where the input is otherwise right. */
async function freshen({ fresh, path, input }: Message, { dispatch }: LiveVault): Promise<void> {
  if (!fresh || (path !== 'sessions.save' && path !== 'sessions.sign') || typeof input !== 'object' || input === null || !('id' in input)) return
  const reply = (await dispatch('sessions.get', { id: input.id })) as Reply<{ revision: number }>
  if (reply.ok && 'revision' in input) input.revision = reply.value.revision
}

const nameOf = (path: unknown): string => (typeof path === 'string' ? path.slice(0, 40) : `a path that is no text (${typeof path})`)
