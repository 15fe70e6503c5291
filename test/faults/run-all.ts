import { writeFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import type { Control, Figures, Harness } from './harness'
import { harnesses } from './harnesses'

export interface Outcome {
  harness: Pick<Harness, 'name' | 'proves' | 'unit'>
  seed: number
  seconds: number
  figures: Figures
  controls: { broken: string; caught: boolean; finding: string }[]
}

interface Choice {
  full: boolean
  only?: string | undefined
  seed: number
}

/** Runs the harnesses one after the other and writes the report. @returns the exit code */
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
  }
  // A part of it is no report.
  if (only === undefined) writeReport(outcomes, full)
  const count = (wanted: string) => outcomes.filter((outcome) => verdictOf(outcome) === wanted).length
  console.log(`\n${count('passed')} harnesses passed, ${count('FAILED')} failed, ${count('not run')} not run`)
  return count('passed') === outcomes.length ? 0 : 1
}

async function outcomeOf({ controls = [], ...harness }: Harness, asked: { seed: number; count: number }): Promise<Outcome> {
  const started = performance.now()
  const figures = await harness.run(asked)
  const seconds = (performance.now() - started) / 1000
  const tried = figures.notRun === undefined ? controls : []
  const caught: Outcome['controls'] = []
  for (const control of tried) caught.push(await tryControl(control, asked.seed))
  const { name, proves, unit } = harness
  return { harness: { name, proves, unit }, seed: asked.seed, seconds, figures, controls: caught }
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

function writeReport(outcomes: Outcome[], full: boolean): void {
  const folder = resolve('test/faults')
  const machine = `${platform()} ${release()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
  const at = new Date().toISOString()
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify({ at, full, machine, outcomes }, null, 2)}\n`)
  const rows = outcomes.map((outcome) => {
    const { harness, figures, seed, seconds } = outcome
    return `| ${harness.name} | ${verdictOf(outcome)} | ${figures.count.toLocaleString('en')} ${harness.unit} | ${figures.failures.length} | ${rateOf(outcome)} | ${seconds.toFixed(0)} s | ${seed} |`
  })
  const text = [
    '# Faults: the last run',
    '',
    `Written by \`npm run faults${full ? ' -- --full' : ''}\` on ${at.slice(0, 16).replace('T', ' ')} UTC. ${machine}. What each harness does: \`docs/faults.md\`.`,
    '',
    '| harness | verdict | faults | failures | speed | took | seed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...outcomes.flatMap(sectionOf),
  ]
  writeFileSync(join(folder, 'REPORT.md'), `${text.join('\n')}\n`)
}

function sectionOf({ harness, figures, controls }: Outcome): string[] {
  return [
    '',
    `## ${harness.name}`,
    '',
    harness.proves,
    '',
    ...(figures.notRun === undefined ? [] : [`Not run: ${figures.notRun}`, '']),
    ...Object.entries(figures.details).map(([what, count]) => `- ${what}: ${count.toLocaleString('en')}`),
    ...figures.failures.map((failure) => `- **broken**: ${failure}`),
    ...controls.map(({ broken, caught, finding }) => `- control, “${broken}”: ${caught ? `caught (${finding})` : '**not caught**'}`),
  ]
}
