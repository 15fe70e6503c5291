import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { vaultFiles } from '../../src/main/vault/layout'
import { openPractice } from '../../src/main/vault/open-practice'
import { bundleForNode, workers } from '../helpers/bundle'
import { makeVault, passphrase } from '../helpers/vault'

const pageBytes = 4096

let built: string
beforeAll(async () => {
  built = await bundleForNode({ check: 'test/faults/check-practice.ts', ...workers })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Locked, with 30 MB that nobody reads at unlocking. */
async function largePractice(): Promise<{ folder: string; page: number }> {
  const { folder } = await makeVault()
  const practice = await openPractice(folder, { passphrase })
  practice.db.exec('create table filler (id integer primary key, text text) strict')
  practice.db.exec('insert into filler (text) select hex(randomblob(1500)) from (with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000) select i from n)')
  const page = practice.db.prepare<[], number>("select max(pageno) from dbstat where name = 'filler'").pluck().get() ?? 0
  practice.close()
  return { folder, page }
}

/** Unlocks in another process. @returns what it said */
async function unlocked(folder: string, way: 'stay' | 'lock'): Promise<string[]> {
  const other = spawn(process.execPath, [join(built, 'check.js'), dirname(folder), way], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void other.kill('SIGKILL'))
  const said: string[] = []
  createInterface(other.stdout).on('line', (line) => said.push(line))
  await once(other, 'close')
  return said
}

describe('the built check worker', () => {
  it('finds a bit flipped in the middle of a page while its process goes on answering: open at once, then locked and called damaged', async () => {
    const { folder, page } = await largePractice()
    const { database } = vaultFiles(folder)
    const bytes = readFileSync(database)
    const middle = (page - 1) * pageBytes + pageBytes / 2
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
    writeFileSync(database, bytes)
    expect(await unlocked(folder, 'stay')).toEqual(['open', 'checking the records: damaged', 'locked records answering wiped', 'free'])
  })

  it('leaves a sound practice open', async () => {
    const { folder } = await largePractice()
    expect(await unlocked(folder, 'stay')).toEqual(['open', 'open unharmed answering wiped', 'free'])
  })

  it('is stopped by the lock in the middle, without a word, and the folder is free', async () => {
    const { folder } = await largePractice()
    expect(await unlocked(folder, 'lock')).toEqual(['open', 'locked unharmed answering wiped', 'free'])
  })
})
