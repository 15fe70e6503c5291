import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outcomeOf, passphrase } from '../../../test/helpers/vault'
import { databaseOf, started } from '../../../test/helpers/vault-session'
import { createBrake } from './brake'
import { vaultFiles } from './layout'

const wrong = 'not the passphrase of this one'

describe('the brake', () => {
  it('waits 1, 2, 4 … 60 seconds, by a clock nobody can set', () => {
    let now = 0
    const brake = createBrake(() => now)
    const waits = [1, 2, 4, 8, 16, 32, 60, 60, 60]
    for (const seconds of waits) {
      expect(brake.waitSeconds()).toBe(0)
      brake.failed()
      expect(brake.waitSeconds()).toBe(seconds)
      now += seconds * 1000 - 1
      expect(() => brake.requireReleased()).toThrow('Try again in 1 second.')
      now += 1
    }
    brake.released()
    brake.failed()
    expect(brake.waitSeconds()).toBe(1)
  })
})

it('after a wrong passphrase not even the right one is tried before the time is over', async () => {
  let now = 0
  const { vault } = await started({ elapsed: () => now })
  expect(await outcomeOf(() => vault.unlock({ passphrase: wrong }))).toBe('wrong_passphrase')
  now = 999
  await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/Try again in 1 second/) })
  // What was refused for its time was no try.
  expect(vault.state().failed).toMatchObject({ count: 1, waitSeconds: 1 })
  now = 1000
  await vault.unlock({ passphrase })
  expect(vault.state().failed).toBeNull()
})

it('setting the clock, locking and starting again shorten nothing', async () => {
  let now = 0
  const first = await started({ elapsed: () => now })
  for (let turn = 0; turn < 4; turn++) {
    expect(await outcomeOf(() => first.vault.unlock({ passphrase: wrong }))).toBe('wrong_passphrase')
    now += 60_000
  }
  now -= 60_000
  first.clock.forward(60)
  first.vault.lock()
  expect(await outcomeOf(() => first.vault.unlock({ passphrase }))).toBe('refused')
  const second = await started({ again: first, elapsed: () => now })
  expect(second.vault.state().failed).toMatchObject({ count: 4, waitSeconds: 8 })
  expect(await outcomeOf(() => second.vault.unlock({ passphrase }))).toBe('refused')
  now += 8000
  await second.vault.unlock({ passphrase })
})

it('a slip of the pen in the recovery key is no wrong try; one of another practice is', async () => {
  const { vault } = await started()
  expect(await outcomeOf(() => vault.unlock({ recoveryKey: '0000-0000-0000-0000-0000-0000-0001' }))).toBe('invalid_input')
  expect(vault.state().failed).toBeNull()
  const other = await started()
  await other.vault.unlock({ passphrase })
  expect(await outcomeOf(() => vault.unlock({ recoveryKey: other.vault.heldRecoveryKey() ?? '' }))).toBe('wrong_passphrase')
  expect(vault.state().failed).toMatchObject({ count: 1 })
})

describe('wrong tries', () => {
  const events = (vault: Awaited<ReturnType<typeof started>>['vault']) => databaseOf(vault).prepare('select action from event order by seq').pluck().all()

  it('are counted in a file that says when, and nothing of what was typed', async () => {
    const { vault, folder, clock } = await started()
    await vault.unlock({ passphrase: wrong }).catch(() => {})
    clock.forward(3)
    await vault.unlock({ passphrase: wrong }).catch(() => {})
    expect(JSON.parse(readFileSync(vaultFiles(folder).attempts, 'utf8'))).toEqual({ count: 2, firstAt: '2026-03-02T09:30:00.000Z', lastAt: '2026-03-02T09:33:00.000Z' })
    expect(vault.state().failed).toMatchObject({ count: 2, lastAt: '2026-03-02T09:33:00.000Z' })
  })

  it('stand in the audit log as one event before the unlocking, and are then forgotten', async () => {
    const { vault, folder } = await started()
    for (let turn = 0; turn < 3; turn++) await vault.unlock({ passphrase: wrong }).catch(() => {})
    await vault.unlock({ passphrase })
    expect(events(vault)).toEqual(['vault.unlockFailed', 'vault.unlock'])
    const detail = databaseOf(vault).prepare("select detail from event where action = 'vault.unlockFailed'").pluck().get()
    expect(detail).toBe('3, 2026-03-02T09:30:00.000Z to 2026-03-02T09:30:00.000Z')
    expect(existsSync(vaultFiles(folder).attempts)).toBe(false)
    vault.lock()
    await vault.unlock({ passphrase })
    expect(events(vault)).toEqual(['vault.unlockFailed', 'vault.unlock', 'vault.lock', 'vault.unlock'])
  })

  it.each([
    ['cut in half', '{"count":3,"fir'],
    ['of nonsense', '{"count":-1,"firstAt":"yesterday","lastAt":7}'],
  ])('in a file %s keep nobody out', async (_what, text) => {
    const { vault, folder } = await started()
    writeFileSync(vaultFiles(folder).attempts, text)
    await vault.unlock({ passphrase })
  })

  it('that cannot be written down are waited for all the same, and the log says so', async () => {
    const { vault, folder, calls } = await started({ elapsed: () => 0 })
    mkdirSync(`${vaultFiles(folder).attempts}.tmp`)
    expect(await outcomeOf(() => vault.unlock({ passphrase: wrong }))).toBe('wrong_passphrase')
    expect(calls).toEqual(['failed: counting a wrong try'])
    expect(vault.state().failed).toMatchObject({ count: 1, waitSeconds: 1 })
  })
})
