import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf, passphrase } from '../../../test/helpers/vault'
import { databaseOf, keychainLike, keyTypedBack, noKeyring, started } from '../../../test/helpers/vault-session'
import { parseHeader } from './header'
import { isBelowFloor } from './kdf'
import { vaultFiles } from './layout'

const next = 'seven swans a-swimming north'
const wrong = 'not the passphrase of this one'

type Vault = Awaited<ReturnType<typeof started>>['vault']
const actions = (vault: Vault) => databaseOf(vault).prepare("select action from event where action not in ('vault.unlock', 'vault.lock') order by seq").pluck().all()
const headerOf = (folder: string) => {
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'))
  if (typeof header !== 'object') throw new Error('no header')
  return header
}

describe('changing the passphrase', () => {
  it('takes the new one from now on, leaves recovery key and database alone, and says so in the audit log', async () => {
    const { vault, folder } = await started()
    await vault.unlock({ passphrase })
    const recoveryKey = keyTypedBack(vault)
    await vault.changePassphrase(passphrase, next)
    expect(actions(vault)).toEqual(['vault.confirmRecoveryKey', 'vault.changePassphrase'])
    expect(readFileSync(vaultFiles(folder).headerCopy)).toEqual(readFileSync(vaultFiles(folder).header))
    vault.lock()
    expect(await outcomeOf(() => vault.unlock({ passphrase }))).toBe('wrong_passphrase')
    await vault.unlock({ passphrase: next })
    vault.lock()
    await vault.unlock({ recoveryKey })
  })

  it.each([
    ['a wrong one', wrong, next, { code: 'wrong_passphrase' }],
    ['one too short', passphrase, 'short', { code: 'invalid_input', fields: { next: expect.stringMatching(/at least 15/) } }],
    ['the same again', passphrase, passphrase, { code: 'invalid_input', fields: { next: expect.stringMatching(/you have now/) } }],
    ['none, though the passphrase opened it', null, next, { code: 'refused', message: expect.stringMatching(/recovery key/) }],
  ])('is refused with %s, and the header stays byte for byte', async (_what, current, wanted, refusal) => {
    const { vault, folder } = await started()
    await vault.unlock({ passphrase })
    const before = readFileSync(vaultFiles(folder).header)
    await expect(vault.changePassphrase(current, wanted)).rejects.toMatchObject(refusal)
    expect(readFileSync(vaultFiles(folder).header)).toEqual(before)
    expect(actions(vault)).not.toContain('vault.changePassphrase')
  })

  it.each([
    ['before the new key is derived', async () => {}],
    // A thread takes longer to start than the turn of the loop that asked for it.
    ['while the new key is derived', () => new Promise((resolve) => setImmediate(resolve))],
  ])('locked %s, the header opens as before: a wiped key seals nothing', async (_what, moment) => {
    const { vault, folder } = await started()
    await vault.unlock({ passphrase })
    const recoveryKey = keyTypedBack(vault)
    vault.lock()
    await vault.unlock({ recoveryKey })
    const before = readFileSync(vaultFiles(folder).header)
    const changing = outcomeOf(() => vault.changePassphrase(null, next))
    await moment()
    vault.lock()
    expect(await changing).toBe('locked')
    expect(readFileSync(vaultFiles(folder).header)).toEqual(before)
    await vault.unlock({ passphrase })
  })

  it('is not done at all where only the first key file takes it: the old one opens, the new one does not', async () => {
    const { vault, folder } = await started()
    await vault.unlock({ passphrase })
    const { header, headerCopy } = vaultFiles(folder)
    const before = readFileSync(header)
    // In the place where the copy is written before it gets its name, something that does not go away.
    mkdirSync(`${headerCopy}.tmp/kept`, { recursive: true })
    await expect(vault.changePassphrase(passphrase, next)).rejects.toThrow(/directory/)
    expect([readFileSync(header), readFileSync(headerCopy)]).toEqual([before, before])
    expect(actions(vault)).not.toContain('vault.changePassphrase')
    vault.lock()
    expect(await outcomeOf(() => vault.unlock({ passphrase: next }))).toBe('wrong_passphrase')
    await vault.unlock({ passphrase })
  })

  it('needs no old one where the recovery key opened it, once', async () => {
    const { vault } = await started()
    await vault.unlock({ passphrase })
    const recoveryKey = keyTypedBack(vault)
    expect(vault.state().openedByRecoveryKey).toBe(false)
    vault.lock()
    await vault.unlock({ recoveryKey })
    expect(vault.state().openedByRecoveryKey).toBe(true)
    await vault.changePassphrase(null, next)
    expect(vault.state().openedByRecoveryKey).toBe(false)
    expect(await outcomeOf(() => vault.changePassphrase(null, 'another long passphrase of mine'))).toBe('refused')
    vault.lock()
    await vault.unlock({ passphrase: next })
  })

  it('renewing the recovery key stands in the audit log too', async () => {
    const { vault } = await started()
    await vault.unlock({ passphrase })
    await vault.renewRecoveryKey(passphrase)
    expect(actions(vault)).toEqual(['vault.renewRecoveryKey'])
  })

  it('the demo has none', async () => {
    const { vault } = await started()
    await vault.openDemo()
    expect(await outcomeOf(() => vault.changePassphrase(passphrase, next))).toBe('refused')
    expect(await outcomeOf(() => vault.allowComputerUnlock(passphrase))).toBe('refused')
    expect(await vault.computerUnlock()).toMatchObject({ on: false, refused: expect.any(String) })
  }, 60_000)
})

