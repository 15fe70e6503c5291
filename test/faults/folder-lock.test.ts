import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openPractice } from '../../src/main/vault/open-practice'
import { bundleForNode } from '../helpers/bundle'
import { makeVault, outcomeOf, passphrase } from '../helpers/vault'

let built: string

beforeAll(async () => {
  built = await bundleForNode({ hold: 'test/faults/hold-practice.ts', 'kdf-worker': 'src/main/vault/kdf-worker.ts' })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Starts another process on the folder. @returns it and what it said first */
async function startOther(folder: string, secret = passphrase): Promise<{ other: ChildProcess; said: string }> {
  const other = spawn(process.execPath, [join(built, 'hold.js'), folder, secret], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void other.kill('SIGKILL'))
  const [said] = (await once(createInterface(other.stdout), 'line')) as [string]
  return { other, said }
}

async function kill(other: ChildProcess): Promise<void> {
  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
}

it('a practice open in another process is refused here until that process is gone, even by kill -9', async () => {
  const { folder } = await makeVault()
  const { other, said } = await startOther(folder)
  expect(said).toBe('open')
  await expect(openPractice(folder, { passphrase })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/open in another Levator/),
  })
  await kill(other)
  expect(statSync(join(folder, 'levator.db-wal')).size).toBeGreaterThan(0)
  const practice = await openPractice(folder, { passphrase })
  expect(practice.db.prepare('SELECT text FROM held').pluck().all()).toEqual(['acknowledged'])
  practice.close()
})

it('a practice open here is refused to another process, which may try again', async () => {
  const { folder } = await makeVault()
  const practice = await openPractice(folder, { passphrase })
  expect((await startOther(folder)).said).toBe('conflict')
  practice.close()
  expect((await startOther(folder)).said).toBe('open')
})

it('the built key derivation tells a wrong passphrase as the source does', async () => {
  const { folder } = await makeVault()
  expect((await startOther(folder, 'not the passphrase')).said).toBe('wrong_passphrase')
})

it('a lock file left by a crash, or filled by another program, does not shut the user out for good', async () => {
  const { folder } = await makeVault()
  writeFileSync(join(folder, 'lock'), '')
  expect(await outcomeOf(async () => (await openPractice(folder, { passphrase })).close())).toBe('done')
  expect(statSync(join(folder, 'lock')).size).toBe(0)
  writeFileSync(join(folder, 'lock'), 'something else entirely '.repeat(1000))
  expect(await outcomeOf(async () => (await openPractice(folder, { passphrase })).close())).toBe('done')
})
