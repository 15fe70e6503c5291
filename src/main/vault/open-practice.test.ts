import { randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asOrdinaryUser } from '../../../test/helpers/ordinary-user'
import { fingerprint, makeVault, outcomeOf, passphrase } from '../../../test/helpers/vault'
import { bundledMigrations } from '../db/migrate'
import { openDatabase } from '../db/open'
import { vaultFiles } from './layout'
import { openPractice } from './open-practice'

const canary = 'Zaunkönig-canary-7731'

describe('opening a practice', () => {
  it('opens with the shape this program knows, keeps what was written, and wipes the key on closing', async () => {
    const { folder, recoveryKey } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    expect(practice).toMatchObject({ kind: 'practice', folder, migrated: [] })
    expect(practice.db.pragma('user_version', { simple: true })).toBe(bundledMigrations.length)
    practice.db.exec("CREATE TABLE canary (text TEXT); INSERT INTO canary VALUES ('kept')")
    practice.close()
    expect(practice.db.open).toBe(false)
    expect(practice.key.key).toEqual(Buffer.alloc(32))
    const again = await openPractice(folder, { recoveryKey })
    expect(again.db.prepare('SELECT text FROM canary').pluck().get()).toBe('kept')
    again.close()
  })

  it('leaves no plain text in any file, open or closed', async () => {
    const { folder } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    practice.db.exec('CREATE TABLE canary_table (id INTEGER PRIMARY KEY, text TEXT)')
    const insert = practice.db.prepare('INSERT INTO canary_table (text) VALUES (?)')
    for (let i = 0; i < 200; i++) insert.run(`${canary} ${i}`)
    practice.db.prepare('SELECT text FROM canary_table ORDER BY text DESC').all()
    expect(statSync(`${vaultFiles(folder).database}-wal`).size).toBeGreaterThan(0)
    expectNoCanary(folder)
    practice.db.exec('UPDATE canary_table SET text = upper(text); VACUUM')
    expectNoCanary(folder)
    practice.close()
    expectNoCanary(folder)
  })

  it('refuses a second opening of the same folder, in words', async () => {
    const { folder } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    await expect(openPractice(folder, { passphrase })).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/open in another Levator/) })
    practice.close()
    ;(await openPractice(folder, { passphrase })).close()
  })

  it('writes nothing at a wrong passphrase and frees the folder', async () => {
    const { folder } = await makeVault()
    ;(await openPractice(folder, { passphrase })).close()
    const before = fingerprint(folder)
    expect(await outcomeOf(() => openPractice(folder, { passphrase: 'wrong' }))).toBe('wrong_passphrase')
    expect(fingerprint(folder)).toEqual(before)
    ;(await openPractice(folder, { passphrase })).close()
  })

  it('refuses a practice of a newer Levator and leaves it as it was', async () => {
    const { folder } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    practice.db.pragma(`user_version = ${bundledMigrations.length + 1}`)
    practice.close()
    const before = fingerprint(folder)
    await expect(openPractice(folder, { passphrase })).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(/newer Levator/) })
    expect(fingerprint(folder)).toEqual(before)
  })
})

describe('a damaged database', () => {
  const damage: [how: string, act: (file: string) => void][] = [
    ['is missing', (file) => rmSync(file)],
    ['is empty', (file) => truncateSync(file, 0)],
    ['is cut after the first page', (file) => truncateSync(file, 4096)],
    ['lost its last byte', (file) => truncateSync(file, statSync(file).size - 1)],
    ['has one bit flipped in its last page', (file) => flip(file, statSync(file).size - 1000)],
    ['has one bit flipped in its first page', (file) => flip(file, 900)],
    ['belongs to another practice', (file) => {
      rmSync(file)
      openDatabase(file, { key: randomBytes(32), salt: randomBytes(16) }, { create: true }).close()
    }],
  ]
  it.each(damage)('that %s is never taken for a wrong passphrase, and is kept as it is', async (_how, act) => {
    const { folder } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    practice.db.exec('CREATE TABLE note (text TEXT)')
    for (let i = 0; i < 300; i++) practice.db.prepare('INSERT INTO note VALUES (?)').run('x'.repeat(100))
    practice.close()
    act(vaultFiles(folder).database)
    const before = fingerprint(folder)
    expect(await outcomeOf(() => openPractice(folder, { passphrase }, { checkFirst: true }))).toBe('damaged')
    expect(fingerprint(folder)).toEqual(before)
  })

  it('of an older form is read through before anything of it is changed, unasked', async () => {
    const { folder } = await makeVault()
    const practice = await openPractice(folder, { passphrase })
    practice.db.exec('CREATE TABLE note (text TEXT)')
    for (let i = 0; i < 300; i++) practice.db.prepare('INSERT INTO note VALUES (?)').run('x'.repeat(100))
    practice.db.pragma(`user_version = ${bundledMigrations.length - 1}`)
    practice.close()
    const { database } = vaultFiles(folder)
    flip(database, statSync(database).size - 1000)
    const before = fingerprint(folder)
    const asked: string[] = []
    const beforeMigration = async () => void asked.push('a backup')
    expect(await outcomeOf(() => openPractice(folder, { passphrase }, { beforeMigration }))).toBe('damaged')
    expect([asked, fingerprint(folder)]).toEqual([[], before])
  })
})

const posix = process.platform !== 'win32'
if (posix) {
  it.each(['with', 'without'])('a read-only folder %s its lock file is told in words', async (lockFile) => {
    const { folder } = await makeVault()
    if (lockFile === 'with') writeFileSync(vaultFiles(folder).lock, '')
    chmodSync(join(folder, '..'), 0o755)
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o400)
    chmodSync(folder, 0o500)
    await asOrdinaryUser(folder, async () => {
      expect(await outcomeOf(() => openPractice(folder, { passphrase }))).toBe('storage')
    })
    chmodSync(folder, 0o700)
  })
}

function expectNoCanary(folder: string): void {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    for (const encoded of [Buffer.from(canary), Buffer.from(canary, 'utf16le'), Buffer.from('canary_table'), Buffer.from('CANARY-7731')]) {
      expect(bytes.includes(encoded), `${name} in plain text`).toBe(false)
    }
  }
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}
