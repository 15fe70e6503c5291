import { errorCodes, type ErrorReply } from '../../../src/shared/errors'
import { buildDriver, type Driver } from '../child'
import { type Asked, type Control, type Figures, type Harness, mostFailures } from '../harness'
import type { FaultOp } from '../ops/fault-op'
import { failingOps } from '../ops'
import { backupAnyway } from '../ops/backup-anyway'
import { migrateAnyway } from '../ops/migrate-anyway'
import { restoreAnyway } from '../ops/restore-anyway'
import { saveAnyway } from '../ops/save-anyway'
import { judge, type Practices, preparePractices } from '../practices'
import { whyNoStrace } from '../strace'
import { type Fault, faultKinds, type Place, placesIn, type Ran, runWith } from './points'

/** The operation in which the fault comes is the second of three (of what happens only once the first): one that shows how the app goes on comes after it. */
const until = 3

/** Each call gets one of the errors, once or for ever, by turns: another one with every seed. Thoroughly it gets all of them, a kill, and one for ever. */
function faultsAt(place: Place, turn: number, thorough: boolean): Fault[] {
  const byTurns = errorKinds[turn % errorKinds.length]!
  if (!thorough) return [{ ...place, kind: byTurns, forEver: turn % 2 === 1 }]
  return [...faultKinds.map((kind) => ({ ...place, kind, forEver: false })), { ...place, kind: byTurns, forEver: true }]
}

const errorKinds = faultKinds.filter((kind) => kind !== 'SIGKILL')

/** What the app may answer while its disk fails. */
const fitting = new Set<string>(['storage', 'locked', 'damaged', 'conflict'] satisfies (typeof errorCodes)[number][])

/** A sentence for the therapist: no path, no word of SQLite's, nothing of the program. */
const isSentence = (message: string) => /^[A-Z][^/\\]{20,}[.]$/.test(message) && !/sqlite|errno|at line/i.test(message) && !/\bE[A-Z]{3,}|Error:/.test(message)

/** strace counts by thread: a fault meant for one call comes once in every thread that makes so many. */
const timesIn = ({ log }: Ran) => log.split('(INJECTED)').length - 1

function whatIsWrongIn(ran: Ran, { kind, forEver }: Fault): string[] {
  const { said, code, signal } = ran
  const wrong = said.flatMap((line) => {
    if (line.startsWith('FAILED')) return [line]
    const [, json] = /^REFUSED \d+ (.*)$/.exec(line) ?? []
    if (json === undefined) return []
    const reply = JSON.parse(json) as ErrorReply
    return fitting.has(reply.code) && isSentence(reply.message) ? [] : [`the reply was ${json}`]
  })
  if (kind !== 'SIGKILL' && !forEver && timesIn(ran) === 1 && !said.some((line) => line.startsWith(`ACK ${until}`))) wrong.push('after one fault the next operation did not succeed')
  const ended = kind === 'SIGKILL' ? signal === 'SIGKILL' || code === 137 : code === 0 && said.at(-1) === 'END'
  return ended ? wrong : [...wrong, `the process ended with ${code ?? signal}: ${said.at(-1)}`]
}

interface Bench {
  practices: Practices
  driver: Driver
  broken: string | null
}

async function tryFault(op: FaultOp, fault: Fault, { practices, driver, broken }: Bench): Promise<{ reached: boolean; wrong: string[] }> {
  const prepared = practices.copyOf(practiceOf(op, practices))
  const ran = await runWith(fault, { op, until, broken }, prepared, driver)
  const [, acked, word = ''] = ran.said.findLast((line) => line.startsWith('ACK'))?.split(' ') ?? []
  const wrong = [...whatIsWrongIn(ran, fault), ...(await judge(prepared, (left) => op.check(left, Number(acked ?? 0), word)))]
  practices.forget(prepared)
  const reached = fault.kind === 'SIGKILL' ? ran.signal === 'SIGKILL' || ran.code === 137 : ran.log.includes('(INJECTED)')
  return { reached, wrong }
}

interface Extent {
  ops: readonly FaultOp[]
  /** Those of which no error is left out at any call. */
  thorough: readonly FaultOp[]
  broken: string | null
  /** It ends after so many failures. */
  enough?: number
}

async function injectErrors({ seed, count }: Asked, { ops, thorough, broken, enough = mostFailures }: Extent): Promise<Figures> {
  const figures: Figures = { count: 0, failures: [], details: {} }
  const notRun = whyNoStrace()
  if (notRun !== null) return { ...figures, notRun }
  const bench = { practices: await preparePractices(), driver: await buildDriver(), broken }
  const add = (what: string, many = 1) => void (figures.details[what] = (figures.details[what] ?? 0) + many)
  try {
    const faults: { op: FaultOp; fault: Fault }[] = []
    for (const op of ops) {
      const places = placesIn(await runWith(null, { op, until, broken }, bench.practices.copyOf(practiceOf(op, bench.practices)), bench.driver), op.fromStart === true ? 0 : 1)
      const all = places.flatMap((place, turn) => faultsAt(place, seed + turn, thorough.includes(op)))
      add(`calls in ${op.name}`, places.length)
      add(`points in ${op.name}`, all.length)
      faults.push(...spread(all, count - faults.length).map((fault) => ({ op, fault })))
    }
    const chosen = [...faults]
    const lane = async () => {
      for (let next = chosen.shift(); next !== undefined && figures.failures.length < enough; next = chosen.shift()) {
        const { op, fault } = next
        const { reached, wrong } = await tryFault(op, fault, bench)
        const where = `${fault.kind} at ${fault.call} ${fault.index}${fault.forEver ? ' and ever after' : ''} in ${op.name}`
        if (!reached) wrong.push('the fault never came')
        figures.count += reached ? 1 : 0
        add(fault.forEver ? `${fault.kind} for ever` : `${fault.kind} once`)
        figures.failures.push(...wrong.map((sentence) => `${where}: ${sentence}`))
      }
    }
    await Promise.all([lane(), lane()])
    return figures
  } finally {
    bench.practices.remove()
  }
}

/** All of them, or so many from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  return all.length <= count ? [...all] : Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!)
}

const practiceOf = (op: FaultOp, { small, old }: Practices) => (op.practice === 'small' ? small : old[0]!)

/** Not at every call does it show: it goes on until it has. */
const caught = { ops: [saveAnyway], thorough: [saveAnyway], broken: 'failures are acknowledged', enough: 1 }
const controls: readonly Control[] = [{ broken: 'a save that failed is called saved', count: 200, run: (asked) => injectErrors(asked, caught) }]

const full = 1_000_000

const saveAndBackup = { ops: [saveAnyway, backupAnyway], thorough: [saveAnyway] }

/** A restore and a migration make so many calls, most of them reading, that each gets one error. */
const everything = { ops: failingOps, thorough: failingOps.filter((op) => op !== restoreAnyway && op !== migrateAnyway) }

export const harness: Harness = {
  name: 'errors',
  proves: 'Whichever call of the disk fails, once or for ever, nothing is called saved that is not, the app says so in a sentence, and goes on.',
  unit: 'points',
  // More than there are.
  short: 1000,
  full,
  run: (asked) => injectErrors(asked, { ...(asked.count >= full ? everything : saveAndBackup), broken: null }),
  controls,
}
