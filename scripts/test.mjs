// npm test: sets up what the tests need, runs every stage whatever the one before said, and ends with one line: N passed, N failed.
// `npm test -- unit e2e` runs some of them. Stages: lock, types, lint, unit, e2e, demo.
import './node-version.mjs'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'
import { runBin, runNode } from './run.mjs'

const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const e2eReport = join(results, 'e2e.json')

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @param {number} code @returns {Counts} */
const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/**
 * A runner that crashed before it could count, or that fails although all it counted passed, is one failure more.
 * @param {number} code @param {string} report @param {(json: unknown) => Counts} read @returns {Counts}
 */
const counted = (code, report, read) => {
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const unit = async () => {
  const code = await runBin('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`])
  return counted(code, unitReport, vitestCounts)
}

const e2e = async () => {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, FORCE_COLOR: '0' }
  return counted(await runNode(['scripts/e2e.mjs', '--reporter=list,json'], env), e2eReport, playwrightCounts)
}

const types = async () => {
  const codes = [await runBin('tsc', ['-p', 'tsconfig.node.json']), await runBin('tsc', ['-p', 'tsconfig.web.json'])]
  return one(Math.max(...codes))
}

/** @type {Record<string, () => Promise<Counts>>} */
const stages = {
  lock: async () => one(await runNode(['scripts/check-lock.mjs'])),
  types,
  lint: async () => one(await runBin('oxlint', ['--type-aware', '--deny-warnings'])),
  unit,
  e2e,
  // The demo drives the app by the words on its screens: a reworded button breaks it first.
  demo: async () => one(await runNode(['scripts/demo.mjs'])),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. The stages are: ${Object.keys(stages).join(', ')}.`)
  process.exit(2)
}

mkdirSync(results, { recursive: true })
for (const report of [unitReport, e2eReport]) rmSync(report, { force: true })
const total = { passed: 0, failed: 0 }
const summary = []
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n── ${name} ──`)
  const started = Date.now()
  const { passed, failed, skipped = 0, again = 0 } = await stage()
  total.passed += passed
  total.failed += failed
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const more = `${skipped ? `, ${skipped} skipped` : ''}${again ? `, ${again} of them only at the second try` : ''}`
  summary.push(`${name.padEnd(6)} ${failed === 0 ? 'ok    ' : 'FAILED'} ${passed} passed, ${failed} failed${more} (${seconds} s)`)
  console.log(summary.at(-1))
}
console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
