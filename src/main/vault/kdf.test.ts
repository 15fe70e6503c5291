import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveFromPassphrase, isBelowFloor, kdfFloor } from './kdf'

const salt = '00112233445566778899aabbccddeeff'

describe('Argon2id in its own thread', () => {
  it.each([
    ['the floor', 'correct horse battery staple', kdfFloor],
    ['more lanes', 'correct horse battery staple', { memoryKiB: 1024, passes: 2, lanes: 4 }],
    ['Arabic', 'عضلة رافعة للوح الكتف', { memoryKiB: 64, passes: 1, lanes: 1 }],
    ['1,000 letters', 'ab'.repeat(500), { memoryKiB: 64, passes: 1, lanes: 1 }],
  ])('equals the one of OpenSSL: %s', async (_what, passphrase, cost) => {
    const found = await deriveFromPassphrase(passphrase, { name: 'argon2id', ...cost, salt })
    const oracle = argon2Sync('argon2id', {
      message: Buffer.from(passphrase.normalize('NFKC')),
      nonce: Buffer.from(salt, 'hex'),
      memory: cost.memoryKiB,
      passes: cost.passes,
      parallelism: cost.lanes,
      tagLength: 32,
    })
    expect(found.equals(oracle)).toBe(true)
  })

  it('gives one key for one text, however its letters are composed', async () => {
    const record = { name: 'argon2id', memoryKiB: 8, passes: 1, lanes: 1, salt } as const
    const [composed, decomposed, wide, other] = await Promise.all(
      ['café à Orléans', 'cafe\u0301 a\u0300 Orle\u0301ans', 'ｃａｆé à Orléans', 'cafe a Orleans'].map((text) => deriveFromPassphrase(text, record)),
    )
    expect(decomposed).toEqual(composed)
    expect(wide).toEqual(composed)
    expect(other).not.toEqual(composed)
  })

  it('leaves this thread free meanwhile', async () => {
    let turns = 0
    const count = setInterval(() => turns++, 1)
    await deriveFromPassphrase('correct horse battery staple', { name: 'argon2id', ...kdfFloor, salt })
    clearInterval(count)
    // A derivation in this thread would leave none, or the one before it starts.
    expect(turns).toBeGreaterThan(5)
  })

  it('knows what is below the floor', () => {
    expect(isBelowFloor(kdfFloor)).toBe(false)
    expect(isBelowFloor({ ...kdfFloor, memoryKiB: kdfFloor.memoryKiB - 1 })).toBe(true)
    expect(isBelowFloor({ ...kdfFloor, passes: 2 })).toBe(true)
  })
})
