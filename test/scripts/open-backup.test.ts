import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { packContainer } from '../../src/main/backup/container'
import { openDatabase } from '../../src/main/db/open'
import { requireHeader } from '../../src/main/vault/header-files'
import { vaultFiles } from '../../src/main/vault/layout'
import { unlockWithPassphrase } from '../../src/main/vault/vault'
import { makeVault, passphrase, temporaryFolder } from '../helpers/vault'

const root = join(import.meta.dirname, '../..')
const note = 'Firm band in the left levator; eases with slow pressure. 腰部有点紧'

/** A real practice with one client, packed as the app packs it. */
async function aBackup() {
  const { folder, recoveryKey } = await makeVault()
  const key = await unlockWithPassphrase(folder, passphrase)
  const db = openDatabase(vaultFiles(folder).database, key, { create: false })
  db.prepare(
    `insert into client (uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone, emergency_relation,
       gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
     values ('u', 'Thandiwe', 'Nkosi', '', '', '', '', '', '', '', '', '', '', '', ?, '', '', '')`,
  ).run(note)
  const copy = join(temporaryFolder(), 'copy.db')
  db.prepare('vacuum into ?').run(copy)
  db.close()
  const { header } = requireHeader(folder)
  const manifest = { appVersion: '0.1.0', schema: 3, dbId: header.dbId, madeAt: '2026-11-26T10:00:00.000Z', eventSeq: 0, versionSeq: 0, clients: 1, sessions: 0, newestOn: null }
  const backup = join(temporaryFolder(), 'a.levator-backup')
  packContainer(backup, { database: copy, manifest, header, dataKey: key.key })
  return { backup, recoveryKey, target: join(temporaryFolder(), 'plain.db') }
}

const open = (backup: string, target: string, secret: string) => spawnSync(process.execPath, [join(root, 'scripts/open-backup.mjs'), backup, target], { input: `${secret}\n`, encoding: 'utf8' })

describe('a stranger with a backup, its recovery key or passphrase, and the format page', () => {
  it.each(['recovery key', 'passphrase'])('reads every note without Levator, by the %s', async (way) => {
    const { backup, recoveryKey, target } = await aBackup()
    const ran = open(backup, target, way === 'passphrase' ? passphrase : recoveryKey)
    expect(ran.stdout).toContain('1 clients, 0 sessions')
    expect(readFileSync(target).toString('latin1', 0, 15)).toBe('SQLite format 3')
    const plain = new Sqlite(target, { readonly: true })
    expect(plain.prepare('select given_name, notes from client').all()).toEqual([{ given_name: 'Thandiwe', notes: note }])
    expect(plain.pragma('integrity_check', { simple: true })).toBe('ok')
    plain.close()
  })

  // Not counted where the machine has none; .ci/run brings one.
  it.runIf(spawnSync('sqlite3', ['-version']).status === 0)('has it read by a SQLite that is not ours', async () => {
    const { backup, recoveryKey, target } = await aBackup()
    open(backup, target, recoveryKey)
    expect(execFileSync('sqlite3', [target, 'pragma integrity_check; select notes from client'], { encoding: 'utf8' })).toBe(`ok\n${note}\n`)
  })

  it.each([
    ['another recovery key', (bytes: Buffer) => bytes, '0000-0000-0000-0000-0000-0000-0000'],
    ['a flipped bit', (bytes: Buffer) => bytes.fill((bytes.at(-100) ?? 0) ^ 1, bytes.length - 100, bytes.length - 99), null],
  ])('gets nothing with %s', async (_what, spoil, secret) => {
    const { backup, recoveryKey, target } = await aBackup()
    writeFileSync(backup, spoil(readFileSync(backup)))
    const ran = open(backup, target, secret ?? recoveryKey)
    expect(ran.status).not.toBe(0)
    expect(() => readFileSync(target)).toThrow()
  })
})
