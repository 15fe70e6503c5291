import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { resolve } from 'node:path'
import type { Control, Figures, Harness } from './harness'
import { harnesses } from './harnesses'

export interface Outcome {
  harness: Pick<Harness, 'name' | 'proves' | 'unit'>
  seed: number
  /** When it began, and on what. */
  at: string
  machine: string
  seconds: number
  figures: Figures
  controls: { broken: string; caught: boolean; finding: string }[]
}

interface Choice {
  full: boolean
  only?: string | undefined
  seed: number
}

/** Runs the harnesses one after the other. A full run, whole or in parts, goes into the report. @returns the exit code */
export async function runAll({ full, only, seed }: Choice): Promise<number> {
  const chosen = harnesses.filter(({ name }) => only === undefined || name === only)
  if (chosen.length === 0) {
    console.error(`There is no harness ${only ?? ''}. There are: ${harnesses.map(({ name }) => name).join(', ')}.`)
    return 2
  }
  const outcomes: Outcome[] = []
  for (const harness of chosen) {
    console.log(`\n── ${harness.name}: ${full ? harness.full : harness.short} ${harness.unit}, seed ${seed} ──`)
    outcomes.push(await outcomeOf(harness, { seed, count: full ? harness.full : harness.short }))
    console.log(lineOf(outcomes.at(-1)!))
    // At once: what comes after it takes hours.
    if (full) putInReport(outcomes.at(-1)!)
  }
  const count = (wanted: string) => outcomes.filter((outcome) => verdictOf(outcome) === wanted).length
  console.log(`\n${count('passed')} harnesses passed, ${count('FAILED')} failed, ${count('not run')} not run`)
  return count('passed') === outcomes.length ? 0 : 1
}

async function outcomeOf({ controls = [], ...harness }: Harness, asked: { seed: number; count: number }): Promise<Outcome> {
  const at = new Date().toISOString()
  const started = performance.now()
  const figures = await harness.run(asked)
  const seconds = (performance.now() - started) / 1000
  const tried = figures.notRun === undefined ? controls : []
  const caught: Outcome['controls'] = []
  for (const control of tried) caught.push(await tryControl(control, asked.seed))
  const { name, proves, unit } = harness
  return { harness: { name, proves, unit }, seed: asked.seed, at, machine: thisMachine(), seconds, figures, controls: caught }
}

async function tryControl({ broken, run, count }: Control, seed: number): Promise<Outcome['controls'][number]> {
  const { failures } = await run({ seed, count })
  return { broken, caught: failures.length > 0, finding: failures[0] ?? '' }
}

function verdictOf({ figures, controls }: Outcome): 'passed' | 'FAILED' | 'not run' {
  if (figures.notRun !== undefined) return 'not run'
  return figures.failures.length === 0 && figures.count > 0 && controls.every(({ caught }) => caught) ? 'passed' : 'FAILED'
}

function lineOf(outcome: Outcome): string {
  const { harness, figures, seconds, controls } = outcome
  const said = figures.notRun ?? `${figures.count} ${harness.unit} in ${seconds.toFixed(1)} s (${rateOf(outcome)}), ${figures.failures.length} failures`
  const lines = [`${harness.name.padEnd(8)} ${verdictOf(outcome)}: ${said}`, ...figures.failures.map((failure) => `  ${failure}`)]
  return [...lines, ...controls.map(({ broken, caught }) => `  control “${broken}”: ${caught ? 'caught' : 'NOT CAUGHT'}`)].join('\n')
}

function rateOf({ figures, harness, seconds }: Outcome): string {
  return `${(figures.count / seconds).toFixed(1)} ${harness.unit}/s`
}

const thisMachine = () =>
  `${platform()} ${release()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`

/** Each harness stands in the report with its last full run: all of them together take hours, and may be run one by one. */
function putInReport(outcome: Outcome): void {
  const [json, text] = ['report.json', 'REPORT.md'].map((name) => resolve('test/faults', name)) as [string, string]
  const before = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as { outcomes: Outcome[] }).outcomes : []
  const all = harnesses.flatMap(({ name }) => [outcome, ...before].find(({ harness }) => harness.name === name) ?? [])
  writeFileSync(json, `${JSON.stringify({ outcomes: all }, null, 2)}\n`)
  const rows = all.map((each) => {
    const { harness, figures, seed, seconds, at } = each
    return `| ${harness.name} | ${verdictOf(each)} | ${figures.count.toLocaleString('en')} ${harness.unit} | ${figures.failures.length} | ${rateOf(each)} | ${seconds.toFixed(0)} s | ${seed} | ${at.slice(0, 16).replace('T', ' ')} |`
  })
  const lines = [
    '# Faults: the last full run of each harness',
    '',
    'Written by `npm run faults -- --full`. What each harness does: `docs/faults.md`.',
    '',
    '| harness | verdict | faults | failures | speed | took | seed | began (UTC) |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...all.flatMap(sectionOf),
  ]
  writeFileSync(text, `${lines.join('\n')}\n`)
}

function sectionOf({ harness, figures, controls, machine }: Outcome): string[] {
  return [
    '',
    `## ${harness.name}`,
    '',
    harness.proves,
    '',
    machine,
    '',
    ...(figures.notRun === undefined ? [] : [`Not run: ${figures.notRun}`, '']),
    ...Object.entries(figures.details).map(([what, count]) => `- ${what}: ${count.toLocaleString('en')}`),
    ...figures.failures.map((failure) => `- **broken**: ${failure}`),
    ...controls.map(({ broken, caught, finding }) => `- control, “${broken}”: ${caught ? `caught (${finding})` : '**not caught**'}`),
  ]
}
