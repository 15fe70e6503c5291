// npm run faults: every fault harness with the short count. `-- --full` the long count, which goes into the report, `-- --only kill` (or power,
// errors, bytes, messages) one of them, `-- --seed 7` that seed. Ends with one line: N harnesses passed, N failed, N not run.
import './node-version.mjs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './project.mjs'

const asked = process.argv.slice(2)
/** @param {string} name */
const valueOf = (name) => (asked.includes(name) ? asked[asked.indexOf(name) + 1] : undefined)

process.chdir(root)
const { module } = await runnerImport(join(root, 'test/faults/run-all.ts'), { configFile: false, root, logLevel: 'error' })
const { runAll } = /** @type {typeof import('../test/faults/run-all.ts')} */ (module)
const seed = Number(valueOf('--seed') ?? Date.now() % 1_000_000_007)
process.exitCode = await runAll({ full: asked.includes('--full'), only: valueOf('--only'), seed })