describe('asked for the passphrase of the open practice', () => {
  it('a wrong one stands in the audit log and is waited for', async () => {
    let now = 0
    const { vault } = await started({ elapsed: () => now })
    await vault.unlock({ passphrase })
    expect(await outcomeOf(() => vault.prove(wrong))).toBe('wrong_passphrase')
    expect(actions(vault)).toEqual(['vault.proveFailed'])
    expect(await outcomeOf(() => vault.prove(passphrase))).toBe('refused')
    now = 1000
    await vault.prove(passphrase)
    expect(actions(vault)).toEqual(['vault.proveFailed'])
  })

  it('a hundred at once are one derivation', async () => {
    const { vault } = await started()
    await vault.unlock({ passphrase })
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(() => vault.prove(passphrase))))
    expect([outcomes.filter((outcome) => outcome === 'done').length, outcomes.filter((outcome) => outcome === 'conflict').length]).toEqual([1, 99])
  })

  it('the passphrase of a header put in its place proves nothing', async () => {
    const { vault, folder } = await started()
    const other = await started()
    await other.vault.unlock({ passphrase })
    await other.vault.changePassphrase(passphrase, next)
    await vault.unlock({ passphrase })
    for (const name of ['header', 'headerCopy'] as const) writeFileSync(vaultFiles(folder)[name], readFileSync(vaultFiles(other.folder)[name]))
    expect(await outcomeOf(() => vault.prove(next))).not.toBe('done')
  })
})

describe('a weak wrap', () => {
  it('is made strong when it is next unlocked, silently; what is strong stays byte for byte', async () => {
    const { vault, folder, calls } = await started({ strong: true })
    const cost = () => headerOf(folder).wraps.find(({ kind }) => kind === 'passphrase')?.kdf as { memoryKiB: number; passes: number; lanes: number }
    expect(isBelowFloor(cost())).toBe(true)
    await vault.unlock({ passphrase })
    expect(isBelowFloor(cost())).toBe(false)
    keyTypedBack(vault)
    vault.lock()
    const strong = readFileSync(vaultFiles(folder).header)
    await vault.unlock({ passphrase })
    expect(readFileSync(vaultFiles(folder).header)).toEqual(strong)
    expect(calls).toEqual(['locked'])
  }, 60_000)

  it('is left alone by a wrong passphrase', async () => {
    const { vault, folder } = await started({ strong: true })
    const before = readFileSync(vaultFiles(folder).header)
    expect(await outcomeOf(() => vault.unlock({ passphrase: wrong }))).toBe('wrong_passphrase')
    expect(readFileSync(vaultFiles(folder).header)).toEqual(before)
  })
})

