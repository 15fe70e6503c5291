import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createdAt, fingerprint, makeVault, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { createDemoVault, openDemo, removeDemo } from './demo'
import { vaultState } from './folder'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'
import { unlockWithPassphrase } from './vault'

function makeDemo(): string {
  const folder = join(temporaryFolder(), 'demo')
  createDemoVault(folder, { createdAt })
  return folder
}

describe('demo practice', () => {
  it('opens without a passphrase, and its key file says what it is', async () => {
    const folder = makeDemo()
    expect(vaultState(folder)).toBe('demo')
    expect(readFileSync(vaultFiles(folder).throwawayKey, 'utf8')).toMatch(/protects nothing/)
    const practice = await openPractice(folder, { demo: true })
    expect(practice.kind).toBe('demo')
    practice.close()
  })

  it('has no passphrase to ask for', async () => {
    expect(await outcomeOf(() => unlockWithPassphrase(makeDemo(), passphrase))).toBe('refused')
  })

  it.each<[string, (folder: string) => void]>([
    ['missing', (folder) => rmSync(vaultFiles(folder).throwawayKey)],
    ['another one', (folder) => writeFileSync(vaultFiles(folder).throwawayKey, `key ${'ab'.repeat(32)}\n`)],
    ['empty', (folder) => writeFileSync(vaultFiles(folder).throwawayKey, '')],
  ])('is damaged when its key is %s', async (_what, act) => {
    const folder = makeDemo()
    act(folder)
    expect(await outcomeOf(() => openDemo(folder))).toBe('damaged')
  })

  it('is removed in one step, folder and all', () => {
    const folder = makeDemo()
    removeDemo(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it('is not removed while it is open', async () => {
    const folder = makeDemo()
    const practice = await openPractice(folder, { demo: true })
    expect(await outcomeOf(() => removeDemo(folder))).toBe('conflict')
    practice.close()
    removeDemo(folder)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('what is not a demo', () => {
  it('is neither opened as one nor removed', async () => {
    const { folder } = await makeVault()
    const before = fingerprint(folder)
    expect(await outcomeOf(() => openDemo(folder))).toBe('refused')
    expect(await outcomeOf(() => removeDemo(folder))).toBe('refused')
    expect(fingerprint(folder)).toEqual(before)
  })

  it('is not removed by a demo’s header put into its folder', async () => {
    const { folder } = await makeVault()
    const files = vaultFiles(folder)
    const demo = vaultFiles(makeDemo())
    writeFileSync(files.header, readFileSync(demo.header))
    writeFileSync(files.headerCopy, readFileSync(demo.headerCopy))
    expect(await outcomeOf(() => removeDemo(folder))).toBe('damaged')
    expect(existsSync(files.database)).toBe(true)
  })

  it('is not removed when it is some other folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'photo.jpg'), 'x')
    expect(await outcomeOf(() => removeDemo(folder))).toBe('not_found')
    expect(readdirSync(folder)).toEqual(['photo.jpg'])
  })
})
