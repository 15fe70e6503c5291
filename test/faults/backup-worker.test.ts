import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sweep } from '../../src/main/backup/backup-files'
import { unpackContainer } from '../../src/main/backup/container'
import { openPractice } from '../../src/main/vault/open-practice'
import { bundleForNode } from '../helpers/bundle'
import { makeVault, passphrase } from '../helpers/vault'

let built: string
beforeAll(async () => {
  built = await bundleForNode({
    make: 'test/faults/make-backup.ts',
    'kdf-worker': 'src/main/vault/kdf-worker.ts',
    'backup-worker': 'src/main/backup/backup-worker.ts',
  })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

const steps = ['copy', 'check', 'pack', 'verify']

/** Backs up in another process, which is killed when it says `killAt`. @returns what it said */
async function backUp(folder: string, way: 'whole' | 'stop', killAt?: string): Promise<string[]> {
  const other = spawn(process.execPath, [join(built, 'make.js'), folder, passphrase, way], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void other.kill('SIGKILL'))
  const said: string[] = []
  createInterface(other.stdout).on('line', (line) => {
    said.push(line)
    if (line === killAt) other.kill('SIGKILL')
  })
  await once(other, 'close')
  return said
}

const inFolder = (folder: string) => (existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [])

describe('the built backup worker', () => {
  it('makes a backup while its process goes on answering', async () => {
    const { folder } = await makeVault()
    const said = await backUp(folder, 'whole')
    expect(said).toEqual([...steps, expect.stringMatching(/^done [0-9a-f]{64} answering$/)])
    expect(inFolder(folder)).toEqual(['levator 2026-11-26 14.05 000001.levatorbackup'])
  })

  it('stopped in the middle, leaves nothing that counts, and what it leaves is swept', async () => {
    const { folder } = await makeVault()
    expect((await backUp(folder, 'stop')).at(-1)).toMatch(/^failed refused/)
    sweep(join(folder, 'backups'))
    expect(inFolder(folder)).toEqual([])
  })

  it.each(steps)('killed at “%s”, leaves a whole backup or none, and a practice that opens', async (step) => {
    const { folder } = await makeVault()
    expect((await backUp(folder, 'whole', step)).at(-1)).toBe(step)
    sweep(join(folder, 'backups'))
    const practice = await openPractice(folder, { passphrase })
    const left = inFolder(folder)
    for (const name of left) unpackContainer(join(folder, 'backups', name), practice.key.key, null)
    // It has its name only when all of it is on the disk; read back from then on.
    if (step === 'verify') expect(left).toHaveLength(1)
    expect(left.length).toBeLessThanOrEqual(1)
    practice.close()
  })
})