describe('unlocking with this computer', () => {
  it('is off until the passphrase allows it, then opens, and is off again in one step', async () => {
    const { vault, userData, folder } = await started({ keyStore: keychainLike() })
    expect(vault.state().unlocksWithComputer).toBe(false)
    expect(await outcomeOf(() => vault.unlock({ computer: true }))).toBe('refused')
    await vault.unlock({ passphrase })
    expect(await vault.computerUnlock()).toEqual({ on: false, refused: null })
    expect(await outcomeOf(() => vault.allowComputerUnlock(wrong))).toBe('wrong_passphrase')
    expect(readdirSync(userData).filter((name) => name.startsWith('computer-unlock'))).toEqual([])
    await vault.allowComputerUnlock(passphrase)
    expect(await vault.computerUnlock()).toEqual({ on: true, refused: null })
    vault.lock()
    expect(vault.state().unlocksWithComputer).toBe(true)
    await vault.unlock({ computer: true })
    expect(actions(vault)).toEqual(['vault.proveFailed', 'vault.allowComputerUnlock'])
    vault.forbidComputerUnlock()
    expect(await vault.computerUnlock()).toEqual({ on: false, refused: null })
    vault.lock()
    expect(vault.state().unlocksWithComputer).toBe(false)
    expect(await outcomeOf(() => vault.unlock({ computer: true }))).toBe('refused')
    expect(headerOf(folder).wraps.map(({ kind }) => kind).toSorted()).toEqual(['passphrase', 'recovery'])
    expect(readdirSync(userData).filter((name) => name.startsWith('computer-unlock'))).toEqual([])
    await vault.unlock({ passphrase })
  })

  it.each(['basic_text', 'unknown'])('is refused where the keyring is %s, before anything is kept', async (name) => {
    const { vault, userData, folder } = await started({ keyStore: noKeyring(name) })
    await vault.unlock({ passphrase })
    const before = readFileSync(vaultFiles(folder).header)
    expect(await vault.computerUnlock()).toEqual({ on: false, refused: expect.stringMatching(/no keyring/) })
    await expect(vault.allowComputerUnlock(passphrase)).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/no keyring/) })
    expect(readdirSync(userData).filter((file) => file.startsWith('computer-unlock'))).toEqual([])
    expect(readFileSync(vaultFiles(folder).header)).toEqual(before)
  })

  it('is never the only way in: without the key store the passphrase opens, and says so', async () => {
    const keyStore = keychainLike()
    const { vault } = await started({ keyStore })
    await vault.unlock({ passphrase })
    await vault.allowComputerUnlock(passphrase)
    vault.lock()
    keyStore.open = false
    await expect(vault.unlock({ computer: true })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/Use your passphrase/) })
    expect(vault.state().failed).toBeNull()
    await vault.unlock({ passphrase })
  })

  it('is waited for by nobody else: a key store that never answers leaves the passphrase to open, and what it says later opens nothing', async () => {
    const keyStore = keychainLike()
    const { vault } = await started({ keyStore })
    await vault.unlock({ passphrase })
    await vault.allowComputerUnlock(passphrase)
    vault.lock()
    const asked = Promise.withResolvers<void>()
    const decrypt = keyStore.decrypt.bind(keyStore)
    keyStore.decrypt = async (sealed) => {
      await asked.promise
      return decrypt(sealed)
    }
    const byComputer = outcomeOf(() => vault.unlock({ computer: true }))
    await vault.unlock({ passphrase })
    vault.lock()
    asked.resolve()
    expect([await byComputer, vault.isOpen()]).toEqual(['locked', false])
  })

  it('goes on after a new passphrase, and is no way round the wait for a wrong one', async () => {
    const { vault } = await started({ keyStore: keychainLike() })
    await vault.unlock({ passphrase })
    await vault.allowComputerUnlock(passphrase)
    await vault.changePassphrase(passphrase, next)
    vault.lock()
    await vault.unlock({ computer: true })
    expect(vault.state().openedByRecoveryKey).toBe(false)
    expect(await outcomeOf(() => vault.changePassphrase(null, 'another long passphrase of mine'))).toBe('refused')
  })

  it('a data folder copied to another computer takes nothing of it along', async () => {
    const { vault, folder } = await started({ keyStore: keychainLike() })
    await vault.unlock({ passphrase })
    await vault.allowComputerUnlock(passphrase)
    vault.lock()
    const elsewhere = await started({ keyStore: keychainLike() })
    elsewhere.preferences.setDataFolder(folder)
    expect(elsewhere.vault.state().unlocksWithComputer).toBe(false)
    expect(await outcomeOf(() => elsewhere.vault.unlock({ computer: true }))).toBe('refused')
    // Allowed there, it is that computer's alone, and the first one says what to do.
    await elsewhere.vault.unlock({ passphrase })
    await elsewhere.vault.allowComputerUnlock(passphrase)
    elsewhere.vault.lock()
    await elsewhere.vault.unlock({ computer: true })
    elsewhere.vault.lock()
    await expect(vault.unlock({ computer: true })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/another computer.*Use your passphrase/) })
  })

  it('the file of this computer holds the secret encrypted, the header not at all', async () => {
    const keyStore = keychainLike()
    const seen: string[] = []
    const watched = { ...keyStore, encrypt: (text: string) => (seen.push(text), keyStore.encrypt(text)) }
    const { vault, userData, folder } = await started({ keyStore: watched })
    await vault.unlock({ passphrase })
    await vault.allowComputerUnlock(passphrase)
    const secret = seen[0] ?? ''
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    const files = [userData, folder].flatMap((at) => readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(at, entry.name)))
    for (const file of files.filter((name) => !/lock$|levator\.db/.test(name))) {
      const bytes = readFileSync(file)
      for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret, 'hex').toString('base64')]) expect(bytes.includes(form), file).toBe(false)
      expect(bytes.includes(Buffer.from(secret, 'hex'))).toBe(false)
    }
  })
})
