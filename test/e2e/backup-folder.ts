import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { makeBackup } from '../../src/main/backup/make'
import { shareKey, wipeShared } from '../../src/main/db/shared-key'
import { type Database, openDatabase } from '../../src/main/db/open'
import { dataKeyBy } from '../../src/main/restore/secret'
import { parseHeader } from '../../src/main/vault/header'
import { vaultFiles } from '../../src/main/vault/layout'

async function keyOf(folder: string, passphrase: string) {
  const header = parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8'))
  if (typeof header !== 'object') throw new Error('the practice has no key file')
  const key = await dataKeyBy(header, { passphrase })
  if (key === undefined) throw new Error('not its passphrase')
  return { header, key: { key, salt: Buffer.from(header.salt, 'hex') } }
}

/** A backup of a locked practice, as the app itself makes it, put where the test wants it. */
export const backUpFolder = async (folder: string, passphrase: string, target: string): Promise<void> => {
  const { header, key } = await keyOf(folder, passphrase)
  const shared = shareKey(key)
  const known = { appVersion: '0.1.0', seq: 1, reason: 'asked', madeAt: new Date().toISOString() } as const
  makeBackup({ kind: 'make', database: vaultFiles(folder).database, folder: dirname(target), file: basename(target), header, key: shared, known }, () => {})
  wipeShared(shared)
}

/** As another program might change a practice that nobody has open. */
export const changeBehind = async (folder: string, passphrase: string, change: (db: Database) => void): Promise<void> => {
  const { key } = await keyOf(folder, passphrase)
  const db = openDatabase(vaultFiles(folder).database, key, { create: false })
  change(db)
  db.close()
}

/** A backup of a locked practice that takes seconds to look through; the practice stays as small as it is. */
export const bigBackUp = async (folder: string, passphrase: string, target: string): Promise<void> => {
  const copy = mkdtempSync(join(tmpdir(), 'levator-big-'))
  cpSync(folder, copy, { recursive: true })
  await changeBehind(copy, passphrase, (db) => {
    db.exec(`create table ballast (id integer primary key, bytes blob);
      insert into ballast (bytes) select randomblob(1000) from (with recursive n (i) as (select 1 union all select i + 1 from n where i < 80000) select i from n)`)
  })
  await backUpFolder(copy, passphrase, target)
  rmSync(copy, { recursive: true })
}
