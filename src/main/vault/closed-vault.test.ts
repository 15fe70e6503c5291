import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { started } from '../../../test/helpers/vault-session'
import { VaultState } from '../../shared/contract/vault'
import { preferencesIn } from '../settings/preferences'
import { createClosedVault } from './closed-vault'

const none = () => Promise.reject(new Error('there is none'))
const keyStore = { keyring: () => 'basic_text', isAvailable: async () => false, encrypt: none, decrypt: none }
const failed = () => {}

const twice = JSON.stringify({ count: 2, firstAt: '2026-01-02T03:04:05.000Z', lastAt: '2026-01-02T03:04:06.000Z' })

it.each<[what: string, prepare: (folder: string) => void]>([
  ['locked', () => {}],
  ['after wrong tries', (folder) => writeFileSync(join(folder, 'attempts.json'), twice)],
  ['with damaged key files', (folder) => ['vault.json', 'vault.copy.json'].forEach((name) => writeFileSync(join(folder, name), '{'))],
])('says of a practice what the dispatcher says: %s', async (_what, prepare) => {
  const { dispatch, folder, userData, preferences, clock } = await started({ elapsed: () => 0 })
  prepare(folder)
  const state = createClosedVault({ userData, preferences, clock, keyStore, elapsed: () => 0, failed }).state()
  expect(VaultState.parse(state)).toEqual(state)
  expect(await dispatch('vault.state', {})).toEqual({ ok: true, value: state })
})

it('says that nothing is there yet', async () => {
  const userData = temporaryFolder()
  const { clock } = await started()
  const state = createClosedVault({ userData, preferences: preferencesIn(userData), clock, keyStore, elapsed: () => 0, failed }).state()
  expect(VaultState.parse(state)).toMatchObject({ phase: 'first-run', demoExists: false, folder: join(userData, 'practice') })
})

it('a wait after wrong tries begins when the first screen shows it, not when the rest is there', async () => {
  const first = await started()
  writeFileSync(join(first.folder, 'attempts.json'), twice)
  let now = 0
  const { userData, preferences, clock } = first
  const closed = createClosedVault({ userData, preferences, clock, keyStore, elapsed: () => now, failed })
  expect(closed.state().failed?.waitSeconds).toBe(2)
  now = 1900
  const { vault } = await started({ again: first, closed })
  expect(await outcomeOf(() => vault.unlock({ passphrase }))).toBe('refused')
  now = 2000
  await vault.unlock({ passphrase })
})
