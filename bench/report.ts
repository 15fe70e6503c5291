import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Comparison, Goal, Line } from './measure.ts'

/** Something weighed rather than timed. */
export interface Size {
  title: string
  /** Kilobytes (1,000 bytes), gzipped. */
  kb: number
  goal: Goal | null
}

/** What needs columns of its own. */
export interface Table {
  title: string
  head: string[]
  rows: string[][]
  notes: string[]
}

export interface Report {
  add(comparison: Comparison): void
  addTable(table: Table): void
  addSize(size: Size): void
  /** RESULTS.md and results.json. What is measured by itself has a section of its own, and leaves the others as they are. */
  write(section?: Section): void
}

const sections = ['small', 'clinic', 'ten', 'responsiveness', 'memory', 'safekeeping'] as const
type Section = (typeof sections)[number]

interface Run {
  at: string
  machine: Record<string, string | number>
  comparisons: Comparison[]
  sizes: Size[]
  tables?: Table[]
}

type Results = Run & Partial<Record<Section, Run>>

/** Prints each result as it comes and keeps it for the files. */
export function createReport(folder: string): Report {
  const comparisons: Comparison[] = []
  const sizes: Size[] = []
  const tables: Table[] = []
  return {
    add(comparison) {
      comparisons.push(comparison)
      console.log(`\n${comparison.title}`)
      for (const line of comparison.lines) console.log(`  ${line.name.padEnd(70)} ${ms(line.p50).padStart(9)} ${ms(line.p95).padStart(9)} ms  ${times(line)}`)
      for (const line of [...missed(comparison), ...comparison.notes]) console.log(`  ${line}`)
    },
    addTable(table) {
      tables.push(table)
      console.log(`\n${table.title}`)
      for (const row of table.rows) console.log(`  ${row.map((cell, at) => `${table.head[at]}: ${cell}`).join(' | ')}`)
      for (const note of table.notes) console.log(`  ${note}`)
    },
    addSize(size) {
      sizes.push(size)
      console.log(`\n${size.title}: ${sizeText(size)}`)
    },
    write(section) {
      const run: Run = { at: new Date().toISOString(), machine: thisMachine(), comparisons, sizes, ...(tables.length === 0 ? {} : { tables }) }
      const file = join(folder, 'results.json')
      const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : { ...run, comparisons: [], sizes: [] }
      const kept = Object.fromEntries(sections.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]]])))
      const results: Results = section === undefined ? { ...run, ...kept } : { ...before, [section]: run }
      writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
      writeFileSync(join(folder, 'RESULTS.md'), markdown(results))
      console.log('\nWritten: bench/RESULTS.md, bench/results.json')
    },
  }
}

const thisMachine = (): Run['machine'] => ({
  cpus: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? '',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  os: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  load: (loadavg()[0] ?? 0).toFixed(1),
})

const ms = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3))
const plain = (value: number) => (value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(2) : `1/${(1 / value).toFixed(0)}`)
const limitText = (limit: number) => (limit >= 0.1 ? `${limit}` : `1/${(1 / limit).toFixed(0)}`)
const goalText = (value: number, goal: Goal | null, unit: string) => (goal === null ? '' : ` (goal ≤ ${limitText(goal.limit)}${unit}: ${value <= goal.limit ? 'met' : 'missed'})`)
const times = ({ ratio, goal }: Line) => (ratio === null ? '' : `${plain(ratio)} ×${goalText(ratio, goal, ' ×')}`)
const sizeText = ({ kb, goal }: Size) => `${kb.toFixed(1)} KB gz${goalText(kb, goal, ' KB')}`

const missed = ({ lines }: Comparison): string[] =>
  lines.flatMap(({ ratio, goal }) => (goal !== null && ratio !== null && ratio > goal.limit ? [`Missed: ${goal.whenMissed}.`] : []))

