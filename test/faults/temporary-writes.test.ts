import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleForNode } from '../helpers/bundle'
import { callsIn, cutShort, filesGiven, isFile, noTracing, straceArguments } from '../helpers/trace'
import { temporaryFolder } from '../helpers/vault'

const word = 'quorblazinsort'
const reason = noTracing()

let built = ''
beforeAll(async () => {
  built = await bundleForNode({ sort: 'test/faults/sort-aside.ts' })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** What the process wrote, as the kernel saw it. */
function writesWith(store: 'MEMORY' | 'FILE') {
  const folder = temporaryFolder()
  const log = join(folder, 'strace.log')
  expect(execFileSync('strace', [...straceArguments(log), process.execPath, join(built, 'sort.js'), folder, word, store], { encoding: 'utf8' })).toBe('done\n')
  return callsIn(readFileSync(log, 'latin1'))
}

// The name says why where it does not run.
it.skipIf(reason !== undefined)(`sorting, temporary tables, the word index and VACUUM INTO write no word into any file${reason ? ` (${reason})` : ''}`, { timeout: 60_000 }, () => {
  const calls = writesWith('MEMORY')
  expect(filesGiven(calls, word)).toEqual([])
  expect(cutShort(calls)).toEqual([])
  const files = new Set(calls.map(({ target }) => target).filter(isFile))
  for (const name of ['levator.db', 'levator.db-wal', 'copy.db']) expect([...files].some((file) => file.endsWith(`/${name}`)), name).toBe(true)
})

it.skipIf(reason !== undefined)('is noticed: temp_store=FILE', { timeout: 60_000 }, () => {
  expect(filesGiven(writesWith('FILE'), word)).toContainEqual(expect.stringContaining('etilqs_'))
})
