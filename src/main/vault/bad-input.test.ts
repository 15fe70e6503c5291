import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fingerprint, makeVault, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { type Header, headerText, parseHeader, sealHeader } from './header'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'

/** Each its own words: what happened, and what to do. */

interface Case {
  what: string
  spoil: (files: ReturnType<typeof vaultFiles>, header: Header) => void
  unlockWith?: { passphrase: string } | { recoveryKey: string }
  code: string
  words: RegExp
}

const both = (files: ReturnType<typeof vaultFiles>, text: string) => [files.header, files.headerCopy].forEach((file) => writeFileSync(file, text))
const resealed = (header: Header, change: Partial<Header>) => {
  const { mac: _mac, checksum: _checksum, ...rest } = { ...header, ...change }
  return headerText(sealHeader(rest, Buffer.alloc(32)))
}
const withMemory = (header: Header, memoryKiB: number) =>
  resealed(header, { wraps: header.wraps.map((wrap) => (wrap.kind === 'passphrase' ? { ...wrap, kdf: { ...wrap.kdf, memoryKiB } } : wrap)) })

const cases: Case[] = [
  { what: 'a wrong passphrase', spoil: () => {}, unlockWith: { passphrase: 'not the passphrase of this one' }, code: 'wrong_passphrase', words: /not the passphrase of this practice.*Caps Lock/s },
  { what: 'a recovery key with a slip of the pen', spoil: () => {}, unlockWith: { recoveryKey: '0000-0000-0000-0000-0000-0000-0001' }, code: 'invalid_input', words: /typing mistake/ },
  { what: 'two damaged headers', spoil: (files) => both(files, '{"format":"levator-vault"'), code: 'damaged', words: /are damaged.*passphrase is not the problem.*backup/s },
  { what: 'two lost headers', spoil: (files) => [files.header, files.headerCopy].forEach((file) => rmSync(file)), code: 'damaged', words: /are gone.*still there.*restore from a backup/s },
  { what: 'a terabyte asked for the key', spoil: (files, header) => both(files, withMemory(header, 2 ** 30)), code: 'damaged', words: /more memory or time.*Nothing was tried/s },
  { what: 'a header of a later version', spoil: (files, header) => both(files, resealed(header, { version: 2 as 1 })), code: 'damaged', words: /newer Levator.*Update/s },
]

it.each(cases)('$what', async ({ spoil, unlockWith = { passphrase }, code, words }) => {
  const { folder } = await makeVault()
  const header = parseHeader(readFileSync(vaultFiles(folder).header, 'utf8'))
  spoil(vaultFiles(folder), header as Header)
  const before = fingerprint(folder)
  await expect(openPractice(folder, unlockWith)).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
  const { lock: _lock, ...after } = fingerprint(folder)
  expect(after).toEqual(before)
})

it('an empty folder', async () => {
  await expect(openPractice(temporaryFolder(), { passphrase })).rejects.toMatchObject({ code: 'not_found', message: expect.stringMatching(/no practice in this folder/) })
})

it.each(['header', 'headerCopy'] as const)('only the %s lost: it opens, and the file is back', async (which) => {
  const { folder } = await makeVault()
  const file = vaultFiles(folder)[which]
  const whole = readFileSync(file)
  rmSync(file)
  ;(await openPractice(folder, { passphrase })).close()
  expect(readFileSync(file)).toEqual(whole)
})

it('no two of them say the same', async () => {
  const said = new Set<string>()
  for (const { spoil, unlockWith = { passphrase } } of cases) {
    const { folder } = await makeVault()
    spoil(vaultFiles(folder), parseHeader(readFileSync(vaultFiles(folder).header, 'utf8')) as Header)
    await openPractice(folder, unlockWith).catch((error: unknown) => said.add(String(error)))
  }
  expect(said.size).toBe(cases.length)
})