function markdown({ small, clinic, ten, responsiveness, memory, safekeeping, ...main }: Results): string {
  const heavy = main.sizes.flatMap(({ title, kb, goal }) => (goal !== null && kb > goal.limit ? [`- ${title}. Missed: ${goal.whenMissed}.`] : []))
  return `# Speed

Made by \`npm run bench\` ${where(main)}
Each comparison is one run with its variants taking turns. The last column says how many times as long Levator takes: the
median of the ratios of the rounds. Times in milliseconds; trust the ratios, not the times: the machine's load at the end was ${main.machine['load']}.
The data is the demo practice (12 clients, one with 60 visits), in an encrypted file with every setting of the app.

${table(main.comparisons)}

| Size | |
| --- | --- |
${main.sizes.map((size) => `| ${size.title} | ${sizeText(size)} |`).join('\n')}

${[...remarks(main.comparisons), ...heavy].join('\n')}
${sizesSection({ small, clinic, ten })}${responsiveness === undefined ? '' : tablesSection('Responsiveness', responsiveness, responsivenessWords)}${memory === undefined ? '' : tablesSection('Memory', memory, memoryWords)}${safekeeping === undefined ? '' : safekeepingSection(safekeeping)}`
}

const responsivenessWords = `Somebody types in a note, a key every 80 ms, in a practice of 500 clients and 15,000 sessions, in the client with the most of them. Goal: each key stands
within one frame, and the store keeps neither the main process nor the page for more than 16 ms. From the key to the end of the frame's
drawing, so half a frame goes by before anything can; compare with the first line, where nothing else is on the page. What the main process waits for a processor is left out.`

const memoryWords = 'The window that does nothing is `bench/hello`, in the same host.'

const tablesSection = (title: string, run: Run, words: string): string => `
## ${title}

Made by \`npm run bench -- ${title.toLowerCase()}\` ${where(run)}
The load at the end was ${run.machine['load']}. ${words}

${(run.tables ?? []).map(tableOf).join('\n\n')}
`

const sizeWords = { small: '500 clients, 15,000 sessions', clinic: '5,000 clients, 150,000 sessions: a busy clinic after twenty years', ten: '50,000 clients, 1,500,000 sessions' }

const sizesSection = (runs: Partial<Record<keyof typeof sizeWords, Run | undefined>>): string =>
  (['small', 'clinic', 'ten'] as const)
    .flatMap((name) => {
      const run = runs[name]
      return run === undefined ? [] : [`
## Size: ${name}

${sizeWords[name]}. Made by \`npm run bench -- --size ${name}\` ${where(run)}
The load at the end was ${run.machine['load']}. Client 1 has 1,000 sessions, client 2 has 30, whatever the size.

${table(run.comparisons)}

${remarks(run.comparisons).join('\n')}

${(run.tables ?? []).map(tableOf).join('\n\n')}
`]
    })
    .join('')

const tableOf = ({ title, head, rows, notes }: Table): string => `**${title}**

${lineOf(head)}
${lineOf(head.map((_, at) => (at === 0 ? '---' : '---:')))}
${rows.map(lineOf).join('\n')}

${notes.map((note) => `- ${note}`).join('\n')}`

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const safekeepingSection = (run: Run): string => `
## Safekeeping

Made by \`npm run bench -- safekeeping\` ${where(run)}
The load at the end was ${run.machine['load']}. The data is the demo practice many times over: signed, linked, indexed and logged as the app leaves it.

${table(run.comparisons)}

${remarks(run.comparisons).join('\n')}
`

const where = ({ at, machine }: Run): string =>
  `on ${at.slice(0, 10)}: ${machine['cpus']} × ${machine['cpu']}, ${machine['memoryGiB']} GiB, ${machine['os']}, Node ${machine['node']}.`

function table(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap((comparison) =>
    comparison.lines.map((line, index) => `| ${index === 0 ? `**${comparison.title}**` : ''} | ${line.name} | ${ms(line.p50)} | ${ms(line.p95)} | ${times(line)} |`),
  )
  return `| What | How | p50 | p95 | Levator takes |
| --- | --- | ---: | ---: | --- |
${rows.join('\n')}`
}

const remarks = (comparisons: readonly Comparison[]): string[] =>
  comparisons.flatMap((comparison) => [...missed(comparison), ...comparison.notes].map((line) => `- ${comparison.title}. ${line}`))
