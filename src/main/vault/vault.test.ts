import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asOrdinaryUser } from '../../../test/helpers/ordinary-user'
import { cheap, createdAt, fingerprint, makeVault, outcomeOf, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { vaultState } from './folder'
import { type Header, headerText, parseHeader, sealHeader } from './header'
import { vaultFiles } from './layout'
import { newRecoveryKey, formatRecoveryKey } from './recovery-key'
import { createVault, unlockWithPassphrase, unlockWithRecoveryKey } from './vault'

const posix = process.platform !== 'win32'

describe('creating a vault', () => {
  it('leaves a private folder with the header twice, the database and nothing unfinished', async () => {
    const { folder } = await makeVault()
    const files = vaultFiles(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['levator.db', 'vault.copy.json', 'vault.json'])
    expect(readFileSync(files.headerCopy)).toEqual(readFileSync(files.header))
    expect(vaultState(folder)).toBe('practice')
    if (posix) {
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    }
  })

  it('opens by passphrase and by recovery key, with one and the same key', async () => {
    const folder = join(temporaryFolder(), 'practice')
    const { recoveryKey, key } = await createVault(folder, { passphrase, createdAt, testCost: cheap })
    expect(await unlockWithPassphrase(folder, passphrase)).toEqual(key)
    expect(await unlockWithRecoveryKey(folder, recoveryKey.toLowerCase())).toEqual(key)
    expect(readFileSync(vaultFiles(folder).database).subarray(0, 16)).toEqual(key.salt)
  })

  it('keeps neither the passphrase nor a key in the header', async () => {
    const folder = join(temporaryFolder(), 'practice')
    const { recoveryKey, key } = await createVault(folder, { passphrase, createdAt, testCost: cheap })
    const text = readFileSync(vaultFiles(folder).header, 'latin1')
    for (const secret of [passphrase, recoveryKey, recoveryKey.replaceAll('-', ''), key.key.toString('hex'), key.key.toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })

  it('protects a practice at the floor unless told to do more', async () => {
    const folder = join(temporaryFolder(), 'practice')
    await createVault(folder, { passphrase, createdAt })
    expect(headerOf(folder).wraps[0]?.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 })
    expect((await unlockWithPassphrase(folder, passphrase)).key).toHaveLength(32)
  })

  it('refuses a cost below the floor and makes nothing', async () => {
    const folder = join(temporaryFolder(), 'practice')
    expect(await outcomeOf(() => createVault(folder, { passphrase, createdAt, cost: cheap }))).toBe('refused')
    expect(existsSync(folder)).toBe(false)
  })

  it('refuses a folder that holds a practice or anything else, and touches nothing', async () => {
    const { folder } = await makeVault()
    const before = fingerprint(folder)
    expect(await outcomeOf(() => createVault(folder, { passphrase, createdAt, testCost: cheap }))).toBe('conflict')
    expect(fingerprint(folder)).toEqual(before)
    const other = temporaryFolder()
    writeFileSync(join(other, 'photo.jpg'), 'x')
    expect(await outcomeOf(() => createVault(other, { passphrase, createdAt, testCost: cheap }))).toBe('conflict')
    expect(readdirSync(other)).toEqual(['photo.jpg'])
  })

  it('refuses a path that is a file, and a folder that cannot be written', async () => {
    const base = temporaryFolder()
    writeFileSync(join(base, 'file'), 'x')
    expect(await outcomeOf(() => createVault(join(base, 'file'), { passphrase, createdAt, testCost: cheap }))).toBe('storage')
    if (!posix) return
    mkdirSync(join(base, 'closed'), { mode: 0o500 })
    chmodSync(base, 0o755)
    await asOrdinaryUser(join(base, 'closed'), async () => {
      expect(await outcomeOf(() => createVault(join(base, 'closed', 'practice'), { passphrase, createdAt, testCost: cheap }))).toBe('storage')
    })
  })

  it('starts over where an earlier set-up never finished', async () => {
    const { folder } = await makeVault()
    const files = vaultFiles(folder)
    rmSync(files.header)
    rmSync(files.headerCopy)
    expect(vaultState(folder)).toBe('damaged')
    writeFileSync(files.unfinished, '')
    expect(vaultState(folder)).toBe('none')
    await createVault(folder, { passphrase, createdAt, testCost: cheap })
    expect(vaultState(folder)).toBe('practice')
    expect(readdirSync(folder).toSorted()).toEqual(['levator.db', 'levator.db.unfinished', 'vault.copy.json', 'vault.json'])
  })
})

describe('a wrong secret', () => {
  it.each([
    ['passphrase', (folder: string) => unlockWithPassphrase(folder, `${passphrase} `)],
    ['empty passphrase', (folder: string) => unlockWithPassphrase(folder, '')],
    ['recovery key of another practice', (folder: string) => unlockWithRecoveryKey(folder, formatRecoveryKey(newRecoveryKey()))],
  ])('is told as such and writes nothing: %s', async (_what, act) => {
    const { folder } = await makeVault()
    const before = fingerprint(folder)
    expect(await outcomeOf(() => act(folder))).toBe('wrong_passphrase')
    expect(fingerprint(folder)).toEqual(before)
  })

  it('leaves even a damaged copy alone', async () => {
    const { folder } = await makeVault()
    writeFileSync(vaultFiles(folder).headerCopy, 'damaged')
    const before = fingerprint(folder)
    expect(await outcomeOf(() => unlockWithPassphrase(folder, 'not the passphrase'))).toBe('wrong_passphrase')
    expect(fingerprint(folder)).toEqual(before)
  })

  it('a mistyped recovery key is a slip, not a wrong key', async () => {
    const { folder, recoveryKey } = await makeVault()
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
    expect(await outcomeOf(() => unlockWithRecoveryKey(folder, mistyped))).toBe('invalid_input')
  })
})

describe('a damaged header', () => {
  const damage: [how: string, act: (file: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['cut in half', (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 700))],
    ['zeroed', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
    ['ten megabytes of spaces', (file) => writeFileSync(file, Buffer.alloc(1e7, ' '))],
  ]
  it.each(damage)('(%s) opens through the other copy, which mends it', async (_how, act) => {
    for (const which of ['header', 'headerCopy'] as const) {
      const { folder } = await makeVault()
      const file = vaultFiles(folder)[which]
      const whole = readFileSync(file)
      act(file)
      await unlockWithPassphrase(folder, passphrase)
      expect(readFileSync(file)).toEqual(whole)
    }
  })

  it.each(damage)('(both %s) is told apart from a wrong passphrase', async (_how, act) => {
    const { folder } = await makeVault()
    act(vaultFiles(folder).header)
    act(vaultFiles(folder).headerCopy)
    const before = fingerprint(folder)
    expect(await outcomeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('damaged')
    expect(vaultState(folder)).toBe('damaged')
    expect(fingerprint(folder)).toEqual(before)
  })

  it('is noticed at every byte, before any key is tried', async () => {
    const { folder } = await makeVault()
    const whole = readFileSync(vaultFiles(folder).header)
    const header = headerOf(folder)
    for (let at = 0; at < whole.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at)
        const found = parseHeader(flipped.toString('utf8'))
        // A space between two fields that became another space changes nothing.
        if (found !== undefined) expect(found).toEqual(header)
      }
      expect(parseHeader(whole.subarray(0, at).toString('utf8'))).toEqual(at === whole.length - 1 ? header : undefined)
    }
  })

  it('with the same byte flipped in both copies never blames the passphrase', async () => {
    const { folder } = await makeVault()
    const { header, headerCopy } = vaultFiles(folder)
    const whole = readFileSync(header)
    for (let at = 0; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
      writeFileSync(header, flipped)
      writeFileSync(headerCopy, flipped)
      const wholeStill = parseHeader(flipped.toString('utf8')) !== undefined
      expect(await outcomeOf(() => unlockWithPassphrase(folder, passphrase))).toBe(wholeStill ? 'done' : 'damaged')
    }
  })

  it('changed on purpose, checksum and all, is refused after unlocking; a true copy still opens', async () => {
    const { folder } = await makeVault()
    const { header, headerCopy } = vaultFiles(folder)
    const whole = readFileSync(header)
    const { mac, checksum: _checksum, ...rest } = headerOf(folder)
    expect(mac).toHaveLength(64)
    const forged = headerText(sealHeader({ ...rest, createdAt: '2020-01-01T00:00:00.000Z' }, Buffer.alloc(32)))
    writeFileSync(header, forged)
    await unlockWithPassphrase(folder, passphrase)
    expect(readFileSync(header)).toEqual(whole)
    writeFileSync(header, forged)
    writeFileSync(headerCopy, forged)
    expect(await outcomeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('damaged')
  })

  it('whose wrap comes from another practice does not open', async () => {
    const [one, two] = [await makeVault(), await makeVault()]
    const { mac: _mac, checksum: _checksum, ...rest } = headerOf(one.folder)
    const mixed = headerText(sealHeader({ ...rest, wraps: headerOf(two.folder).wraps }, Buffer.alloc(32)))
    writeFileSync(vaultFiles(one.folder).header, mixed)
    writeFileSync(vaultFiles(one.folder).headerCopy, mixed)
    expect(await outcomeOf(() => unlockWithPassphrase(one.folder, passphrase))).toBe('wrong_passphrase')
  })
})

describe('state of a folder', () => {
  it('without anything is none', () => {
    const folder = temporaryFolder()
    expect(vaultState(folder)).toBe('none')
    expect(vaultState(join(folder, 'gone'))).toBe('none')
  })
})

function headerOf(folder: string): Header {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'))
  if (typeof header !== 'object') throw new Error('no valid header')
  return header
}
