import { compare, type Comparison, type Line } from '../measure'
import type { Table } from '../report'
import { commands } from './commands'
import type { SizedPractice } from './open'
import { questions } from './questions'

/** Milliseconds that one operation is measured for, about; and how often at least and at most. */
const budget = 1500
const rounds = { least: 15, most: 200 }

/** Ten times the data may cost an operation so much more. */
const goal = 1.2

/** Of what may grow, because the answer itself does or a part of it is counted: why. By the beginning of its name. */
const mayGrow: readonly (readonly [operation: string, why: string])[] = [
  ['clients.list, “', 'the more fit, the more are put in order, up to a thousand'],
  ['practice.unseen', 'it counts everybody who was not here for so long, in an index'],
  ['search.inClient', 'lists of the commonest words there are, each ten times as long'],
  ['search.find', 'more sessions are found, up to eight; they and the index lie on ten times as many pages'],
  ['practice.reviewsDue', 'two hundred complaints that lie on ten times as many pages'],
  ['retention.due', 'more records are past the rule, up to five hundred'],
  ['documents.events', 'three thousand lines of the log that lie on ten times as many pages'],
  ['documents.fingerprint', 'a thousand versions that lie on ten times as many pages'],
  ['clients.sameName', 'ten times as many people of that name'],
]

/** Every interactive operation in this practice and in the smaller one, in turn. */
export async function benchGrowth(here: SizedPractice, smaller: SizedPractice, names: { here: string; smaller: string }): Promise<Table> {
  const comparisons: Comparison[] = []
  const sideBySide = async (title: string, runs: readonly Run[]) => {
    const [first, second] = runs
    if (first === undefined || second === undefined) return
    const once = await timeOf(first)
    const count = Math.round(Math.min(rounds.most, Math.max(rounds.least, budget / (2 * once))))
    comparisons.push(await compare(title, [{ name: names.here, ...first }, { name: names.smaller, ...second }], { rounds: count, warmUp: Math.max(3, Math.ceil(count / 10)) }))
  }
  for (const { path, how, input } of questions) {
    const ask = (practice: SizedPractice): Run => ({ run: async () => void structuredClone(await practice.call(path, input(practice) as never)) })
    await sideBySide(how === undefined ? path : `${path}, ${how}`, [ask(here), ask(smaller)])
  }
  for (const { name, prepare } of commands) await sideBySide(name, [await prepare(here), await prepare(smaller)])
  return tableOf(comparisons, names)
}

interface Run {
  ready?: (round: number) => unknown
  run: () => Promise<unknown>
}

async function timeOf({ ready, run }: Run): Promise<number> {
  await ready?.(0)
  await run()
  await ready?.(1)
  const started = performance.now()
  await run()
  return performance.now() - started
}

function tableOf(comparisons: readonly Comparison[], names: { here: string; smaller: string }): Table {
  const rows = comparisons.map(({ title, lines: [here, smaller] }) => rowOf(title, here, smaller))
  const over = rows.filter(({ ratio }) => ratio > goal)
  const worst = rows.reduce((slowest, row) => (row.p95 > slowest.p95 ? row : slowest))
  return {
    title: `Growth: each interactive operation, cloned to the page, ${names.here} beside ${names.smaller}`,
    head: ['Operation', `${names.smaller}, p50`, `${names.here}, p50`, `${names.here}, p95`, 'grows', ''],
    rows: rows.map(({ cells }) => cells),
    notes: [
      `${rows.length} operations; goal: at most ${goal} × for each. ${rows.length - over.length} meet it; of the others the last column says why, the slowest of them takes ${Math.max(0, ...over.map(({ p95 }) => p95)).toFixed(1)} ms in 95 of 100.`,
      `The slowest, ${worst.title}: ${worst.p95.toFixed(1)} ms in 95 of 100.`,
    ],
  }
}

const ms = (value: number) => value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3)

function rowOf(title: string, here: Line | undefined, smaller: Line | undefined) {
  const ratio = smaller?.ratio ?? Number.NaN
  const verdict = ratio <= goal ? 'met' : (mayGrow.find(([operation]) => title.startsWith(operation))?.[1] ?? 'missed')
  return { title, ratio, p95: here?.p95 ?? 0, cells: [title, ms(smaller?.p50 ?? 0), ms(here?.p50 ?? 0), ms(here?.p95 ?? 0), `${ratio.toFixed(2)} ×`, verdict] }
}
