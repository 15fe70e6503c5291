import { describe, expect, it } from 'vitest'
import { calibratedCost, costFor } from './calibrate'
import { Argon2Record } from './header'
import { deriveFromPassphrase, isBelowFloor, msPerPass } from './kdf'

const mebibytes = (machine: number, ms: number) => costFor(ms, machine).memoryKiB / 1024

describe('the cost for a machine', () => {
  it.each([
    ['a slow one', 900, 8192, { memoryKiB: 65_536, passes: 3, lanes: 1 }],
    ['one of today', 80, 16_384, { memoryKiB: 256 * 1024, passes: 3, lanes: 1 }],
    ['a fast one', 30, 16_384, { memoryKiB: 512 * 1024, passes: 4, lanes: 1 }],
    ['a fast one with little memory', 30, 2048, { memoryKiB: 128 * 1024, passes: 10, lanes: 1 }],
    ['one that measures nonsense', 0, 16_384, { memoryKiB: 512 * 1024, passes: 10, lanes: 1 }],
    ['one without a clock', Infinity, 16_384, { memoryKiB: 65_536, passes: 3, lanes: 1 }],
  ])('%s', (_what, ms, machine, cost) => expect(costFor(ms, machine)).toEqual(cost))

  it('is about a second wherever it is not held by the floor or a cap, and never outside them', () => {
    for (let ms = 1; ms < 3000; ms += 7) {
      for (const machine of [512, 2048, 4096, 8192, 65_536]) {
        const cost = costFor(ms, machine)
        const memory = mebibytes(machine, ms)
        expect(isBelowFloor(cost)).toBe(false)
        expect(memory).toBeLessThanOrEqual(512)
        expect(memory).toBeLessThanOrEqual(Math.max(64, machine / 16))
        expect(Argon2Record.safeParse({ name: 'argon2id', ...cost, salt: '00'.repeat(16) }).success).toBe(true)
        const takes = (ms / 64) * memory * cost.passes
        if (memory > 64) expect(takes).toBeLessThanOrEqual(1000)
        if (memory < Math.min(512, machine / 16) - 16) expect(takes).toBeGreaterThan(memory === 64 ? 0 : 700)
      }
    }
  })
})

describe('measured', () => {
  it('gives a cost that a derivation on this machine takes', async () => {
    const cost = await calibratedCost()
    expect(isBelowFloor(cost)).toBe(false)
    expect(await deriveFromPassphrase('correct horse battery staple', { name: 'argon2id', ...cost, salt: '00'.repeat(16) })).toHaveLength(32)
  })

  it('gives up when it takes too long', async () => expect(await msPerPass(1)).toBeNull())
})
