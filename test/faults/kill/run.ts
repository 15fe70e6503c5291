import { availableParallelism } from 'node:os'
import { buildDrivers, type Drivers } from '../child'
import { type Asked, type Control, type Figures, type Harness, mostFailures, randomFrom } from '../harness'
import { faultOps } from '../ops'
import type { FaultOp } from '../ops/fault-op'
import { judge, type Practices, preparePractices } from '../practices'

interface Stage {
  drivers: Drivers
  practices: Practices
  broken: string | null
}

/** One kill: what is done, in which practice, and how many milliseconds after the first acknowledgement it falls. All by the seed. */
interface Plan {
  op: FaultOp
  after: number
  /** Which of several practices, from 0 up to below 1. */
  which: number
}

function plansFor({ seed, count }: Asked, ops: readonly FaultOp[]): Plan[] {
  const random = randomFrom(seed)
  const weights = ops.reduce((sum, { weight }) => sum + weight, 0)
  return Array.from({ length: count }, (_, index) => {
    // By turns, not by chance: every operation gets its share of a short run too.
    let place = ((index * 0.618034) % 1) * weights
    const op = ops.find(({ weight }) => (place -= weight) < 0) ?? ops[0]!
    return { op, after: random() * op.within, which: random() }
  })
}

async function killOnce({ drivers, practices, broken }: Stage, { op, after, which }: Plan): Promise<{ acked: number; killed: boolean; wrong: string[] }> {
  const prepared = practices.copyOf(op.practice === 'small' ? practices.small : practices.old[Math.floor(which * practices.old.length)]!)
  let planned = false
  const { userData, recoveryKey } = prepared
  const said = await drivers.run({ op: op.name, userData, recoveryKey, until: Number.MAX_SAFE_INTEGER, broken }, (line, child) => {
    if (planned || !line.startsWith(op.fromStart === true ? 'BEGIN' : 'ACK')) return
    planned = true
    setTimeout(() => child.kill('SIGKILL'), after)
  })
  const wrong = said.failed === null ? await judge(prepared, (left) => op.check(left, said.acked, said.word)) : [said.failed]
  if (wrong.length === 0) practices.forget(prepared)
  return { acked: said.acked, killed: !said.ended, wrong }
}

async function killMany(asked: Asked, ops: readonly FaultOp[], broken: string | null): Promise<Figures> {
  const practices = await preparePractices()
  const drivers = await buildDrivers(2)
  const stage = { drivers, practices, broken }
  const figures: Figures = { count: 0, failures: [], details: {} }
  const add = (what: string, many = 1) => void (figures.details[what] = (figures.details[what] ?? 0) + many)
  const plans = plansFor(asked, ops)
  const lane = async () => {
    for (let plan = plans.shift(); plan !== undefined && figures.failures.length < mostFailures; plan = plans.shift()) {
      const { acked, killed, wrong } = await killOnce(stage, plan)
      // What was through before the kill came is tried again, sooner: only kills count.
      if (!killed) plans.push({ ...plan, after: plan.after * 0.6 })
      figures.count += killed ? 1 : 0
      add(killed ? `kills in ${plan.op.name}` : `finished before the kill in ${plan.op.name}`)
      add('acknowledged operations', acked)
      figures.failures.push(...wrong.map((sentence) => `${plan.op.name}, killed after ${plan.after.toFixed(2)} ms (seed ${asked.seed}): ${sentence}`))
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
    return figures
  } finally {
    drivers.end()
    practices.remove()
  }
}

const acknowledgedTooEarly = 'acknowledged before committed'

const controls: readonly Control[] = [
  {
    broken: 'a save is acknowledged before it is committed',
    count: 20,
    run: (asked) => killMany(asked, faultOps.filter(({ name }) => name === 'save'), acknowledgedTooEarly),
  },
]

export const harness: Harness = {
  name: 'kill',
  proves: 'A process killed in the middle of anything leaves every acknowledged change, nothing half done, and a practice that opens.',
  unit: 'kills',
  short: 500,
  full: 10_000,
  run: (asked) => killMany(asked, faultOps, null),
  controls,
}
