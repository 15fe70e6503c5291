import { argon2Sync, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeVault, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import frozen from '../../../test/migrations/frozen/vault-v1.json'
import { vaultFiles } from './layout'
import { unlockWithPassphrase, unlockWithRecoveryKey } from './vault'

// An outside reader, written from docs/adr/0002 alone: it shares no code with the vault. If it must change, the page must too.
interface OutsideWrap {
  kind: string
  kdf: { memoryKiB: number; passes: number; lanes: number; salt: string }
  nonce: string
  wrapped: string
  tag: string
}
type Outside = Record<'dbId' | 'mac' | 'checksum', string> & { version: number; wraps: OutsideWrap[] }

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
const text = (value: unknown) => JSON.stringify(sorted(value))
const bytes = (hex: string) => Buffer.from(hex, 'hex')

function readOutside(headerText: string, kind: string, wrappingKey: (wrap: OutsideWrap) => Buffer): Buffer {
  const { checksum, ...withMac } = JSON.parse(headerText) as Outside
  expect(createHash('sha256').update(text(withMac)).digest('hex')).toBe(checksum)
  const wrap = withMac.wraps.find((one) => one.kind === kind)
  if (!wrap) throw new Error(`no ${kind} wrap`)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(wrap), bytes(wrap.nonce))
  decipher.setAAD(Buffer.from(text([withMac.version, withMac.dbId, wrap.kind, wrap.kdf]))).setAuthTag(bytes(wrap.tag))
  const dataKey = Buffer.concat([decipher.update(bytes(wrap.wrapped)), decipher.final()])
  const { mac, ...rest } = withMac
  const macKey = Buffer.from(hkdfSync('sha256', dataKey, '', 'levator vault header mac v1', 32))
  expect(createHmac('sha256', macKey).update(text(rest)).digest('hex')).toBe(mac)
  return dataKey
}

const byPassphrase = ({ kdf }: OutsideWrap) =>
  argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC')),
    nonce: bytes(kdf.salt),
    memory: kdf.memoryKiB,
    passes: kdf.passes,
    parallelism: kdf.lanes,
    tagLength: 32,
  })

const byRecoveryKey = (printed: string) => ({ kdf }: OutsideWrap) => {
  const bits = Array.from(printed.replaceAll('-', '')).reduce((sum, sign) => sum * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(sign)), 0n)
  const key = bytes((bits / 4096n).toString(16).padStart(32, '0'))
  return Buffer.from(hkdfSync('sha256', key, bytes(kdf.salt), 'levator vault recovery wrap v1', 32))
}

it('an outside reader gets the data key by passphrase and by recovery key', async () => {
  const { folder, recoveryKey } = await makeVault()
  const header = readFileSync(vaultFiles(folder).header, 'utf8')
  const { key } = await unlockWithPassphrase(folder, passphrase)
  expect(readOutside(header, 'passphrase', byPassphrase)).toEqual(key)
  expect(readOutside(header, 'recovery', byRecoveryKey(recoveryKey))).toEqual(key)
})

// Made once by version 1 and never again: whatever changes, this must open for ever.
it('a header of version 1 still opens', async () => {
  const folder = temporaryFolder()
  writeFileSync(vaultFiles(folder).header, JSON.stringify(frozen.header))
  const unlocked = await unlockWithPassphrase(folder, passphrase)
  expect(unlocked.key.toString('hex')).toBe(frozen.dataKey)
  expect(unlocked).toEqual(await unlockWithRecoveryKey(folder, frozen.recoveryKey))
})
