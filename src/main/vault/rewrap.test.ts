import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cheap, createdAt, fingerprint, makeVault, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { createDemoVault } from './demo'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'
import { changePassphrase, replaceRecoveryKey } from './rewrap'
import { unlockWithPassphrase, unlockWithRecoveryKey } from './vault'

const next = 'seven swans a-swimming north'

it('a new passphrase replaces the old one; recovery key and database stay', async () => {
  const { folder, recoveryKey } = await makeVault()
  const database = readFileSync(vaultFiles(folder).database)
  await changePassphrase(folder, await unlockWithPassphrase(folder, passphrase), next, { testCost: cheap })
  expect(await outcomeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('wrong_passphrase')
  expect(await unlockWithPassphrase(folder, next)).toEqual(await unlockWithRecoveryKey(folder, recoveryKey))
  expect(readFileSync(vaultFiles(folder).database).equals(database)).toBe(true)
  ;(await openPractice(folder, { passphrase: next })).close()
})

it('a change cut off between the two copies is finished by the next unlocking', async () => {
  const { folder, recoveryKey } = await makeVault()
  const { header, headerCopy } = vaultFiles(folder)
  const before = readFileSync(headerCopy)
  await changePassphrase(folder, await unlockWithPassphrase(folder, passphrase), next, { testCost: cheap })
  const after = readFileSync(header)
  writeFileSync(headerCopy, before)
  expect(await outcomeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('wrong_passphrase')
  expect(readFileSync(headerCopy)).toEqual(before)
  await unlockWithRecoveryKey(folder, recoveryKey)
  expect(readFileSync(headerCopy)).toEqual(after)
})

it('a new recovery key replaces the old one; the passphrase stays', async () => {
  const { folder, recoveryKey } = await makeVault()
  const renewed = replaceRecoveryKey(folder, await unlockWithPassphrase(folder, passphrase))
  expect(await outcomeOf(() => unlockWithRecoveryKey(folder, recoveryKey))).toBe('wrong_passphrase')
  expect(await unlockWithRecoveryKey(folder, renewed)).toEqual(await unlockWithPassphrase(folder, passphrase))
})

it('is refused with a foreign key, for a demo, and below the floor, and changes nothing', async () => {
  const [one, two] = [await makeVault(), await makeVault()]
  const key = await unlockWithPassphrase(one.folder, passphrase)
  const before = fingerprint(two.folder)
  expect(await outcomeOf(() => replaceRecoveryKey(two.folder, key))).toBe('damaged')
  expect(await outcomeOf(() => changePassphrase(one.folder, key, next, { cost: cheap }))).toBe('refused')
  expect(fingerprint(two.folder)).toEqual(before)
  const demo = join(temporaryFolder(), 'demo')
  const demoKey = createDemoVault(demo, { createdAt })
  expect(await outcomeOf(() => replaceRecoveryKey(demo, demoKey))).toBe('refused')
})
