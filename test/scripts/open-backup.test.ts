import { createHash } from 'node:crypto'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openPractice } from '../../src/main/vault/open-practice'
import { makeBackupOf } from '../helpers/backups'
import { makeVault, passphrase, temporaryFolder } from '../helpers/vault'

const root = join(import.meta.dirname, '../..')
const note = 'Firm band in the left levator; eases with slow pressure. 腰部有点紧'

/** A real practice with one client, backed up as the app does it. */
async function aBackup() {
  const { folder, recoveryKey } = await makeVault()
  const practice = await openPractice(folder, { passphrase })
  practice.db
    .prepare(
      `insert into client (uid, given_name, family_name, preferred_name, pronouns, phone, email, address, emergency_name, emergency_phone, emergency_relation,
       gp_name, gp_practice, occupation, notes, search_key, created_at, updated_at)
     values ('u', 'Thandiwe', 'Nkosi', '', '', '', '', '', '', '', '', '', '', '', ?, '', '', '')`,
    )
    .run(note)
  const { path, manifest } = makeBackupOf(practice)
  practice.close()
  return { backup: path, manifest, recoveryKey, target: join(temporaryFolder(), 'plain.db') }
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

  // A Node without Argon2, which the recovery key does not need. Not counted where the machine has none.
  const older = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node')).find((node) => /^v(1\d|2[0-3])\./.test(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout ?? ''))
  it.runIf(older !== undefined)('reads them with an older Node by the recovery key, which says what it lacks for the passphrase', async () => {
    const { backup, recoveryKey, target } = await aBackup()
    const openWith = (secret: string) => spawnSync(older ?? '', [join(root, 'scripts/open-backup.mjs'), backup, target], { input: `${secret}\n`, encoding: 'utf8' })
    expect(openWith(passphrase).stderr).toContain('Use the recovery key, or Node 24.7 or newer.')
    expect(openWith(recoveryKey).stdout).toContain('1 clients, 0 sessions')
  })

  // Not counted where the machine has none; .ci/run brings one.
  it.runIf(spawnSync('sqlite3', ['-version']).status === 0)('has it read by a SQLite that is not ours', async () => {
    const { backup, recoveryKey, target } = await aBackup()
    open(backup, target, recoveryKey)
    expect(execFileSync('sqlite3', [target, 'pragma integrity_check; select notes from client'], { encoding: 'utf8' })).toBe(`ok\n${note}\n`)
  })

  it.runIf(spawnSync('sqlite3', ['-version']).status === 0)('comes to the digest of the manifest with that SQLite and sha256 alone', async () => {
    const { backup, recoveryKey, target, manifest } = await aBackup()
    open(backup, target, recoveryKey)
    const ask = (sql: string) => execFileSync('sqlite3', [target, sql], { encoding: 'utf8' })
    const listed = (sql: string) => ask(sql).split('\n').slice(0, -1)
    const lines = listed("select name from sqlite_schema where type = 'table' and rootpage > 0 and name not glob 'sqlite_*' order by name").map((table) => {
      const columns = listed(`select name from pragma_table_info('${table}')`)
      const keys = listed(`select name from pragma_table_info('${table}') where pk > 0 order by pk`)
      const order = (keys.length > 0 ? keys : columns).map((name) => `"${name}"`).join(', ')
      const rows = ask(`select ${columns.map((name) => `quote("${name}")`).join(" || ',' || ")} from "${table}" order by ${order}`)
      return `${table} ${ask(`select count(*) from "${table}"`).trim()} ${createHash('sha256').update(rows).digest('hex')}\n`
    })
    expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(manifest.digest)
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
